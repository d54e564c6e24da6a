import { forgetInWindow, forgottenIn, forgottenOn, noteForgotten } from '../../src/storage/forgotten';
import { KEYS } from '../../src/storage/ports';
import { FakeBrowser } from './fake-stores';

const NOW = '2026-11-20T12:00:00.000Z';

test('a note is read as it was written, up to a day ahead of the clock', () => {
  const store = new FakeBrowser();
  expect(forgottenOn(store, NOW)).toBe('');
  expect(noteForgotten(store, '2026-11-21T12:00:00.000Z')).toBe(true);
  expect(forgottenOn(store, NOW)).toBe('2026-11-21T12:00:00.000Z');
});

test.each(['2026-11-21T12:00:00.001Z', '8999-12-31T23:59:59.999Z', 'soon'])(
  'a note that says %s is taken away',
  (note) => {
    const store = new FakeBrowser();
    store.set(KEYS.forgottenAt, note);
    expect(forgottenOn(store, NOW)).toBe('');
    expect(store.keys()).toEqual([]);
  },
);

test('a storage that is denied, broken or not there says nothing, and takes nothing', () => {
  const store = new FakeBrowser();
  store.failReads = true;
  store.failWrites = 'broken';
  for (const one of [store, null]) {
    expect(forgottenOn(one, NOW)).toBe('');
    expect(forgottenIn(one)).toBe('');
    expect(noteForgotten(one, NOW)).toBe(false);
  }
});

test('the window keeps the note, and what is not ours', () => {
  const session = new FakeBrowser();
  session.set(KEYS.place, 'here');
  session.set('another', 'stays');
  forgetInWindow(session, NOW);
  expect([...session.items]).toEqual([
    ['another', 'stays'],
    [KEYS.forgottenAt, NOW],
  ]);
  expect(forgottenIn(session)).toBe(NOW);
});
