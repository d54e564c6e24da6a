import { unknown, known, type Fact, type UnknownReason } from '../facts/evidence';
import {
  READING_FACTS,
  type LargeItem,
  type MailboxProblem,
  type MailboxService,
  type MailFolder,
  type ReadingFacts,
  type RetentionStamps,
} from '../facts/mailbox';
import { RECOVERABLE_LIMITS } from '../facts/mailbox-limits';
import type { WantKind } from './want';
import { DAY_MS } from '../facts/units';

/** What is read, from where, and what the source can answer. */
export interface ReadingSubject {
  /** Id that the mailbox has in every inspection. */
  id: string;
  address: string | null;
  service: MailboxService;
  source: string;
  /** ISO instant from which ages are counted back. */
  takenAt: string;
  /** Days, ascending. */
  ageLimits: readonly number[];
  can: {
    /** One list shows the folders of all levels; otherwise every folder is asked for its children. */
    wholeTree: boolean;
    wants: readonly WantKind[];
  };
}

/** Page sizes, made smaller when the server cannot cope with them. */
export interface PageSizes {
  folders: number;
  /** A folder of up to so many items is read whole; of a larger one only counts and samples. */
  items: number;
  count: number;
  sample: number;
}

/** How far a list of folders has come. */
export interface ListPosition {
  /** Where to go on; null: from the start. */
  next: string | null;
  /** Pages in a row that showed nothing new. Below zero: so many may, because the list is read anew. */
  stale: number;
}

/**
 * Working memory of one reading: the facts so far ('not asked' is what is still to be asked) and where lists
 * were left off. `learn` changes it in place; `packReading` makes text of it, to go on after a reload.
 */
export interface Reading {
  subject: ReadingSubject;
  pages: PageSizes;
  folders: Map<string, MailFolder>;
  /** Lists still to be read: folder id ('' for the top) and how far they have come. */
  listing: Map<string, ListPosition>;
  /** Folders whose list could not be read, and why. */
  unlisted: Map<string, MailboxProblem>;
  /** Most folders that any page said the list of all of them has; null: none said. */
  listTotal: number | null;
  /** Folders that somebody took away meanwhile, with the folder that they lay in. */
  gone: Map<string, string | null>;
  /** Folders of which a question said that they are not there. false: still to be asked for; true: it is there. */
  doubted: Map<string, boolean>;
  /** Messages without a date that can be one, by folder. */
  undated: Map<string, number>;
  /** A question was turned away as if the mailbox were over its limit. */
  quotaRefused: boolean;
  /** Folders too large for one page although their count said otherwise. */
  big: Set<string>;
  /** Counts done page by page: key of the want, items so far, where to go on. */
  counting: Map<string, { seen: number; next: string | null }>;
  /** Mean bytes of the sampled items, by folder and age band. */
  means: Map<string, (number | null)[]>;
  /** Facts of the mailbox as a whole; one want, of the same name, settles each. */
  facts: ReadingFacts;
  recovered: {
    items: number | null;
    bytes: number | null;
    next: string | null;
    whole: boolean;
    pages: number;
    /** Ids of the folders in the sum. */
    seen: string[];
  };
  /** `some`: what is in `items` is large, and there may be more. */
  largest: {
    items: LargeItem[];
    next: string | null;
    pages: number;
    /** Some were left out for want of a date. */
    undated: boolean;
    state: 'open' | 'all' | 'some' | UnknownReason;
  };
  /** Folders that were looked through for large items, where those are asked for folder by folder. */
  lookedThrough: Set<string>;
  retention: RetentionStamps;
  problems: Map<MailboxProblem, number>;
  callsDone: number;
}

/** Page sizes to start with; see the sources for what each service allows. */
export const FIRST_PAGES: PageSizes = { folders: 1000, items: 500, count: 1000, sample: 25 };

/** A reading of which nothing is known yet. What the source cannot answer is unknown from the start. */
export function startReading(subject: ReadingSubject, pages: PageSizes = FIRST_PAGES): Reading {
  return {
    subject,
    pages: { ...pages },
    folders: new Map(),
    listing: new Map([['', { next: null, stale: 0 }]]),
    unlisted: new Map(),
    listTotal: null,
    gone: new Map(),
    doubted: new Map(),
    undated: new Map(),
    quotaRefused: false,
    big: new Set(),
    counting: new Map(),
    means: new Map(),
    facts: blankFacts(subject),
    recovered: { items: 0, bytes: 0, next: null, whole: true, pages: 0, seen: [] },
    largest: { items: [], next: null, pages: 0, undated: false, state: 'open' },
    lookedThrough: new Set(),
    retention: { looked: 0, stamped: 0, earliest: null },
    problems: new Map(),
    callsDone: 0,
  };
}

/** A fact that this source cannot tell is not asked for. */
function blankFacts({ can, source }: ReadingSubject): ReadingFacts {
  const wants: readonly string[] = can.wants;
  const open = READING_FACTS.blankWith({});
  const never = READING_FACTS.mapFacts(open, () => unknown('notSupportedHere'));
  const closed = Object.entries(never).filter(([want]) => !wants.includes(want));
  const asked: ReadingFacts = { ...open, ...Object.fromEntries(closed) };
  const limitBytes = known(RECOVERABLE_LIMITS.plain.hard, 'inferred', source);
  return { ...asked, recoverable: { ...asked.recoverable, limitBytes } };
}

/** The fact is still to be asked. */
export function isOpen(fact: Fact<unknown>): boolean {
  return !fact.known && fact.reason === 'notAsked';
}

/** ISO instant `days` before the reading. */
export function cutOff(subject: ReadingSubject, days: number): string {
  return new Date(Date.parse(subject.takenAt) - days * DAY_MS).toISOString();
}

/** The folder is read whole, item by item. */
export function readsWhole(reading: Reading, folder: MailFolder): boolean {
  return folder.items.known && folder.items.value <= reading.pages.items && !reading.big.has(folder.id);
}

/** Why a problem leaves a fact unknown. */
export function reasonOf(problem: MailboxProblem): UnknownReason {
  switch (problem) {
    case 'noPermission':
    case 'notYours':
      return 'noPermission';
    case 'refused':
    case 'notFound':
    case 'noMailbox':
      return 'notSupportedHere';
    case 'notUnderstood':
    case 'contradiction':
    case 'folderGone':
    case 'foldersMissing':
    case 'undated':
    case 'unknownPlan':
      return 'notReadable';
    case 'offline':
    case 'serverBusy':
    case 'timedOut':
    case 'signInExpired':
    case 'mailboxFull':
    case 'tooLarge':
    case 'nothingOpen':
    case 'notThereYet':
    case 'roadClosed':
      return 'failed';
  }
}

/** Notes that something went wrong. */
export function noteProblem(reading: Reading, problem: MailboxProblem): void {
  reading.problems.set(problem, (reading.problems.get(problem) ?? 0) + 1);
}
