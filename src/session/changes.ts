import type { Subject } from '../core/facts/subject';
import type { Account } from '../core/facts/account';
import { assembleInSlices, idsOfAccount } from '../core/report/assemble';
import {
  datedAfter,
  looksOfInspection,
  settleLook,
  takeIn,
  type KeptSource,
} from '../core/report/kept-source';
import { growthsOf, sourcesOfSnapshot } from '../core/report/sources-of-snapshot';
import { withGrowth } from '../core/facts/server-copy-growth';
import { accountOfMailbox } from '../core/facts/mailbox-accounts';
import type { MailboxState } from '../core/facts/mailbox';
import { mailboxOfFile } from '../core/facts/mailbox-of-file';
import type { Client, Snapshot, SourceFacts } from '../core/facts/snapshot';
import type { Policy } from '../core/policy/policy';
import { policyFacts } from '../sources/policy/policy-facts';
import { withNumber, withVisit, withoutNumber } from '../core/forecast/visits';
import { isAbout } from '../core/questions/question-forms';
import { toldAccountId } from '../core/questions/apply-answers';
import type { Answer, AnswerValue, QuestionId } from '../core/questions/question';
import type { LeftOut, Remembered, Walk } from '../core/report/decisions';
import { findingKey } from '../core/facts/subject';
import type { Finding } from '../core/report/report';
import { atOnce, between, type Slices } from '../core/slices';
import { isoDateOf } from './iso-date';
import { lookAgain } from './look-again';
import type { QuotaText } from './questions/quota-text';

/** Takes fresh facts in and looks again at every fix that is under way. */
export function withFacts(remembered: Remembered, sources: readonly SourceFacts[], now: Date): Remembered {
  return atOnce(withFactsInSlices(remembered, sources, now));
}

/** As `withFacts`, to be put down in between. */
export function* withFactsInSlices(
  remembered: Remembered,
  sources: readonly SourceFacts[],
  now: Date,
): Slices<Remembered> {
  // An account that was left out while the clock ran ahead is back when it is shown again, too.
  const takenAt = datedAfter(
    remembered.leftOut.map(({ at }) => at),
    now.toISOString(),
  );
  const visits = sources.flatMap(({ mailboxes = [] }) => mailboxes).reduce(withVisit, remembered.visits);
  const all = { ...remembered, sources: takeIn(looksOf(remembered), sources, takenAt), visits };
  return yield* anewInSlices(all, now);
}

/** Notes in which look's place an unclear one comes; null: it is of another computer. */
export function withSettledLook(
  remembered: Remembered,
  key: string,
  again: string | null,
  now: Date,
): Remembered {
  return anew({ ...remembered, sources: settleLook(remembered.sources, key, again) }, now);
}

/** Everything that follows from what is remembered, put together again. */
function anew(remembered: Remembered, now: Date): Remembered {
  return atOnce(anewInSlices(remembered, now));
}

/** As `anew`, to be put down in between. */
function* anewInSlices(remembered: Remembered, now: Date): Slices<Remembered> {
  const today = isoDateOf(now);
  const before = new Map(remembered.snapshot?.accounts.map((account) => [account.id, account]));
  const assembled = yield* between(0, 0.8, assembleInSlices(remembered));
  yield 0.8;
  const snapshot = assembled && {
    ...assembled,
    accounts: assembled.accounts.map((account) => withGrowth(account, before.get(account.id), today)),
  };
  const shown = new Set(snapshot?.accounts.map(({ id }) => id));
  const growths = [
    ...remembered.growths.filter(({ account }) => !shown.has(account)),
    ...(snapshot ? growthsOf(snapshot) : []),
  ];
  const visits = snapshot ? filesOf(snapshot).reduce(withVisit, remembered.visits) : remembered.visits;
  const whole = snapshot && visits.length > 0 ? { ...snapshot, visits } : snapshot;
  yield 0.9;
  return lookAgain({ ...remembered, snapshot: whole, visits, growths }, now);
}

/** What was counted in the files that are in use: how a file grows shows as it does of a mailbox. */
function filesOf({ dataFiles, sources }: Snapshot): MailboxState[] {
  return dataFiles.flatMap((file) => mailboxOfFile(file, sources) ?? []);
}

