import { copiesOf } from '../copies/copies-of';
import type { Account, AccountKind, Backup, DataFile, ServerCopy } from '../facts/account';
import { blankAccount, blankDataFile } from '../facts/blank';
import { known } from '../facts/evidence';
import type { Snapshot } from '../facts/snapshot';
import { assembleSnapshot } from '../report/assemble';
import { rescuePlan, type RescueStepId } from '../rescue/rescue-plan';
import { NO_POLICY, type RetentionRule } from '../policy/policy';
import { policyNotices, type PolicyNotice } from '../policy/policy-notices';
import { isMeantFor } from '../policy/policy-on';

/**
 * How people read their mail, as far as it decides what a rule takes from them. `pop3Left`: the program leaves copies
 * on the server; `pop3Taken`: it takes them off there.
 */
export const NOTICE_READERS = ['pop3Left', 'pop3Taken', 'imap', 'exchange', 'webmail'] as const;
export type NoticeReader = (typeof NOTICE_READERS)[number];

/** The kinds of account that are read like this; the first that a rule is meant for stands for all of them. */
const KINDS: Record<NoticeReader, readonly AccountKind[]> = {
  pop3Left: ['pop3'],
  pop3Taken: ['pop3'],
  imap: ['imap', 'gmail'],
  exchange: ['exchange', 'outlookCom', 'activeSync'],
  webmail: ['webmail'],
};

/** What a rule means for people who read their mail in one way. */
export interface NoticeForReader {
  reader: NoticeReader;
  /** Somebody who reads it like this and has made no copy of their own. */
  person: Snapshot;
  /** What the pane shows to them. */
  notice: PolicyNotice;
  /** What they should do, in this order; empty: nothing because of this rule. */
  steps: RescueStepId[];
}

/** What an organisation can tell its people about one of its deletion rules. */
export interface StaffNotice {
  rule: RetentionRule;
  /** ISO date of the last day on which the rule has taken nothing; null: it runs already. */
  lastSafeDay: string | null;
  /** Those that it is meant for. */
  readers: NoticeForReader[];
}

/**
 * What to tell the staff about a rule. It comes from the calls that the pane makes for each person, made here for a
 * person of each kind. `today` is an ISO date.
 */
export function staffNotice(rule: RetentionRule, today: string): StaffNotice {
  const readers = NOTICE_READERS.flatMap((reader) => noticeFor(reader, rule, today) ?? []);
  const coming = rule.startsOn !== null && rule.startsOn > today ? rule.startsOn : null;
  const first = readers[0]?.notice.firstLoss;
  return {
    rule,
    lastSafeDay: coming !== null && first?.state === 'coming' ? first.lastSafeDay : null,
    readers,
  };
}

function noticeFor(reader: NoticeReader, rule: RetentionRule, today: string): NoticeForReader | null {
  const account = KINDS[reader]
    .map((kind) => typicalAccount(reader, kind, rule))
    .find((one) => isMeantFor(rule, one));
  if (account === undefined) return null;
  const person = snapshotOf(account, today);
  const input = { snapshot: person, copies: copiesOf(person, today), today };
  const [notice] = policyNotices({ policy: { ...NO_POLICY, retention: [rule] }, ...input });
  if (notice === undefined) return null;
  const plan = rescuePlan({ ...rule, set: 'byOrganisation' }, account, input);
  return { reader, person, notice, steps: plan.steps.map(({ id }) => id) };
}

const SOURCE = 'policy';
const DATA_FILE = 'mail.pst';

function typicalAccount(reader: NoticeReader, kind: AccountKind, rule: RetentionRule): Account {
  const address = `name@${rule.domains?.[0] ?? 'example.com'}`;
  const said = <T>(value: T) => known(value, 'policy', SOURCE);
  const blank = blankAccount(address, address);
  const account = { ...blank, address, kind: said(kind), backup: noBackup(blank.backup) };
  if (kind !== 'pop3') return { ...account, delivery: said({ to: 'cache', dataFileId: null }) };
  const serverCopy: ServerCopy =
    reader === 'pop3Taken' ? { keep: 'none' } : { keep: 'forever', removeWhenDeletedHere: false };
  return {
    ...account,
    serverCopy: said(serverCopy),
    delivery: said({ to: 'dataFile', dataFileId: DATA_FILE }),
  };
}

function snapshotOf(account: Account, today: string): Snapshot {
  const dataFiles = account.kind.known && account.kind.value === 'pop3' ? [dataFile()] : [];
  return {
    ...assembleSnapshot({ sources: [], answers: [], takenAt: `${today}T00:00:00.000Z` }),
    accounts: [account],
    dataFiles,
  };
}

/** A notice is for those who have made no copy of their own: whoever has one loses less. */
const noBackup = (backup: Backup): Backup => ({ ...backup, exists: known(false, 'policy', SOURCE) });

const dataFile = (blank = blankDataFile(DATA_FILE, DATA_FILE)): DataFile => ({
  ...blank,
  backup: noBackup(blank.backup),
  kind: known('pst', 'policy', SOURCE),
  location: known('localDisk', 'policy', SOURCE),
});
