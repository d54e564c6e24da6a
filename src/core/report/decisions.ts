import * as v from 'valibot';
import { SERVER_COPY_GROWTH } from '../facts/account';
import { CHECK_IDS, SEVERITIES, VERDICTS } from '../checks/check';
import {
  carrier,
  count,
  date,
  instant,
  list,
  naming,
  nullable,
  optional,
  plain,
  text,
  word,
  type Carried,
  type Field,
} from '../facts/fields';
import { CLIENTS, SNAPSHOT } from '../facts/snapshot';
import { EVIDENCE_LINE, FINDING_KEY, SUBJECT } from '../facts/subject';
import { MAILBOX_VISITS } from '../facts/visit';
import { FIX_IDS, HOLDINGS } from '../fixes/fix';
import { ANSWER } from '../questions/question';
import { HOMES } from '../walks/home';
import { KEPT_SOURCE } from './kept-source';
import type { Finding } from './report';

const FINDING_STATE = carrier({
  verdict: word(VERDICTS),
  severity: nullable(word(SEVERITIES)),
  evidence: list(EVIDENCE_LINE),
  /** ISO instant of the inspection. */
  at: instant,
});
/** What a finding was at one moment; kept with a walk and on a receipt. */
export type FindingState = Carried<typeof FINDING_STATE>;

/**
 * `settling`: done, and the source needs time to show it; `told`: the person says that it is done, and nothing else
 * does; `notProved`: looked again and the problem is still there, or only weaker evidence says otherwise; `cameBack`:
 * proved or told once and failing again.
 */
export const WALK_STATES = ['walking', 'settling', 'told', 'proved', 'cameBack', 'notProved'] as const;

/** A step of a guided fix is added or dropped freely, so its ids are any text; they are ours and name nobody. */
const stepId: Field<string> = naming(v.string(), (id) => id);

/** How many messages of a folder are on the server, as the person read off. */
const TYPED_COUNT = carrier({
  /** Stands for the folder of the old account's file, and names it not. */
  folder: text('entry'),
  items: count,
});

export const WALK = carrier({
  /** Key of the finding. */
  finding: FINDING_KEY,
  check: word(CHECK_IDS),
  subject: SUBJECT,
  fix: word(FIX_IDS),
  fixVersion: plain(v.number()),
  /** Where its steps are done. */
  client: word(HOMES),
  /** How the mail lies there. Left out: not known. */
  holding: optional(word(HOLDINGS)),
  /** Row of the table of providers whose pages help. Left out: none. */
  provider: optional(text('entry')),
  /** Id of the step now shown. */
  step: stepId,
  /** Ids of the steps done. */
  done: list(stepId),
  /** Ids of the steps of which the person said 'this did not look like that'. */
  lookedDifferent: list(stepId),
  state: word(WALK_STATES),
  startedAt: instant,
  before: FINDING_STATE,
  /** Keys of what else was to do when the walk began. Left out: nothing, or not noted. */
  beside: optional(list(FINDING_KEY)),
  /** Names of the account or file, so that the walk can still be read when the snapshot is gone. */
  about: text('text'),
  /** Days for which copies are to stay on the server, as the person chose; null: with no end. Left out: not chosen. */
  keepDays: optional(nullable(plain(v.number()))),
  /** What the person read off in webmail, for a move to IMAP. Left out: nothing. */
  counts: optional(list(TYPED_COUNT)),
});
/** A fix that the person has begun. */
export type Walk = Carried<typeof WALK>;

export const RECEIPT = carrier({
  finding: FINDING_KEY,
  check: word(CHECK_IDS),
  subject: SUBJECT,
  fix: word(FIX_IDS),
  about: text('text'),
  startedAt: instant,
  provedAt: instant,
  before: FINDING_STATE,
  after: FINDING_STATE,
  /** `told`: it rests on what the person said. Left out: a source proved it. */
  rests: optional(word(['told'])),
  /** Keys of what else was to do when the fix was begun, and in order at its end. Left out: none. */
  alongside: optional(list(FINDING_KEY)),
});
/** Before and after of a fix that is done. */
export type Receipt = Carried<typeof RECEIPT>;

export const IGNORED = carrier({
  finding: FINDING_KEY,
  checkVersion: plain(v.number()),
  /** Typed by the person, who may have named anybody: nothing stands for it. */
  reason: naming(v.string(), () => ''),
  at: instant,
  /** ISO date on which it comes back. Left out: it was left for good. */
  until: optional(date),
  /** What was left. Left out: decided before that was noted. */
  verdict: optional(word(VERDICTS)),
  severity: optional(nullable(word(SEVERITIES))),
});
/**
 * A finding the person chose to leave, or to put off. It comes back when the check's version rises, on its day, or when
 * it is worse than what was left.
 */
export type Ignored = Carried<typeof IGNORED>;

type Left = Pick<Finding, 'key' | 'checkVersion' | 'verdict' | 'severity'>;

/** The decision that still holds about a finding; undefined: there is none. `today` is an ISO date. */
export function decisionOn(finding: Left, decisions: readonly Ignored[], today: string): Ignored | undefined {
  return decisions.find(
    (one) =>
      one.finding === finding.key &&
      one.checkVersion === finding.checkVersion &&
      (one.until === undefined || one.until > today) &&
      !isWorse(finding, one),
  );
}

/** Of a decision that did not note what was left, only the worst there is was hardly meant. */
function isWorse({ verdict, severity }: Left, left: Ignored): boolean {
  if (verdict !== 'fail' || severity === null) return false;
  if (left.verdict === undefined) return severity === 'critical';
  if (left.verdict !== 'fail') return true;
  const before = left.severity ?? null;
  return before !== null && SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(before);
}

export const GROWTH = carrier({ account: text('account'), ...SERVER_COPY_GROWTH.fields });
/** Copies of a POP3 account's mail are left on the server longer than before, as two looks have shown. */
export type Growth = Carried<typeof GROWTH>;

export const LEFT_OUT = carrier({
  /** Id of the account as it was shown. */
  account: text('account'),
  /** All ids that looks know it by. */
  accounts: list(text('account')),
  mailboxes: list(text('entry')),
  at: instant,
});
/** An account that the person left out of the inspection: it is back when something shows it later. */
export type LeftOut = Carried<typeof LEFT_OUT>;

export const REMEMBERED = carrier({
  version: plain(v.literal(1)),
  /** ISO instant; of two stores the later one wins. */
  savedAt: instant,
  /** Everything that was looked at. Too large and too personal for the roaming store; kept on this device only. */
  sources: list(KEPT_SOURCE),
  /** What follows from the looks and answers. Never kept. */
  snapshot: nullable(SNAPSHOT),
  answers: list(ANSWER),
  ignored: list(IGNORED),
  walks: list(WALK),
  receipts: list(RECEIPT),
  /** How much earlier readings of each mailbox found, for the forecast. */
  visits: list(MAILBOX_VISITS),
  growths: list(GROWTH),
  leftOut: list(LEFT_OUT),
  /** The mail program the person said they use; null: as detected. */
  client: nullable(word(CLIENTS)),
});
/** What is remembered between visits. Findings are not in it: they are derived. */
export type Remembered = Carried<typeof REMEMBERED>;
