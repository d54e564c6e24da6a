import type { QuestionId } from '../questions/question';
import type { LinkId } from '../links';
import type { ProviderPage } from '../providers/provider';
import type { Home } from '../walks/home';
import type { LookForId, PathId } from '../walks/paths/paths';
import type { ReasonId } from '../walks/reasons';

export const FIX_IDS = [
  'leave-copy-on-server',
  'end-server-copies',
  'back-up-mail',
  'back-up-elsewhere',
  'restore-drill',
  'one-reader-removes',
  'encrypt-connection',
  'move-contacts',
  'shrink-data-file',
  'move-data-file',
  'encrypt-disk',
  'free-server-space',
  'read-quota',
  'tidy-folders',
  'clear-mailbox',
  'keep-elsewhere',
  'mend-rules',
  'limit-cache',
  'move-to-imap',
  'keep-at-provider',
  'add-microsoft-account',
  'two-step',
  'check-recovery-key',
  'stop-own-deletion',
  'free-recoverable-items',
  'make-room-now',
  'rescue-old-mail',
  'safe-autoarchive',
  'end-collector',
  'sign-in-once',
  'free-disk-space',
  'share-mailbox',
  'before-new-outlook',
  'sort-mail',
  'keep-records',
  'tidy-up',
  'save-phone-mail',
  'new-password',
  'sent-on-server',
  'renew-program',
] as const;
export type FixId = (typeof FIX_IDS)[number];

/** How the mail lies on this computer: in a file of its own, or in a mirror of a server that is no backup. */
export const HOLDINGS = ['store', 'mirror'] as const;
export type Holding = (typeof HOLDINGS)[number];

/**
 * One step of a walk at one home. `path`: rows of the table of paths, the faces of one dialog or one after the other;
 * `lookFor`: nobody has written the path down, so only names to look for are given; `cannot`: the home cannot, with the
 * reason; `words`: no labels are claimed. `only`: for mail that lies so. `unlessPage`: the provider's page of that kind can,
 * where the table has one, and `page` leads there.
 */
export type StepVariant = { only?: Holding } & (
  | { says: 'path'; paths: readonly [PathId, ...PathId[]] }
  | { says: 'lookFor'; lookFor: LookForId }
  | { says: 'cannot'; reason: ReasonId; unlessPage?: ProviderPage }
  | { says: 'words'; link?: LinkId; page?: ProviderPage }
);

/**
 * What a step does to mail. `copies`, `opens` and `compares` are the guard: a copy is made, opened, and held against
 * what it is of. `removes`: mail goes from where it was, or may go at the next fetching.
 */
export const EFFECTS = ['copies', 'opens', 'compares', 'removes'] as const;
export type Effect = (typeof EFFECTS)[number];

/** What the page knows of the subject and shows beside a step, so that nobody is asked for it. */
export const KNOWN_THINGS = ['file', 'incoming', 'outgoing'] as const;
export type KnownThing = (typeof KNOWN_THINGS)[number];

export interface FixStep {
  id: string;
  /** Its words are those of all walks, `step.<id>.*`, instead of the fix's own, `fix.<fix>.<id>.*`. */
  shared?: true;
  /** By home; `any` for the rest. A step that has neither for a home is left out for it. */
  on: Partial<Record<Home | 'any', StepVariant>>;
  does?: readonly Effect[];
  shows?: readonly KnownThing[];
  /** The provider's own page about it, where the table has one. */
  page?: ProviderPage;
  /** The pane looks here too, as it does at the end, and says how far it has come. The walk goes on whatever it sees. */
  looks?: true;
  /** Rests on a backup of this mail. Where none is known, making one comes first. */
  needsBackup?: true;
  /** Has nothing to say to a person who chose beforehand how long copies are to stay on the server. */
  chooses?: true;
  /** Homes at which somebody else's work is waited for, hours or days, while the person has nothing to do. */
  waits?: readonly (Home | 'any')[];
  /** Is done on other devices, and not where the walk is. */
  onOthers?: true;
}

/** Id of every walk's last step: the pane looks again, in the way that `reinspect` says. */
export const LOOK_AGAIN = 'look-again';

/** How the walk's last step looks again. */
export type Reinspection = 'profileExport' | 'dataFile' | 'answers' | 'mailServer';

/**
 * Where the steps of a fix are done. `program`: in the program that holds the mail; `server`: where the mailbox itself
 * is looked after, mostly the provider's page; `computer`: in the settings of the computer.
 */
export type Place = 'program' | 'server' | 'computer';

export interface Fix {
  id: FixId;
  version: number;
  place: Place;
  /** How long the person is busy with it, about; waiting left out. */
  minutes: number;
  steps: readonly FixStep[];
  reinspect: Reinspection;
  /** A dropped copy proves what otherwise rests on the person's word. */
  copyProves?: true;
  /** Asked at the end also where they do not decide: what else has to be known of what was done. */
  alsoAsks?: readonly QuestionId[];
  /** Homes that cannot do it at all, and why. */
  cannot?: Partial<Record<Home, ReasonId>>;
  /** Hours until it has taken effect: a server counts anew, a disk is encrypted. Left out: at once. */
  settlesHours?: number;
}