/** A snapshot that came without its looks is one look itself. */
function looksOf({ sources, snapshot }: Remembered): readonly KeptSource[] {
  return sources.length > 0 || snapshot === null
    ? sources
    : looksOfInspection(sourcesOfSnapshot(snapshot), snapshot.takenAt);
}

/** Takes in what the organisation's policy says of the accounts that were found. */
export function withPolicy(remembered: Remembered, policy: Policy, now: Date): Remembered {
  return atOnce(withPolicyInSlices(remembered, policy, now));
}

/** As `withPolicy`, to be put down in between. */
export function* withPolicyInSlices(remembered: Remembered, policy: Policy, now: Date): Slices<Remembered> {
  const { snapshot } = remembered;
  if (!snapshot) return remembered;
  const said = policyFacts({ policy, accounts: snapshot.accounts, readAt: now.toISOString() });
  yield 0.1;
  const saidBefore = snapshot.sources.some((source) => source.id === said.source.id);
  return said.accounts.length > 0 || saidBefore
    ? yield* between(0.1, 1, withFactsInSlices(remembered, [said], now))
    : remembered;
}

/** Puts the answer in the place of an earlier one to the same question. */
export function withAnswer(
  remembered: Remembered,
  question: QuestionId,
  subject: Subject,
  value: AnswerValue,
  now: Date,
): Remembered {
  const answer: Answer = { question, subject, value, answeredAt: now.toISOString() };
  const others = remembered.answers.filter((other) => !isAbout(other, { id: question, subject }));
  const visits =
    question === 'quotaUsed' && subject.type === 'account' && value.kind === 'bytes'
      ? withNumber(remembered.visits, subject.id, { at: answer.answeredAt, bytes: value.value })
      : remembered.visits;
  return withFacts({ ...remembered, answers: [...others, answer], visits }, [], now);
}

/** Notes what a copied text said of the room in a mailbox, as the answers it gives. */
export function withQuotaText(
  remembered: Remembered,
  subject: Subject,
  read: QuotaText,
  now: Date,
): Remembered {
  const answer = (all: Remembered, question: QuestionId, value: AnswerValue) =>
    withAnswer(all, question, subject, value, now);
  if (read.kind === 'full') return answer(remembered, 'turnedAway', { kind: 'choice', value: 'yes' });
  const withUsed =
    read.kind === 'space' ? answer(remembered, 'quotaUsed', { kind: 'bytes', value: read.used }) : remembered;
  if (read.limit === null) return withUsed;
  const most: AnswerValue =
    read.limit === 'none' ? { kind: 'choice', value: read.limit } : { kind: 'bytes', value: read.limit };
  return answer(withUsed, 'quotaLimit', most);
}

/** Takes an answer back, as if it had never been given. A wish that is taken back ends its walk. */
export function withoutAnswer(
  remembered: Remembered,
  question: QuestionId,
  subject: Subject,
  now: Date,
): Remembered {
  const isTaken = (other: Answer) => isAbout(other, { id: question, subject });
  const answers = remembered.answers.filter((other) => !isTaken(other));
  const rest =
    question === 'readByImap'
      ? withoutWalk(remembered, findingKey('pop3-move-to-imap', subject))
      : remembered;
  const visits =
    question === 'quotaUsed' && subject.type === 'account'
      ? remembered.answers
          .filter(isTaken)
          .reduce((all, { answeredAt }) => withoutNumber(all, subject.id, answeredAt), remembered.visits)
      : remembered.visits;
  return withFacts({ ...rest, answers, visits }, [], now);
}

/** Adds an account that the person names by its address. Named again in other letters, it keeps its name. */
export function withToldAccount(remembered: Remembered, address: string, now: Date): Remembered {
  const subject: Subject = { type: 'account', id: toldAccountId(address) };
  if (remembered.answers.some((answer) => isAbout(answer, { id: 'accountAddress', subject })))
    return remembered;
  return withAnswer(remembered, 'accountAddress', subject, { kind: 'text', value: address.trim() }, now);
}

