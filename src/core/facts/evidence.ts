/**
 * How a fact came to be known, strongest first. The order is the promise: a fix is proved only by evidence at
 * least as strong as what showed the problem.
 */
export const EVIDENCE_LEVELS = ['measured', 'imported', 'policy', 'told', 'estimated', 'inferred'] as const;
export type Evidence = (typeof EVIDENCE_LEVELS)[number];

/** Why a fact is not known. Each has a sentence in the locale files that says what would settle it. */
export const UNKNOWN_REASONS = [
  'notAsked',
  'personDoesNotKnow',
  'notInExport',
  /** Size and format stand in the data file alone, and nobody has shown it to us. */
  'dataFileNotSeen',
  'notReadable',
  'notSupportedHere',
  'noPermission',
  'failed',
] as const;
export type UnknownReason = (typeof UNKNOWN_REASONS)[number];

/** What makes a known value less plain than it looks. Shown under 'How do we know?'. */
export const FACT_NOTES = [
  /** The export leaves values out that are at their default; this one is such a default. */
  'defaultWhenAbsent',
  /** As `defaultWhenAbsent`, of a program whose defaults are known for sure. */
  'programDefault',
  /** Not in a deployment file, and that file shows only what was set up once. */
  'deployedDefault',
  /** A folder may have a rule of its own, which the file does not show. */
  'foldersNotSeen',
  /** What kind of place a folder is was told by its name alone. */
  'nameOfFolder',
  /** Bits are set that nobody has documented. They were not interpreted. */
  'undefinedBits',
  /** 'Remove after 0 days' is recorded, which is read as 'not kept'. */
  'zeroDays',
  /** Tied together only because the data file is named like the address. */
  'nameMatchesAddress',
  /** A deployment file shows what was set up once, not what is set today. */
  'deployedNotCurrent',
  /** The client says so without any check of its own, and is known to be wrong at times. */
  'reportedByClient',
  /** What comes with the plan; an administrator may have set another value. */
  'planDefault',
  /** What holds for the provider's mailboxes as a rule; nobody has looked at this one. */
  'providerRule',
  /** Microsoft lists mail folders only: calendars, contacts and hidden parts are left out. */
  'mailFoldersOnly',
  /** What Exchange keeps outside the visible folders is left out. */
  'visibleFoldersOnly',
  /** Forwarding that was set elsewhere, by an administrator for one, is in no rule. */
  'inboxRulesOnly',
] as const;
export type FactNote = (typeof FACT_NOTES)[number];

export interface Known<T> {
  known: true;
  value: T;
  evidence: Evidence;
  /** Id of the source in `Snapshot.sources`. */
  source: string;
  note?: FactNote;
}

export interface Unknown {
  known: false;
  reason: UnknownReason;
}

/** One thing that is known, with its evidence, or not known, with the reason. Never a bare value. */
export type Fact<T> = Known<T> | Unknown;

/** A known fact. */
export function known<T>(value: T, evidence: Evidence, source: string, note?: FactNote): Known<T> {
  return note === undefined
    ? { known: true, value, evidence, source }
    : { known: true, value, evidence, source, note };
}

/** A fact that is not known, and why. */
export function unknown(reason: UnknownReason): Unknown {
  return { known: false, reason };
}

/** Rank of a level, 0 the strongest. */
export function evidenceRank(level: Evidence): number {
  return EVIDENCE_LEVELS.indexOf(level);
}

/** The better founded of two facts; the first one when both stand on the same level. */
export function stronger<T>(first: Fact<T>, second: Fact<T>): Fact<T> {
  if (!first.known) return second.known ? second : isOpen(first.reason) ? second : first;
  if (!second.known) return first;
  return evidenceRank(second.evidence) < evidenceRank(first.evidence) ? second : first;
}

/** Reasons that say no more than that nobody has looked yet. */
function isOpen(reason: UnknownReason): boolean {
  return reason === 'notAsked' || reason === 'dataFileNotSeen';
}
