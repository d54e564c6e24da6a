import type { CheckId, EvidenceLine, Severity, Subject, Verdict } from '../checks/check';
import type { Client, Snapshot } from '../facts/snapshot';
import type { MailboxVisits } from '../facts/visit';
import type { FixId } from '../fixes/fix';
import type { Answer } from '../questions/question';

/** What a finding was at one moment; kept with a walk and on a receipt. */
export interface FindingState {
  verdict: Verdict;
  severity: Severity | null;
  evidence: EvidenceLine[];
  /** ISO instant of the inspection. */
  at: string;
}

export const WALK_STATES = ['walking', 'settling', 'proved', 'cameBack', 'notProved'] as const;
/**
 * `settling`: done, and the source needs time to show it; `notProved`: looked again and the problem is still
 * there, or only weaker evidence says otherwise; `cameBack`: proved once and failing again.
 */
export type WalkState = (typeof WALK_STATES)[number];

/** A fix that the person has begun. */
export interface Walk {
  /** Key of the finding. */
  finding: string;
  check: CheckId;
  subject: Subject;
  fix: FixId;
  fixVersion: number;
  client: Client;
  /** Id of the step now shown. */
  step: string;
  /** Ids of the steps done. */
  done: string[];
  /** Ids of the steps of which the person said 'this did not look like that'. */
  lookedDifferent: string[];
  state: WalkState;
  /** ISO instant. */
  startedAt: string;
  before: FindingState;
  /** Names of the account or file, so that the walk can still be read when the snapshot is gone. */
  about: string;
  /** Days for which copies are to stay on the server, as the person chose; null: with no end. Left out: not chosen. */
  keepDays?: number | null;
}

/** Before and after of a proved fix. */
export interface Receipt {
  finding: string;
  check: CheckId;
  subject: Subject;
  fix: FixId;
  about: string;
  /** ISO instants. */
  startedAt: string;
  provedAt: string;
  before: FindingState;
  after: FindingState;
}

/** A finding the person chose to leave. It comes back when the check's version rises. */
export interface Ignored {
  finding: string;
  checkVersion: number;
  reason: string;
  /** ISO instant. */
  at: string;
}

/** What is remembered between visits. Findings are not in it: they are derived. */
export interface Remembered {
  version: 1;
  /** ISO instant; of two stores the later one wins. */
  savedAt: string;
  /** Too large and too personal for the roaming store; kept on this device only. */
  snapshot: Snapshot | null;
  answers: Answer[];
  ignored: Ignored[];
  walks: Walk[];
  receipts: Receipt[];
  /** How much earlier readings of each mailbox found, for the forecast. */
  visits: MailboxVisits[];
  /** The mail program the person said they use; null: as detected. */
  client: Client | null;
}
