import fc from 'fast-check';
import { covers } from '../../../src/core/copies/ages';
import { copiesOf } from '../../../src/core/copies/copies-of';
import type { Backup } from '../../../src/core/facts/account';
import type { Snapshot } from '../../../src/core/facts/snapshot';
import type { ScenarioEvent } from '../../../src/core/scenarios/event';
import { FATES, outcome } from '../../../src/core/scenarios/outcome';
import { anyEvent, anySnapshot } from '../../tools/arbitraries';
import { NO_BACKUP, TODAY, backupOf, told } from '../../tools/make-snapshot';
import { runs } from '../../tools/long';

/** The snapshot with this backup of everything that can have one. */
function withBackup(snapshot: Snapshot, backup: Backup): Snapshot {
  return {
    ...snapshot,
    accounts: snapshot.accounts.map((account) => ({ ...account, backup })),
    dataFiles: snapshot.dataFiles.map((file) => ({ ...file, backup })),
  };
}

/** Fates by account, kind and age; 0 the worst. Mail that is nowhere has none. */
function fates(snapshot: Snapshot, event: ScenarioEvent): Map<string, number> {
  const ages = [0, 1, 29, 30, 31, 364, 365, 366, 5_000];
  return new Map(
    outcome(copiesOf(snapshot, TODAY), event).flatMap(({ account, kind, segments }) =>
      ages.flatMap((age): [string, number][] => {
        const segment = segments.find((one) => covers(one.ages, age));
        return segment ? [[`${account} ${kind} ${age}`, FATES.indexOf(segment.fate)]] : [];
      }),
    ),
  );
}

/** Mail that fares worse with the second snapshot than with the first. */
function worse(first: Snapshot, second: Snapshot, event: ScenarioEvent): string[] {
  const after = fates(second, event);
  return [...fates(first, event)]
    .filter(([mail, rank]) => (after.get(mail) ?? -1) < rank)
    .map(([mail]) => mail);
}

const place = fc.constantFrom('sameDisk', 'otherDisk', 'cloud' as const);
const madeOn = fc.constantFrom('2026-03-01', '2026-01-30', '2025-03-01', '2020-01-01');

describe('Backups, laid on snapshots of every shape', () => {
  it('one more never hurts, wherever it lies and however old it is', () => {
    fc.assert(
      fc.property(anySnapshot, anyEvent, madeOn, place, (snapshot, event, day, where) => {
        const backup = backupOf(day, { place: told(where) });
        expect(worse(withBackup(snapshot, NO_BACKUP), withBackup(snapshot, backup), event)).toEqual([]);
      }),
      { numRuns: runs(300) },
    );
  });

  it('a newer one never saves less', () => {
    fc.assert(
      fc.property(anySnapshot, anyEvent, madeOn, madeOn, place, (snapshot, event, a, b, where) => {
        const [older, newer] = a < b ? [a, b] : [b, a];
        const at = (day: string) => withBackup(snapshot, backupOf(day, { place: told(where) }));
        const rules = snapshot.accounts.some(
          ({ serverDeletesAfterDays: rule, ownRetention: own }) =>
            (rule.known && rule.value !== null) || (own?.known === true && own.value.keep !== 'all'),
        );
        // Where the server or the program deletes by age, an old backup is the only one that has the mail from then.
        fc.pre(!rules);
        expect(worse(at(older), at(newer), event)).toEqual([]);
      }),
      { numRuns: runs(300) },
    );
  });

  it('one in another place than the disk that dies never saves less', () => {
    fc.assert(
      fc.property(anySnapshot, anyEvent, madeOn, (snapshot, event, day) => {
        const at = (where: 'sameDisk' | 'otherDisk') =>
          withBackup(snapshot, backupOf(day, { place: told(where) }));
        expect(worse(at('sameDisk'), at('otherDisk'), event)).toEqual([]);
      }),
      { numRuns: runs(300) },
    );
  });
});