/** Notes that the person wants to read this account by IMAP from now on. */
export function withMove(
  remembered: Remembered,
  { id, address, name }: Pick<Account, 'id' | 'address' | 'name'>,
  now: Date,
): Remembered {
  const value: AnswerValue = { kind: 'text', value: address ?? name };
  return withAnswer(remembered, 'readByImap', { type: 'account', id }, value, now);
}

/** Leaves an account out of the inspection. It is back when something shows it again. */
export function withoutAccount(remembered: Remembered, id: string, now: Date): Remembered {
  const { snapshot } = remembered;
  const account = snapshot?.accounts.find((one) => one.id === id);
  if (!snapshot || !account) return remembered;
  const sources = [...looksOf(remembered)];
  const gone = snapshot.mailboxes
    .filter((mailbox) => accountOfMailbox(mailbox, snapshot)?.id === id)
    .map((mailbox) => mailbox.id);
  const leftOut: LeftOut = {
    account: id,
    accounts: idsOfAccount(account, { sources, answers: remembered.answers }),
    mailboxes: gone,
    at: datedAfter(
      sources.map(({ takenAt }) => takenAt),
      now.toISOString(),
    ),
  };
  return anew(
    {
      ...remembered,
      sources,
      leftOut: [...remembered.leftOut.filter((one) => one.account !== id), leftOut],
      answers: remembered.answers.filter(({ subject }) => !isAboutAccount(subject, id)),
      visits: remembered.visits.filter(({ mailbox }) => mailbox !== id && !gone.includes(mailbox)),
    },
    now,
  );
}

/** Takes back that an account was left out. `before`: what was remembered when it was. */
export function withAccountBack(
  remembered: Remembered,
  id: string,
  before: Remembered,
  now: Date,
): Remembered {
  const answers = before.answers.filter(
    (answer) =>
      isAboutAccount(answer.subject, id) &&
      !remembered.answers.some((other) => isAbout(other, { id: answer.question, subject: answer.subject })),
  );
  const visits = before.visits.filter(({ mailbox }) =>
    remembered.visits.every((other) => other.mailbox !== mailbox),
  );
  return anew(
    {
      ...remembered,
      leftOut: remembered.leftOut.filter(({ account }) => account !== id),
      answers: [...remembered.answers, ...answers],
      visits: [...remembered.visits, ...visits],
    },
    now,
  );
}

function isAboutAccount(subject: Subject, id: string): boolean {
  return subject.type === 'account' && subject.id === id;
}

/** Notes that the person leaves a finding as it is, and why. `until`: ISO date on which it comes back, if it does. */
export function withLeft(
  remembered: Remembered,
  finding: Finding,
  reason: string,
  now: Date,
  until?: string,
): Remembered {
  const others = remembered.ignored.filter((decision) => decision.finding !== finding.key);
  const decision = {
    finding: finding.key,
    checkVersion: finding.checkVersion,
    reason,
    at: now.toISOString(),
    verdict: finding.verdict,
    severity: finding.severity,
    ...(until !== undefined && { until }),
  };
  return { ...remembered, ignored: [...others, decision] };
}

/** Takes the decision to leave a finding back. */
export function withBroughtBack(remembered: Remembered, key: string): Remembered {
  return { ...remembered, ignored: remembered.ignored.filter((decision) => decision.finding !== key) };
}

/** Puts a walk in the place of an earlier one about the same finding. */
export function withWalk(remembered: Remembered, walk: Walk): Remembered {
  const others = remembered.walks.filter((other) => other.finding !== walk.finding);
  return { ...remembered, walks: [...others, walk] };
}

/** Gives a walk up. Its receipts stay. */
export function withoutWalk(remembered: Remembered, finding: string): Remembered {
  return { ...remembered, walks: remembered.walks.filter((walk) => walk.finding !== finding) };
}

/** Brings a walk back that was given up, unless another has begun about the same finding. */
export function withWalkBack(remembered: Remembered, walk: Walk): Remembered {
  return remembered.walks.some(({ finding }) => finding === walk.finding)
    ? remembered
    : withWalk(remembered, walk);
}

/** Notes which mail program the person uses. */
export function withClient(remembered: Remembered, client: Client): Remembered {
  return { ...remembered, client };
}
