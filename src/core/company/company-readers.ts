import { resultsOf, type CheckId } from '../checks/check';
import { CHECKS } from '../checks/registry';
import { copiesOf } from '../copies/copies-of';
import type { Copy } from '../copies/copy';
import { known } from '../facts/evidence';
import type { Snapshot, SourceFacts } from '../facts/snapshot';
import { mailboxOfAccount } from '../mailboxes/mailbox';
import { assembleSnapshot } from '../report/assemble';
import { isMeantFor } from '../policy/policy-on';
import type { Audience } from '../policy/policy';
import { exposureTo, type Exposure } from '../scenarios/exposure';
import type { PurgeScope } from '../scenarios/event';
import { fileLimit } from '../checks/shared/file-room';
import { mailboxAt, type Company } from './company';
import { mailboxAddress } from './mailbox-address';
import {
  READER_PROBLEMS,
  READER_PROBLEM_IDS,
  type CompanyReader,
  type ReaderProblem,
} from './company-reader';

const ASKED_FOR: Readonly<Record<ReaderProblem, readonly CheckId[]>> = READER_PROBLEMS;
const ABOUT_FILES: readonly ReaderProblem[] = ['dataFile', 'riskyPlace'];
const ASKED: readonly CheckId[] = Object.values(ASKED_FOR).flat();
const ASKED_CHECKS = CHECKS.filter(({ id }) => ASKED.includes(id));

/** What the files of one machine say, joined as the pane joins them. `diskEncrypted` null: not known. */
export function machineSnapshot(
  sources: readonly SourceFacts[],
  takenAt: string,
  diskEncrypted: boolean | null,
): Snapshot {
  const snapshot = assembleSnapshot({ sources, answers: [], takenAt });
  const [first] = sources;
  if (diskEncrypted === null || first === undefined) return snapshot;
  return {
    ...snapshot,
    device: { ...snapshot.device, diskEncrypted: known(diskEncrypted, 'imported', first.source.id) },
  };
}

/** The accounts of one machine, judged with the pane's own checks. */
export interface JudgedReaders {
  readers: { address: string; reader: CompanyReader }[];
  /** Accounts without an address, or with something that is none: they can be joined to no mailbox. */
  withoutAddress: number;
}

/**
 * Whether the file of a machine counts: of several, the one that was collected last does, and what an older one gave is
 * taken back.
 */
export function makeWayFor(
  company: Company,
  machine: string,
  collectedAt: string,
): 'first' | 'newer' | 'older' {
  const name = machine.toLowerCase();
  const counted = company.machines.get(name);
  if (counted !== undefined && Date.parse(collectedAt) < Date.parse(counted)) return 'older';
  company.machines.set(name, collectedAt);
  if (counted === undefined) return 'first';
  for (const [at, readers] of company.readers) {
    const kept = readers.filter((one) => one.collectedAt === null || one.machine.toLowerCase() !== name);
    if (kept.length === 0) company.readers.delete(at);
    else if (kept.length < readers.length) company.readers.set(at, kept);
  }
  company.revision += 1;
  return 'newer';
}

/**
 * Judges the accounts of a machine with the pane's own checks. `collectedAt`: null for settings that no collector wrote.
 */
export function judgeReaders(
  { machine, collectedAt }: Pick<CompanyReader, 'machine' | 'collectedAt'>,
  snapshot: Snapshot,
  today: string,
): JudgedReaders {
  const results = ASKED_CHECKS.flatMap((check) =>
    resultsOf(check, { snapshot, copies: copiesFor(snapshot, today), today })
      .filter(({ verdict }) => verdict !== 'pass')
      .map(({ subject, verdict }) => ({ id: check.id, subject, verdict })),
  );
  const judged: JudgedReaders = { readers: [], withoutAddress: 0 };
  for (const account of snapshot.accounts) {
    const address = mailboxAddress(account.address ?? '');
    if (address === null) {
      judged.withoutAddress += 1;
      continue;
    }
    const fileId = account.delivery.known ? account.delivery.value.dataFileId : null;
    const own = results.filter(
      ({ subject }) => subject.type !== 'computer' && [account.id, fileId].includes(subject.id),
    );
    const withVerdict = (verdict: 'fail' | 'cantTell') =>
      READER_PROBLEM_IDS.filter((problem) =>
        own.some((one) => one.verdict === verdict && ASKED_FOR[problem].includes(one.id)),
      );
    const problems = withVerdict('fail');
    const open = withVerdict('cantTell');
    const isOpen = (problem: ReaderProblem): boolean =>
      // Checks that ask for the kind of an account find nothing where nobody knows it, and those of data files where
      // nobody knows in which one its mail lies.
      !account.kind.known ||
      (!account.delivery.known && ABOUT_FILES.includes(problem)) ||
      open.includes(problem);
    judged.readers.push({
      address,
      reader: {
        machine,
        collectedAt,
        kind: account.kind.known ? account.kind.value : null,
        program: snapshot.client.known ? snapshot.client.value : null,
        files: snapshot.dataFiles
          .filter(({ id }) => id === fileId)
          .map((file) => ({
            name: file.name,
            bytes: file.sizeBytes.known ? file.sizeBytes.value : null,
            limit: fileLimit(file),
            place: file.location.known ? file.location.value : null,
          })),
        problems,
        untold: READER_PROBLEM_IDS.filter((problem) => isOpen(problem) && !problems.includes(problem)),
        account,
        snapshot,
      },
    });
  }
  return judged;
}

/** Joins the judged accounts of a machine to their mailboxes. */
export function joinReaders(company: Company, { readers }: JudgedReaders): void {
  for (const { address, reader } of readers) {
    const at = mailboxAt(company, address);
    company.readers.set(at, [...(company.readers.get(at) ?? []), reader]);
  }
  company.revision += 1;
}

const copies = new WeakMap<Snapshot, readonly Copy[]>();
function copiesFor(snapshot: Snapshot, today: string): readonly Copy[] {
  const known = copies.get(snapshot) ?? copiesOf(snapshot, today);
  copies.set(snapshot, known);
  return known;
}

/** A deletion that somebody thinks about. */
export interface PlannedDeletion extends Audience {
  olderThanDays: number;
  scope: PurgeScope;
}

/** What a deletion would leave of a mailbox's mail, by what this reader's copies hold; null: it is not meant for it. */
export function exposureOfReader(
  { account, snapshot }: CompanyReader,
  rule: PlannedDeletion,
  today: string,
): Exposure | null {
  if (!isMeantFor(rule, account)) return null;
  return exposureTo(rule, account, {
    mailbox: mailboxOfAccount(account, snapshot),
    copies: copiesFor(snapshot, today),
    today,
  });
}
