import { copiesInSlices } from '../core/copies/copies-of';
import type { Copy } from '../core/copies/copy';
import type { Account } from '../core/facts/account';
import type { Snapshot } from '../core/facts/snapshot';
import { subjectKey, type Subject } from '../core/facts/subject';
import { decisionOn, type Ignored, type Remembered } from '../core/report/decisions';
import { firstOf, type FirstReason } from '../core/report/first-thing';
import { inspectInSlices } from '../core/report/inspect';
import { readersInSlices } from '../core/mailboxes/mailbox';
import { atOnce, between, mapInSlices, type Slices } from '../core/slices';
import type { Finding, Report } from '../core/report/report';
import { NO_POLICY, type Policy, type Waiver } from '../core/policy/policy';
import { waiverFor } from '../core/policy/policy-on';

/** Everything that the pages show of one inspection. Derived; only `Remembered` is kept. */
export interface Inspected {
  snapshot: Snapshot;
  report: Report;
  copies: Copy[];
  /** ISO date. */
  today: string;
  /** Findings that neither the person nor the organisation has left, worst first. */
  open: Finding[];
  /** Findings that the person chose to leave, with the decision. */
  left: { finding: Finding; decision: Ignored }[];
  /** Findings that the organisation has decided to leave until a day, with its reason. */
  waived: { finding: Finding; waiver: Waiver }[];
  /** What to see to first; null when nothing is open. */
  first: Finding | null;
  /** Why that comes first; null when nothing is open. */
  whyFirst: FirstReason | null;
}

/** Judges what is remembered; null when no snapshot has been taken yet. `today` is an ISO date. */
export function inspectRemembered(
  remembered: Remembered,
  today: string,
  policy: Policy = NO_POLICY,
): Inspected | null {
  return atOnce(inspectRememberedInSlices(remembered, today, policy));
}

/** As `inspectRemembered`, to be put down in between. */
export function* inspectRememberedInSlices(
  remembered: Remembered,
  today: string,
  policy: Policy = NO_POLICY,
): Slices<Inspected | null> {
  const { snapshot } = remembered;
  if (!snapshot) return null;
  yield* between(0, 0.1, readersInSlices(snapshot));
  const copies = yield* between(0.1, 0.4, copiesInSlices(snapshot, today));
  const report = yield* between(0.4, 0.9, inspectInSlices(snapshot, today, copies));
  const open: Finding[] = [];
  const left: Inspected['left'] = [];
  const waived: Inspected['waived'] = [];
  for (const [at, finding] of report.findings.entries()) {
    yield 0.9 + (0.1 * at) / report.findings.length;
    const decision = finding.verdict === 'pass' ? undefined : decisionOn(finding, remembered.ignored, today);
    const waiver = finding.verdict === 'pass' ? null : waiverFor(policy, finding, snapshot, today);
    if (decision) left.push({ finding, decision });
    else if (waiver) waived.push({ finding, waiver });
    else open.push(finding);
  }
  const first = firstOf(open);
  return {
    snapshot,
    report,
    copies,
    today,
    open,
    left,
    waived,
    first: first?.finding ?? null,
    whyFirst: first?.reason ?? null,
  };
}

/** What came of judging something, and of what else than that. */
interface Judged {
  today: string;
  policy: Policy;
  inspected: Inspected | null;
}

const judged = new WeakMap<Remembered, Judged>();

/** As `inspectRememberedInSlices`; who asks for the same again, after another page, is given what came of it. */
export function* inspectOnceInSlices(
  remembered: Remembered,
  today: string,
  policy: Policy,
): Slices<Inspected | null> {
  const before = judged.get(remembered);
  if (before?.today === today && before.policy === policy) return before.inspected;
  const inspected = yield* inspectRememberedInSlices(remembered, today, policy);
  judged.set(remembered, { today, policy, inspected });
  return inspected;
}

/** Whether a finding speaks about this account: about itself, or about the file that its mail is in. */
export function concernsAccount(subject: Subject, account: Account): boolean {
  switch (subject.type) {
    case 'account':
      return subject.id === account.id;
    case 'dataFile':
      return account.delivery.known && account.delivery.value.dataFileId === subject.id;
    case 'computer':
      return false;
  }
}

/** Where the worst finding about an account stands; -1: there is none. */
function placeOfWorst(account: Account, places: ReadonlyMap<string, number>): number {
  const file = account.delivery.known ? account.delivery.value.dataFileId : null;
  const own = places.get(`account ${account.id}`);
  const ofFile = file === null ? undefined : places.get(`dataFile ${file}`);
  return Math.min(own ?? ofFile ?? -1, ofFile ?? own ?? -1);
}

/** An account, and what is worst about it. */
export interface Shown {
  account: Account;
  worst: Finding | undefined;
}

/** More than can be looked through one by one. */
const MANY = 40;

/**
 * The accounts as they are listed: in their order, and of very many those with the worst findings first. Can be put down
 * in between.
 */
export function* accountsInSlices({ open, snapshot }: Inspected): Slices<Shown[]> {
  const { accounts } = snapshot;
  const places = yield* between(0, 0.7, firstPlacesInSlices(open));
  const placed = yield* between(
    0.7,
    1,
    mapInSlices(accounts, (account) => ({ account, place: placeOfWorst(account, places) })),
  );
  const orderOf = ({ place }: (typeof placed)[number]) => (place < 0 ? open.length : place);
  if (accounts.length > MANY) placed.sort((a, b) => orderOf(a) - orderOf(b));
  return placed.map(({ account, place }) => ({ account, worst: open[place] }));
}

const firstPlaces = new WeakMap<readonly Finding[], ReadonlyMap<string, number>>();

/** Where the first finding about each subject stands: open ones come worst first. Worked out once for each list. */
function* firstPlacesInSlices(open: readonly Finding[]): Slices<ReadonlyMap<string, number>> {
  const known = firstPlaces.get(open);
  if (known) return known;
  const places = new Map<string, number>();
  for (const [at, { subject }] of open.entries()) {
    const key = `${subject.type} ${subjectKey(subject)}`;
    if (!places.has(key)) places.set(key, at);
    yield at / open.length;
  }
  firstPlaces.set(open, places);
  return places;
}
