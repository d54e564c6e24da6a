import type { Ages, MailKind } from '../copies/copy';
import type { Account } from '../facts/account';
import type { FixId } from '../fixes/fix';
import { firstLoss, type FirstLoss } from '../scenarios/deletion-dates';
import type { PurgeScope } from '../scenarios/event';
import {
  amountOfMail,
  rowsOf,
  summarise,
  type EventRow,
  type RowSegment,
  type SummaryInput,
} from '../scenarios/event-summary';
import type { Amount } from '../scenarios/mail-ages';

/**
 * What to do before a server deletes old mail, in the order in which it is done: first what may make the rest
 * needless, then saving, then making sure, then what keeps it from coming back. Words: `rescue.step.<id>.*`.
 */
export const RESCUE_STEP_IDS = [
  'bringBackInTime',
  'askForTime',
  'sortOutDeleted',
  'exportOldMail',
  'checkTheExport',
  'keepASecondCopy',
  'backUpWhatIsHere',
  'makeItAHabit',
] as const;
export type RescueStepId = (typeof RESCUE_STEP_IDS)[number];

export interface RescueStep {
  id: RescueStepId;
  /** Mail that it is about; empty when it is about none in particular. */
  mail: { kind: MailKind; ages: Ages }[];
  /** How much that is, as far as it was measured. */
  amount: Amount | null;
  /** The walk that shows it click by click; null: there is none. */
  walk: FixId | null;
}

/** A deletion rule, from a policy, a provider or the person. */
export interface RescueRule {
  olderThanDays: number;
  scope: PurgeScope;
  /** ISO date; null: it runs already, or nobody said. */
  startsOn: string | null;
  /** There is somebody to ask for more time: the organisation set the rule. */
  set: 'byOrganisation' | 'byProvider';
}

export interface RescuePlan {
  account: string;
  /** When the rule takes the first of it. */
  deadline: FirstLoss;
  rows: EventRow[];
  /** Empty: the rule takes nothing that has to be rescued. */
  steps: RescueStep[];
  /** ISO date for a reminder: the last safe day. null: it is over, or nothing has to be rescued. */
  remindOn: string | null;
}

/**
 * The plan for one account before a rule deletes mail. What is at stake comes from the scenarios: mail that
 * another place keeps for sure needs no export, only a backup where this computer will have the one copy of it.
 */
export function rescuePlan(rule: RescueRule, account: Account, input: SummaryInput): RescuePlan {
  const { olderThanDays, scope } = rule;
  const summary = summarise({ type: 'serverPurge', olderThanDays, scope, accounts: [account.id] }, input);
  const rows = rowsOf(summary, account.id);
  const oldest = summary.oldest?.account === account.id ? summary.oldest.on : null;
  const deadline = firstLoss(rule, oldest, input.today);
  const steps = stepsFor(rule, rows, deadline);
  const remindOn = steps.length > 0 && deadline.state === 'coming' ? deadline.lastSafeDay : null;
  return { account: account.id, deadline, rows, steps, remindOn };
}

const WALKS: Partial<Record<RescueStepId, FixId>> = {
  exportOldMail: 'rescue-old-mail',
  keepASecondCopy: 'back-up-elsewhere',
  backUpWhatIsHere: 'back-up-mail',
};

function stepsFor(rule: RescueRule, rows: readonly EventRow[], deadline: FirstLoss): RescueStep[] {
  const hit = rows.flatMap((row) =>
    row.segments.filter(({ struck }) => struck.length > 0).map((segment) => ({ kind: row.kind, segment })),
  );
  const atStake = hit.filter(({ segment }) => segment.fate !== 'kept');
  const onlyHere = hit.filter(({ segment }) => isOnlyHere(segment));
  const about: Record<RescueStepId, Hit[] | null> = {
    bringBackInTime:
      deadline.state === 'running'
        ? orNone(atStake.filter(({ segment }) => segment.fate === 'recoverable'))
        : null,
    askForTime: rule.set === 'byOrganisation' && atStake.length > 0 ? [] : null,
    sortOutDeleted: orNone(atStake.filter(({ kind }) => kind === 'deleted')),
    exportOldMail: orNone(atStake),
    checkTheExport: atStake.length > 0 ? [] : null,
    keepASecondCopy: atStake.length > 0 ? [] : null,
    backUpWhatIsHere: orNone(onlyHere),
    makeItAHabit: atStake.length > 0 || onlyHere.length > 0 ? [] : null,
  };
  return RESCUE_STEP_IDS.flatMap((id): RescueStep[] => {
    const mail = about[id];
    if (mail === null) return [];
    return [
      {
        id,
        mail: mail.map(({ kind, segment }) => ({ kind, ages: segment.ages })),
        amount: amountOfMail(mail),
        walk: WALKS[id] ?? null,
      },
    ];
  });
}

interface Hit {
  kind: MailKind;
  segment: RowSegment;
}

function orNone(hits: Hit[]): Hit[] | null {
  return hits.length > 0 ? hits : null;
}

/** The server's copy goes, and what stays is on one disk that may die. */
function isOnlyHere({ fate, where }: RowSegment): boolean {
  return fate === 'kept' && where.every(({ disk }) => disk === 'computer' || disk === 'unknownDisk');
}
