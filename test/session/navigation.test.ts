/** @jest-environment jsdom */
import { keepPlace, navigationFor, trailInAddress, trailInMemory } from '../../src/session/navigation';
import { FakeBrowser } from '../storage/fake-stores';

const START = { name: 'start' } as const;
const OVERVIEW = { name: 'overview' } as const;
const FINDING = { name: 'finding', token: 'abc' } as const;

/** Until the browser has told of the new fragment. */
const turned = () => new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));

describe('in Outlook', () => {
  test('goes on and back, and tells so', () => {
    const trail = trailInMemory(START);
    const seen: string[] = [];
    trail.subscribe(() => seen.push(trail.current().name));
    trail.go(OVERVIEW);
    trail.go(FINDING);
    trail.back(START);
    trail.back(START);
    expect(seen).toEqual(['overview', 'finding', 'overview', 'start']);
  });

  test('falls back where there is no way back, and never grows by going in circles', () => {
    const trail = trailInMemory(FINDING);
    trail.back(OVERVIEW);
    expect(trail.current()).toEqual(OVERVIEW);
    for (let round = 0; round < 5; round += 1) {
      trail.go(FINDING);
      trail.go(OVERVIEW);
    }
    trail.back(START);
    expect(trail.current()).toEqual(START);
  });

  test('a replaced page is not gone back to', () => {
    const trail = trailInMemory(START);
    trail.go(OVERVIEW);
    trail.go(FINDING);
    trail.replace({ name: 'settings' });
    trail.back(START);
    expect(trail.current()).toEqual(OVERVIEW);
  });

  test('leaves the address alone', () => {
    window.history.replaceState(null, '', '/?_host_Info=Outlook$Web');
    const trail = navigationFor(window);
    trail.go(OVERVIEW);
    expect(window.location.hash).toBe('');
    window.history.replaceState(null, '', '/');
  });
});

describe('in a browser', () => {
  beforeEach(() => {
    window.history.replaceState(null, '', '/');
  });

  test('the page stands in the address', async () => {
    const trail = trailInAddress(window);
    expect(trail.current()).toEqual(START);
    trail.go(FINDING);
    await turned();
    expect(window.location.hash).toBe('#finding/abc');
    expect(trail.current()).toEqual(FINDING);
  });

  test("the browser's Back and ours do the same", async () => {
    const trail = trailInAddress(window);
    trail.go(OVERVIEW);
    await turned();
    trail.go(FINDING);
    await turned();
    window.history.back();
    await turned();
    expect(trail.current()).toEqual(OVERVIEW);
    trail.back(START);
    await turned();
    expect(trail.current()).toEqual(START);
  });

  test('on a page opened by its address, Back leads to the page above and not out of here', async () => {
    window.history.replaceState(null, '', '/#finding/abc');
    const trail = trailInAddress(window);
    trail.back(OVERVIEW);
    await turned();
    expect(trail.current()).toEqual(OVERVIEW);
  });
});

describe('the place, in a window that is loaded anew', () => {
  test('is the same, without the way that led there', () => {
    const session = new FakeBrowser();
    const before = keepPlace(trailInMemory, session);
    expect(before.current()).toEqual({ name: 'start' });
    before.go({ name: 'overview' });
    before.go({ name: 'account', token: 'abc' });
    const after = keepPlace(trailInMemory, session);
    expect(after.current()).toEqual({ name: 'account', token: 'abc' });
    after.back({ name: 'overview' });
    expect(after.current()).toEqual({ name: 'overview' });
  });

  test.each([
    ['there is none', null],
    ['it refuses', Object.assign(new FakeBrowser(), { failReads: true, failWrites: 'broken' as const })],
  ])('is the start where storage is wanted and %s', (_case, session) => {
    keepPlace(trailInMemory, session).go({ name: 'settings' });
    expect(keepPlace(trailInMemory, session).current()).toEqual({ name: 'start' });
  });
});
