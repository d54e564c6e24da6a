import fc from 'fast-check';
import { CHECKS } from '../../../src/core/checks/registry';
import {
  CHECK_IDS,
  SEVERITIES,
  VERDICTS,
  resultsOf,
  type CheckId,
  type CheckResult,
} from '../../../src/core/checks/check';
import { deliversToServer } from '../../../src/core/checks/shared/subjects';
import { isExchangeType } from '../../../src/core/facts/account-kinds';
import { EVIDENCE_LABELS } from '../../../src/core/checks/shared/evidence-lines';
import { covers } from '../../../src/core/copies/ages';
import { copiesOf } from '../../../src/core/copies/copies-of';
import type { Copy } from '../../../src/core/copies/copy';
import { unknown } from '../../../src/core/facts/evidence';
import type { FactMapper } from '../../../src/core/facts/fields';
import { SNAPSHOT, type Snapshot } from '../../../src/core/facts/snapshot';
import { anySnapshot } from '../../tools/arbitraries';
import { TODAY, imported, keptDays, pop3, pst, snapshotOf } from '../../tools/make-snapshot';
import { runs } from '../../tools/long';

type Judged = CheckResult & { check: CheckId };

function judge(snapshot: Snapshot, copies: readonly Copy[] = copiesOf(snapshot, TODAY)): Judged[] {
  return CHECKS.flatMap((check) =>
    resultsOf(check, { snapshot, copies, today: TODAY }).map((result) => ({ ...result, check: check.id })),
  );
}

const subjectOf = ({ subject }: CheckResult) => (subject.type === 'computer' ? subject.type : subject.id);
const keyOf = (result: Judged) => `${result.check}:${subjectOf(result)}`;

/** 0 is the worst: a critical failure. */
function rankOf(result: CheckResult): number {
  return result.verdict === 'fail'
    ? SEVERITIES.indexOf(result.severity)
    : SEVERITIES.length + VERDICTS.indexOf(result.verdict);
}

/** The snapshot with its nth fact, counted over all facts, forgotten. */
function forgetFact(snapshot: Snapshot, nth: number): Snapshot {
  let count = 0;
  const map: FactMapper = (fact) => (count++ === nth ? unknown('notAsked') : fact);
  return SNAPSHOT.mapFacts(snapshot, map);
}

const FACTS_AT_MOST = 2 + 4 * 18 + 3 * 8;

describe('the registry', () => {
  it('holds each check under its own id', () => {
    expect(CHECKS.map((check) => check.id)).toEqual([...CHECK_IDS]);
    expect(new Set(CHECK_IDS).size).toBe(CHECK_IDS.length);
  });

  it('gives every check a way out', () => {
    expect(CHECKS.filter((check) => check.fix === null && check.links.length === 0)).toEqual([]);
  });
});

