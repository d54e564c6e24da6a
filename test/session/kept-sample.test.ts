import { nothingRemembered } from '../../src/core/report/nothing-remembered';
import { createPane } from '../../src/session/create-pane';
import { keepSample, keptSample } from '../../src/session/kept-sample';
import { trailInMemory } from '../../src/session/navigation';
import { openSample } from '../../src/session/open-sample';
import type { Page } from '../../src/session/page';
import { SAMPLES } from '../../src/samples/samples';
import { KEYS } from '../../src/storage/ports';
import { openStore } from '../../src/storage/store';
import { FakeBrowser } from '../storage/fake-stores';

const NOW = new Date('2026-03-01T09:00:00.000Z');
const [ada] = SAMPLES;
if (!ada) throw new Error('There is no sample person.');

/** A window whose page is loaded: with its storage, and what the device keeps. */
async function load(session: FakeBrowser | null, page: Page, device = new FakeBrowser()) {
  const pane = paneIn(session, page, device);
  await keepSample(pane, session);
  return pane;
}

function paneIn(session: FakeBrowser | null, page: Page, device = new FakeBrowser()) {
  return createPane({
    openStore: () =>
      Promise.resolve(openStore({ browser: device, roaming: null, now: () => NOW.toISOString() })),
    navigation: trailInMemory(page),
    now: () => NOW,
    sample: keptSample(session),
  });
}

test('a page that is loaded anew shows the sample person again, on the same page', async () => {
  const session = new FakeBrowser();
  const before = await load(session, { name: 'samples' });
  await openSample(before, ada);
  const after = await load(session, { name: 'accounts' });
  expect(after.getState()).toMatchObject({ sample: 'ada', page: { name: 'accounts' } });
  expect(after.getState().own).not.toBeNull();
  expect(after.getState().remembered.snapshot?.accounts).toEqual(
    before.getState().remembered.snapshot?.accounts,
  );
});

test.each(['walk', 'receipt'] as const)(
  'a %s of the sample person, which is not kept, gives way to what was found',
  async (name) => {
    const session = new FakeBrowser();
    session.set(KEYS.sample, 'ada');
    const after = await load(session, { name, token: 'abc' });
    expect(after.getState()).toMatchObject({ sample: 'ada', page: { name: 'overview' } });
  },
);

test('who has left the sample stays with their own mail', async () => {
  const session = new FakeBrowser();
  const before = await load(session, { name: 'samples' });
  await openSample(before, ada);
  before.closeSample();
  const after = await load(session, { name: 'overview' });
  expect(after.getState()).toMatchObject({ sample: null, own: null });
});

test('while the sample is on its way, what the device keeps is put aside, and is there again afterwards', async () => {
  const session = new FakeBrowser();
  session.set(KEYS.sample, 'ada');
  const device = new FakeBrowser();
  const own = openStore({ browser: device, roaming: null, now: () => NOW.toISOString() });
  const answers = [
    {
      question: 'otherDevices' as const,
      subject: { type: 'account' as const, id: 'mine' },
      value: { kind: 'choice' as const, value: 'none' },
      answeredAt: NOW.toISOString(),
    },
  ];
  await own.save({ ...nothingRemembered(), answers, savedAt: NOW.toISOString() });
  const pane = await load(session, { name: 'overview' }, device);
  expect(pane.getState().sample).toBe('ada');
  pane.closeSample();
  expect(pane.getState().remembered.answers).toEqual(answers);
});

test('a sample person of an earlier version is left', async () => {
  const session = new FakeBrowser();
  session.set(KEYS.sample, 'nobody');
  const pane = await load(session, { name: 'overview' });
  expect(pane.getState()).toMatchObject({ sample: null, own: null });
  expect(session.get(KEYS.sample)).toBeNull();
});

test.each([
  ['there is none', null],
  ['it refuses', Object.assign(new FakeBrowser(), { failReads: true, failWrites: 'broken' as const })],
])(
  'where storage is wanted and %s, a sample can be opened and is left by a reload',
  async (_case, session) => {
    const pane = await load(session, { name: 'samples' });
    await openSample(pane, ada);
    expect(pane.getState().sample).toBe('ada');
    expect((await load(session, { name: 'overview' })).getState().sample).toBeNull();
  },
);

test.each<[string, (pane: Awaited<ReturnType<typeof load>>) => unknown]>([
  ['left', (pane) => pane.closeSample()],
  ['forgotten with everything', (pane) => pane.forget()],
])('a sample that is %s while it is on its way does not come back', async (_how, act) => {
  const session = new FakeBrowser();
  session.set(KEYS.sample, 'ada');
  const pane = paneIn(session, { name: 'overview' });
  const shown = keepSample(pane, session);
  await act(pane);
  await shown;
  expect(pane.getState()).toMatchObject({ sample: null, own: null });
  expect(session.get(KEYS.sample)).toBeNull();
});
