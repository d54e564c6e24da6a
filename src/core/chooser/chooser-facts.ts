import type { Account } from '../facts/account';
import { evidenceRank, type Evidence, type Fact } from '../facts/evidence';
import { LIMITS } from '../limits';
import { pop3OnlyProvider } from '../providers/pop3-only';
import type { ChooserAnswers, ChooserQuestionId, Way } from './chooser-question';

/** An answer that the facts give already, and how it is known. */
export interface FromFacts {
  question: ChooserQuestionId;
  evidence: Evidence;
}

export interface ChooserFacts {
  answers: ChooserAnswers;
  /** Which of them the facts gave; these need not be asked. */
  given: FromFacts[];
  offersImap: boolean | null;
  now: Way | null;
  /** The account is known to be read in a way of its own, neither POP3 nor IMAP. */
  neither: boolean;
}

/** What is known of an account before anybody is asked. Facts that leave a question open give no answer. */
export function chooserFacts(account: Account): ChooserFacts {
  const answers: ChooserAnswers = {};
  const given: FromFacts[] = [];
  const note = (question: ChooserQuestionId, ...facts: Fact<unknown>[]) =>
    given.push({ question, evidence: weakest(facts) });
  const { otherClients, used, quotaLimit: limit, serverDeletesAfterDays: rule } = account;
  if (otherClients.known) {
    answers.devices = otherClients.value === 'none' ? 'one' : 'several';
    note('devices', otherClients);
  }
  if (used.known && limit.known) {
    const tight = limit.value !== null && used.value >= limit.value * LIMITS.quotaNearShare.value;
    answers.room = tight ? 'tight' : 'enough';
    note('room', used, limit);
  }
  if (rule.known) {
    answers.retention = rule.value === null ? 'keeps' : 'deletesOld';
    note('retention', rule);
  }
  const now = wayOf(account);
  // A mailbox that is read by IMAP can be read by IMAP, whatever a list says.
  const offersImap = now === 'imap' ? true : pop3OnlyProvider(account) !== null ? false : null;
  return { answers, given, offersImap, now, neither: isNeither(account) };
}

/** How an account is read. Mailboxes that mirror the server are read like IMAP; null: the kind is not known. */
export function wayOf({ kind }: Pick<Account, 'kind'>): Way | null {
  if (!kind.known) return null;
  switch (kind.value) {
    case 'pop3':
      return 'pop3';
    case 'imap':
    case 'gmail':
    case 'exchange':
    case 'activeSync':
    case 'outlookCom':
    case 'webmail':
      return 'imap';
    case 'other':
      return null;
  }
}

function isNeither({ kind }: Account): boolean {
  if (!kind.known) return false;
  switch (kind.value) {
    case 'exchange':
    case 'activeSync':
    case 'outlookCom':
      return true;
    case 'pop3':
    case 'imap':
    case 'gmail':
    case 'webmail':
    case 'other':
      return false;
  }
}

function weakest(facts: readonly Fact<unknown>[]): Evidence {
  return facts.reduce<Evidence>(
    (level, fact) =>
      fact.known && evidenceRank(fact.evidence) > evidenceRank(level) ? fact.evidence : level,
    'measured',
  );
}