describe('laws of all checks', () => {
  it('say the same of the same facts, change none of them, and have evidence with known labels', () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        const before = JSON.stringify(snapshot);
        const results = judge(snapshot);
        expect(judge(snapshot)).toEqual(results);
        expect(JSON.stringify(snapshot)).toBe(before);
        const labels = results.flatMap(({ evidence }) => evidence.map(({ label }) => label));
        expect(labels.filter((label) => !EVIDENCE_LABELS.some((known) => known === label))).toEqual([]);
        expect(results.filter(({ evidence }) => evidence.length === 0)).toEqual([]);
      }),
      { numRuns: runs(300) },
    );
  });

  it('put no two values from one source under one name', () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        for (const { evidence } of judge(snapshot)) {
          const names = evidence.map((line) => [line.label, 'source' in line ? line.source : null].join(' '));
          expect(names).toEqual([...new Set(names)]);
        }
      }),
      { numRuns: runs(200) },
    );
  });

  it('speak of each subject once, and of none that is not there', () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        const results = judge(snapshot);
        expect(new Set(results.map(keyOf)).size).toBe(results.length);
        // What the person wants is spoken of also when the account is gone.
        const wanted = snapshot.moves?.map(({ account }) => account) ?? [];
        const there = [...[...snapshot.accounts, ...snapshot.dataFiles].map(({ id }) => id), ...wanted];
        expect(results.map(subjectOf).filter((id) => id !== 'computer' && !there.includes(id))).toEqual([]);
      }),
      { numRuns: runs(300) },
    );
  });

  it('say what would settle it, but for a drive that nobody can tell from here', () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        const stuck = judge(snapshot).filter(
          (result) => result.verdict === 'cantTell' && result.settledBy.length === 0,
        );
        const drives = snapshot.dataFiles.filter(
          (file) => file.location.known && file.location.value === 'otherDrive',
        );
        expect(stuck.filter(({ check }) => check !== 'data-file-risky-place')).toEqual([]);
        expect(stuck.filter((result) => !drives.some(({ id }) => id === subjectOf(result)))).toEqual([]);
      }),
      { numRuns: runs(300) },
    );
  });

  it('never take an unknown for safe: what was open stays open when a fact is forgotten', () => {
    fc.assert(
      fc.property(anySnapshot, fc.nat(FACTS_AT_MOST), (snapshot, nth) => {
        const open = (results: readonly Judged[]) =>
          new Set(results.filter(({ verdict }) => verdict !== 'pass').map(subjectOf));
        const before = open(judge(snapshot).filter((result) => !isVolunteered(result, snapshot)));
        const after = open(judge(forgetFact(snapshot, nth)));
        expect([...before].filter((subject) => !after.has(subject))).toEqual([]);
      }),
      { numRuns: runs(2_000) },
    );
  });

  it('never pass on the strength of a fact that is not known', () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        const passed = judge(snapshot).filter(({ verdict }) => verdict === 'pass');
        expect(
          passed.filter(({ evidence }) => evidence[0] === undefined || 'unknown' in evidence[0]),
        ).toEqual([]);
      }),
      { numRuns: runs(1_000) },
    );
  });

  it('removing a copy of mail that is elsewhere too never lowers a severity', () => {
    fc.assert(
      fc.property(anySnapshot, fc.nat(), (snapshot, at) => {
        const copies = copiesOf(snapshot, TODAY);
        const removed = copies[at % Math.max(1, copies.length)];
        if (!removed) return;
        const fewer = copies.filter((copy) => copy !== removed);
        fc.pre(isElsewhere(removed, fewer));
        const after = new Map(judge(snapshot, fewer).map((result) => [keyOf(result), rankOf(result)]));
        // A check that has nothing more to say counts as passed.
        const passed = SEVERITIES.length + VERDICTS.indexOf('pass');
        const better = judge(snapshot, copies).filter(
          (result) => (after.get(keyOf(result)) ?? passed) > rankOf(result),
        );
        expect(better).toEqual([]);
      }),
      { numRuns: runs(1_000) },
    );
  });

  it('mail that no copy holds is not safe', () => {
    const snapshot = snapshotOf({ accounts: [pop3()], dataFiles: [pst()] });
    const ids: readonly CheckId[] = ['pop3-no-server-copy', 'pop3-local-only-folders', 'backup-missing'];
    const results = judge(snapshot, []).filter(({ check }) => ids.includes(check));
    expect(results.map(rankOf)).toEqual([0, 1, 1]);
  });

  it('keeping copies for more days never raises a severity', () => {
    const days = fc.integer({ min: 0, max: 1_000 });
    const ids: readonly CheckId[] = ['pop3-no-server-copy', 'pop3-server-copy-expires'];
    fc.assert(
      fc.property(days, days, anySnapshot, (a, b, { dataFiles, accounts }) => {
        const worst = (kept: number) => {
          const account = pop3({ serverCopy: imported(keptDays(kept)), id: 'measured' });
          const file = dataFiles[0] ? { ...dataFiles[0], id: 'ada.pst' } : pst();
          const results = judge(snapshotOf({ accounts: [account, ...accounts], dataFiles: [file] }));
          const ranks = results
            .filter((result) => ids.includes(result.check) && subjectOf(result) === 'measured')
            .map(rankOf);
          return Math.min(...ranks);
        };
        expect(worst(Math.max(a, b))).toBeGreaterThanOrEqual(worst(Math.min(a, b)));
      }),
      { numRuns: runs(500) },
    );
  });
});

/**
 * What nobody is asked for: the backup of mail that a server looks after, the size of a mirror, the quota of a
 * mailbox in which no mail stays. What is told of it is judged; forgetting that leaves nothing open.
 */
function isVolunteered(result: Judged, snapshot: Snapshot): boolean {
  const file = snapshot.dataFiles.find(({ id }) => id === subjectOf(result));
  if (file) return result.check === 'mirror-near-limit';
  const account = snapshot.accounts.find(({ id }) => id === subjectOf(result));
  if (!account) return false;
  if (result.check === 'quota-unknown') {
    return account.serverCopy.known && account.serverCopy.value.keep === 'none';
  }
  return result.check.startsWith('backup-') && (isExchangeType(account) || deliversToServer(account));
}

/** Whether every age that the copy covers is held by some other copy of the same mail. */
function isElsewhere(copy: Copy, others: readonly Copy[]): boolean {
  const same = others.filter((other) => other.account === copy.account && other.kind === copy.kind);
  const edges = [copy, ...same].flatMap(({ ages }) => (ages ? [ages.from, ages.to ?? 100_000] : []));
  return [...edges, 100_001]
    .filter((age) => covers(copy.ages, age))
    .every((age) => same.some((other) => covers(other.ages, age)));
}
