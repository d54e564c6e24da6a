import fc from 'fast-check';
import { MOVE_STATES } from '../../../src/sources/graph/move-plan';
import { isOurKey } from '../../../src/storage/ports';
import { moveKeeper } from '../../../src/session/move/kept-move';
import type { Move } from '../../../src/session/move/task';
import { FakeBrowser } from '../../storage/fake-stores';

const move: fc.Arbitrary<Move> = fc
  .record({
    what: fc.oneof(
      fc.record({ kind: fc.constant('before' as const), instant: fc.string() }),
      fc.record({ kind: fc.constant('larger' as const), bytes: fc.nat() }),
    ),
    kind: fc.constantFrom('old' as const, 'large' as const),
    names: fc.tuple(fc.string(), fc.string(), fc.string(), fc.string(), fc.string()),
    startedAt: fc.string(),
    direction: fc.constantFrom('forth' as const, 'back' as const),
    messages: fc.array(
      fc.record({
        id: fc.stringMatching(/^[\w=/+-]+$/),
        bytes: fc.option(fc.nat()),
        state: fc.constantFrom(...MOVE_STATES),
      }),
    ),
  })
  .map(({ what, kind, names: [mailbox, from, fromName, to, toName], startedAt, direction, messages }) => ({
    task: {
      kind,
      mailbox,
      address: null,
      folder: { id: from, name: fromName },
      to: { id: to, name: toName },
      what,
    },
    startedAt,
    direction,
    diary: { version: 1, to, entries: messages.map((message) => ({ ...message, from })) },
  }));

function example(states: readonly (typeof MOVE_STATES)[number][]): Move {
  return {
    task: {
      kind: 'old',
      mailbox: 'mailbox|graph|kim@contoso.com',
      address: 'kim@contoso.com',
      folder: { id: 'inbox', name: 'Inbox' },
      to: { id: 'archive', name: 'Archive' },
      what: { kind: 'before', instant: '2025-01-01T00:00:00.000Z' },
    },
    startedAt: '2026-03-02T09:00:00.000Z',
    direction: 'forth',
    diary: {
      version: 1,
      to: 'archive',
      entries: states.map((state, at) => ({ id: `m${at}`, from: 'inbox', bytes: at, state })),
    },
  };
}

const keeperOn = (device: FakeBrowser | null, window: FakeBrowser | null = null, prefix = '') =>
  moveKeeper({ device, window, prefix });

test('what was noted is read again, whatever it was', () => {
  fc.assert(
    fc.property(move, (noted) => {
      const device = new FakeBrowser();
      expect(keeperOn(device, null, 'part.').write(noted)).toBe('device');
      expect(keeperOn(device, null, 'part.').read()).toEqual({ move: noted, keptIn: 'device' });
    }),
  );
});

test('after every batch only a letter for each message is written', () => {
  const device = new FakeBrowser();
  const keeper = keeperOn(device);
  keeper.write(example(['planned', 'planned']));
  const before = new Map(device.items);
  keeper.write(example(['moved', 'sent']));
  const changed = [...device.items].filter(([key, text]) => before.get(key) !== text);
  expect(changed.map(([, text]) => text)).toEqual(['forth:ms']);
  expect(keeperOn(device).read()?.move).toEqual(example(['moved', 'sent']));
});

test('its keys are ours, so that forgetting finds them, also behind the prefix of a frame', () => {
  const device = new FakeBrowser();
  keeperOn(device, null, 'part.').write(example(['moved']));
  expect(device.keys()).toHaveLength(2);
  expect(device.keys().every(isOurKey)).toBe(true);
});

test('a device without room leaves it to the window, and that to nobody', () => {
  const full = new FakeBrowser();
  full.failWrites = 'full';
  const window = new FakeBrowser();
  expect(keeperOn(full, window).write(example(['moved']))).toBe('window');
  expect(keeperOn(full, window).read()?.keptIn).toBe('window');
  expect(keeperOn(full, full).write(example(['moved']))).toBe('nowhere');
  expect(keeperOn(null).write(example(['moved']))).toBe('nowhere');
  expect(keeperOn(null).read()).toBeNull();
});

test('a device that stops taking notes midway hands them on, and keeps no stale ones', () => {
  const device = new FakeBrowser();
  const window = new FakeBrowser();
  const keeper = keeperOn(device, window);
  keeper.write(example(['planned']));
  device.failWrites = 'full';
  expect(keeper.write(example(['moved']))).toBe('window');
  device.failWrites = false;
  expect(keeperOn(device, window).read()).toEqual({ move: example(['moved']), keptIn: 'window' });
});

test('what is damaged counts as nothing, and never throws', () => {
  const device = new FakeBrowser();
  const keeper = keeperOn(device);
  keeper.write(example(['moved', 'planned']));
  const whole = new Map(device.items);
  for (const [key, text] of whole) {
    for (const damaged of ['', '{}', 'null', 'forth', 'forth:m', 'forth:mx', 'up:mm', text.slice(0, -1)]) {
      device.items.set(key, damaged);
      expect(keeperOn(device).read()).toBeNull();
    }
    device.items.set(key, text);
  }
  expect(keeperOn(device).read()).not.toBeNull();
  device.failReads = true;
  expect(keeperOn(device).read()).toBeNull();
});

test('it sees that somebody has cleared the storage', () => {
  const device = new FakeBrowser();
  const keeper = keeperOn(device);
  expect(keeper.untouched()).toBe(true);
  keeper.write(example(['moved']));
  expect(keeper.untouched()).toBe(true);
  device.items.clear();
  expect(keeper.untouched()).toBe(false);
  keeper.clear();
  expect(keeper.untouched()).toBe(true);
});

test('a size that is none is not known, and the message is still in the notes', () => {
  const device = new FakeBrowser();
  keeperOn(device).write(example(['moved', 'moved', 'moved']));
  for (const [key, text] of device.items)
    device.items.set(key, text.replace('["m1",1]', '["m1",1e999]').replace('["m2",2]', '["m2",-5]'));
  const entries = keeperOn(device).read()?.move.diary.entries;
  expect(entries?.map(({ bytes }) => bytes)).toEqual([0, null, null]);
});
