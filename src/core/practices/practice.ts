import type { EvidenceLine } from '../facts/subject';
import type { Settles } from '../checks/check';

/** What keeps mail safe, whatever the account. Words: `practice.<id>` in the locale files. */
export const PRACTICES = [
  'serverCopy',
  'backup',
  'storage',
  'security',
  'organisation',
  'encryption',
  'maintenance',
  'plannedDeletion',
  'team',
] as const;
export type Practice = (typeof PRACTICES)[number];

/** Worst first. `notKnown` is never taken for in order, and `inOrder` stands on evidence. */
export const PRACTICE_STATES = ['atRisk', 'notKnown', 'due', 'inOrder', 'doesNotApply'] as const;
export type PracticeState = (typeof PRACTICE_STATES)[number];

/** Why a practice is nothing to do with a mailbox. Words: `practiceReason.<id>`. */
export const PRACTICE_REASONS = [
  'mailStaysOnServer',
  'nothingStaysOnServer',
  'noMailHere',
  'nobodyElse',
] as const;
export type PracticeReason = (typeof PRACTICE_REASONS)[number];

/**
 * What a practice belongs to: the person is asked once for a computer and once for a sign-in, however many mailboxes
 * there are. `accounts` are the ids of the readers that the mailbox or sign-in stands for.
 */
export type PracticeSubject =
  | { type: 'mailbox'; id: string; accounts: readonly string[] }
  | { type: 'signIn'; id: string; accounts: readonly string[] }
  | { type: 'computer' };

/** One line of the ledger. */
export interface PracticeEntry {
  practice: Practice;
  subject: PracticeSubject;
  state: PracticeState;
  /** Why it does not apply; null in every other state. */
  reason: PracticeReason | null;
  evidence: readonly EvidenceLine[];
  /** Keys of the findings that it rests on, worst first. */
  findings: readonly string[];
  /** What would settle it; empty unless it is not known. */
  settledBy: readonly Settles[];
  /** ISO date on which to look at it next; null: not known when. */
  nextOn: string | null;
}

/** As people see it: what is in order also says how that is known. Words: `practiceState.<id>`. */
export const SHOWN_STATES = [
  'atRisk',
  'due',
  'notKnown',
  'concluded',
  'told',
  'proved',
  'doesNotApply',
] as const;
export type ShownState = (typeof SHOWN_STATES)[number];

/** `proved` only on what a machine saw or a policy states; an answer is `told`, and the rest is worked out. */
export function shownStateOf({ state, evidence: [decides] }: PracticeEntry): ShownState {
  if (state !== 'inOrder') return state;
  if (!decides || !('level' in decides)) return 'concluded';
  switch (decides.level) {
    case 'measured':
    case 'imported':
    case 'policy':
      return 'proved';
    case 'told':
      return 'told';
    case 'estimated':
    case 'inferred':
      return 'concluded';
  }
}

/** How many practices there are for this person, and how many of them stand how; those that do not apply are left out. */
export function countsOf(ledger: readonly PracticeEntry[]): {
  all: number;
  inOrder: number;
  toDo: number;
  notKnown: number;
} {
  const of = (...states: PracticeState[]) => ledger.filter(({ state }) => states.includes(state)).length;
  return {
    all: ledger.length - of('doesNotApply'),
    inOrder: of('inOrder'),
    toDo: of('atRisk', 'due'),
    notKnown: of('notKnown'),
  };
}

/** What a line of the ledger is called. Words: `practice.<id>`. */
export const PRACTICE_NAMES = [...PRACTICES, 'recoveryKey'] as const;
export type PracticeName = (typeof PRACTICE_NAMES)[number];

/** A disk that is known to be encrypted is not what is open: its key is. */
export function practiceNameOf({
  practice,
  state,
  evidence,
}: Pick<PracticeEntry, 'practice' | 'state' | 'evidence'>): PracticeName {
  const isOpen = state === 'notKnown' || state === 'atRisk' || state === 'due';
  return practice === 'encryption' && isOpen && evidence.some(({ label }) => label === 'recoveryKeyKept')
    ? 'recoveryKey'
    : practice;
}

/** The practices that are in order for everything they belong to, and those of which something is not known. */
export function practicesKnown(ledger: readonly PracticeEntry[]): {
  known: Practice[];
  open: PracticeName[];
} {
  const states = (practice: Practice) =>
    ledger.filter((entry) => entry.practice === practice).map(({ state }) => state);
  return {
    known: PRACTICES.filter((practice) => {
      const found = states(practice).filter((state) => state !== 'doesNotApply');
      return found.length > 0 && found.every((state) => state === 'inOrder');
    }),
    open: PRACTICES.flatMap((practice) => {
      const open = ledger.find((entry) => entry.practice === practice && entry.state === 'notKnown');
      return open ? [practiceNameOf(open)] : [];
    }),
  };
}
