import { copiesOf } from '../../../src/core/copies/copies-of';
import type { Snapshot } from '../../../src/core/facts/snapshot';
import { summarise } from '../../../src/core/scenarios/event-summary';
import { fateGroups } from '../../../src/session/what-if/fates';
import { TODAY, backupOf, imported, keptDays, pop3, pst, snapshotOf, told } from '../../tools/make-snapshot';

function groups(snapshot: Snapshot) {
  const { rows } = summarise(
    { type: 'diskCrash' },
    { snapshot, copies: copiesOf(snapshot, TODAY), today: TODAY },
  );
  return fateGroups(rows).map(({ fate, lines }) => ({
    fate,
    lines: lines.map(({ kinds, segment }) => ({
      kinds: kinds.length,
      ages: segment.ages,
      from: segment.struck.map(({ type }) => type),
    })),
  }));
}

test('mail that is lost in every place is one line, whatever places each age was in', () => {
  const backup = backupOf('2026-02-19', { place: told('sameDisk') });
  expect(groups(snapshotOf({ accounts: [pop3()], dataFiles: [pst({ backup })] }))).toEqual([
    {
      fate: 'lost',
      lines: [{ kinds: 6, ages: { from: 0, to: null }, from: ['dataFile', 'backup'] }],
    },
  ]);
});

test('what is lost at some ages and kept at others stays apart', () => {
  const twoWeeks = pop3({ serverCopy: imported(keptDays(14)) });
  expect(groups(snapshotOf({ accounts: [twoWeeks], dataFiles: [pst()] }))).toEqual([
    {
      fate: 'lost',
      lines: [
        { kinds: 1, ages: { from: 14, to: null }, from: ['dataFile'] },
        { kinds: 5, ages: { from: 0, to: null }, from: ['dataFile'] },
      ],
    },
    { fate: 'kept', lines: [{ kinds: 1, ages: { from: 0, to: 14 }, from: ['dataFile'] }] },
  ]);
});
