import fc from 'fast-check';
import type { CheckId } from '../../../src/core/checks/check';
import type { Account, DataFile } from '../../../src/core/facts/account';
import { known } from '../../../src/core/facts/evidence';
import type { Snapshot } from '../../../src/core/facts/snapshot';
import { subjectKey } from '../../../src/core/facts/subject';
import type { FixId } from '../../../src/core/fixes/fix';
import { openThings } from '../../tools/open-things';
import { assembleSnapshot } from '../../../src/core/report/assemble';
import { inspect } from '../../../src/core/report/inspect';
import type { Finding } from '../../../src/core/report/report';
import { headway } from '../../../src/core/report/headway';
import { thingOf, thingsToDo } from '../../../src/core/report/things-to-do';
import { SAMPLES } from '../../../src/samples/samples';
import { readDropped } from '../../../src/sources/read-dropped';
import { OTHER_PEOPLE } from '../../personas/other-people';
import { OUTLOOK_PEOPLE } from '../../personas/outlook-people';
import { DAY, NOW, type Persona } from '../../personas/persona';
import { anySnapshot } from '../../tools/arbitraries';
import { runs } from '../../tools/long';
import { keptDays } from '../../tools/make-snapshot';

const seen = <T>(value: T) => known(value, 'imported', 'a fresh export');

/** What a fresh file shows of an account, or of a data file, once a fix is done as its walk says. */
const ACCOUNTS_AFTER: Partial<Record<FixId, (account: Account) => Account>> = {
  'leave-copy-on-server': (account) => ({ ...account, serverCopy: seen(keptDays(30)) }),
  'end-server-copies': (account) => ({ ...account, serverCopy: seen(keptDays(30)) }),
  'encrypt-connection': (account) => ({
    ...account,
    incoming: encrypted(account.incoming),
    outgoing: encrypted(account.outgoing),
    connectionEncrypted: seen(true),
  }),
  'sent-on-server': (account) => ({ ...account, sentKept: seen('server') }),
  'stop-own-deletion': (account) => ({ ...account, ownRetention: seen({ keep: 'all' }) }),
};
const FILES_AFTER: Partial<Record<FixId, (file: DataFile) => DataFile>> = {
  'move-data-file': (file) => ({ ...file, location: seen('localDisk') }),
  'shrink-data-file': (file) => ({ ...file, sizeBytes: seen(100_000_000) }),
  'limit-cache': (file) => ({ ...file, sizeBytes: seen(100_000_000) }),
};

function encrypted(connection: Account['incoming']): Account['incoming'] {
  return connection.known ? seen({ ...connection.value, encryption: 'tls' }) : connection;
}

/** The snapshot after the fix of a finding; null: no file that is read would show it. */
function afterFix({ fix, subject }: Finding, snapshot: Snapshot): Snapshot | null {
  if (fix === null || subject.type === 'computer') return null;
  const [account, file] = [ACCOUNTS_AFTER[fix], FILES_AFTER[fix]];
  const isIt = ({ id }: { id: string }) => id === subject.id;
  if (account)
    return { ...snapshot, accounts: snapshot.accounts.map((one) => (isIt(one) ? account(one) : one)) };
  if (file) return { ...snapshot, dataFiles: snapshot.dataFiles.map((one) => (isIt(one) ? file(one) : one)) };
  return null;
}

/** What is to do about the subject of a finding, and what is open about it, as a person counts them. */
function about({ subject }: Finding, snapshot: Snapshot): string[] {
  const own = inspect(snapshot, DAY).findings.filter(
    (one) => subjectKey(one.subject) === subjectKey(subject),
  );
  const toDo = own.filter(({ verdict }) => verdict === 'fail').map((one) => thingOf(one, snapshot));
  return [...new Set(toDo), ...openThings(own).map(([{ check }]) => `open: ${check}`)];
}

/**
 * A problem that hides another of the same mail, which then comes up in its place and never beside it: what the program
 * deletes by its age, no rule of the server can take.
 */
const HIDES: Partial<Record<CheckId, CheckId>> = { 'program-deletes-old-mail': 'retention-exposure' };

/** Every fix of this snapshot that a fresh file proves, and after which not less is left than before. */
function notFewer(snapshot: Snapshot): { key: string; before: string[]; after: string[] }[] {
  return inspect(snapshot, DAY)
    .findings.filter(({ verdict }) => verdict === 'fail')
    .flatMap((finding) => {
      const fixed = afterFix(finding, snapshot);
      const then = fixed && inspect(fixed, DAY).findings.find(({ key }) => key === finding.key);
      if (!fixed || then?.verdict !== 'pass') return [];
      const [before, after] = [about(finding, snapshot), about(finding, fixed)];
      const hidden = HIDES[finding.check];
      const inItsPlace = after.some((thing) => hidden !== undefined && thing.includes(hidden));
      const most = before.length - (inItsPlace ? 0 : 1);
      return after.length <= most ? [] : [{ key: finding.key, before, after }];
    });
}

const thingsOf = (snapshot: Snapshot): Finding[] =>
  thingsToDo(
    inspect(snapshot, DAY).findings.filter(({ verdict }) => verdict === 'fail'),
    snapshot,
  );

/** Every fix after which 'none of three done' would turn into 'one of two'. */
function shrinks(snapshot: Snapshot): { key: string; before: string[]; after: string[] }[] {
  const before = thingsOf(snapshot);
  return before.flatMap((finding) => {
    const fixed = afterFix(finding, snapshot);
    const findings = fixed ? inspect(fixed, DAY).findings : [];
    const now = new Map(findings.map(({ key, verdict }) => [key, verdict]));
    if (!fixed || now.get(finding.key) !== 'pass') return [];
    const alongside = before.flatMap(({ key }) =>
      key !== finding.key && now.get(key) === 'pass' ? [key] : [],
    );
    const after = thingsOf(fixed);
    const { all } = headway(after, findings, [{ finding: finding.key, alongside }]);
    const keys = (things: Finding[]) => things.map(({ key }) => key);
    return all < before.length ? [{ key: finding.key, before: keys(before), after: keys(after) }] : [];
  });
}

const PEOPLE: readonly Persona[] = [
  ...SAMPLES.map(({ id, files, answers }): Persona => ({
    id,
    shows: '',
    files,
    answers: () => [...answers],
  })),
  ...OUTLOOK_PEOPLE,
  ...OTHER_PEOPLE,
];

test.each(PEOPLE.map((person) => [person.id, person] as const))(
  'after every fix that a file proves, %s has less to do and to find out about what was fixed, of no smaller whole',
  async (_id, { files, facts = [], answers }) => {
    const read = await readDropped(files?.() ?? [], { now: NOW });
    const gathered = { sources: [...read.facts, ...facts], takenAt: NOW };
    const bare = assembleSnapshot({ ...gathered, answers: [] });
    const snapshot = assembleSnapshot({ ...gathered, answers: answers?.(bare) ?? [] });
    expect(notFewer(snapshot)).toEqual([]);
    expect(shrinks(snapshot)).toEqual([]);
  },
);

test('after it anybody has less to do and to find out about what was fixed', () => {
  fc.assert(
    fc.property(anySnapshot, (snapshot) => {
      expect(notFewer(snapshot)).toEqual([]);
    }),
    { numRuns: runs(600) },
  );
});
