import { loadInspectionWords, sayIfKnown } from '../../src/locales/words';
import type { StoreStatus } from '../../src/session/pane';
import { keptNote, windowForgets } from '../../src/wording/kept-note';

const WELL: StoreStatus = {
  kept: true,
  device: 'ok',
  mailbox: 'unavailable',
  mailboxError: null,
  snapshotKept: true,
  leftOutOfMailbox: 0,
  mailboxBusy: false,
  damaged: [],
};

it.each([
  [{}, null],
  [{ kept: false, device: 'unavailable' }, 'problem.notKept'],
  [{ kept: false, device: 'failed' }, 'problem.notKept'],
  [{ kept: false, device: 'full' }, 'kept.full'],
  [{ device: 'full', snapshotKept: false }, 'kept.fullOfFacts'],
  [{ kept: false, device: 'newerVersion' }, 'kept.newerVersion'],
  [{ kept: false, device: 'unreadable' }, 'kept.unreadable'],
  [{ damaged: ['device'] }, 'kept.damaged'],
] as const satisfies [Partial<StoreStatus> | { damaged: readonly string[] }, string | null][])(
  '%j is said as %s',
  async (change, note) => {
    await loadInspectionWords();
    expect(keptNote({ ...WELL, ...change, damaged: 'damaged' in change ? [...change.damaged] : [] })).toBe(
      note,
    );
    if (note !== null) expect(sayIfKnown(note)).toBeTruthy();
  },
);

it.each([
  [{}, false],
  [{ device: 'unavailable', snapshotKept: false }, true],
  [{ device: 'failed', snapshotKept: false }, true],
  // The note says so already, with what to do.
  [{ device: 'full', snapshotKept: false }, false],
  [{ kept: false, device: 'failed', snapshotKept: false }, false],
] as const)('%j: a window that forgets: %s', (change, forgets) => {
  expect(windowForgets({ ...WELL, ...change })).toBe(forgets);
});
