import type { Client } from '../facts/snapshot';
import type { LinkId } from '../links';

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
] as const;
export type FixId = (typeof FIX_IDS)[number];

/**
 * One step of a walk, for one mail program. `path` holds the labels to click, in order, exactly as the English
 * program shows them; the words of the step are `fix.<fix>.<step>.<part>` in the locale files.
 *
 * `documented`: the labels are the vendor's own, taken from its article or its program's source; `link` is the
 * vendor's page about it. `reported`: people say so, we have not seen it in the vendor's own words; shown with the
 * step. `plain`: no labels are claimed.
 */
export type StepVariant =
  | { path: readonly string[]; certainty: 'documented'; link: LinkId }
  | { path: readonly string[]; certainty: 'reported'; link?: LinkId }
  | { path?: never; certainty: 'plain'; link?: LinkId };

export interface FixStep {
  id: string;
  /** Which optional parts have words, for all programs or some: what to expect, what can go wrong, what not to do first. */
  parts: readonly ('expect' | 'trouble' | 'notFirst')[];
  /** By mail program; `any` for the rest. A step that has neither for a program is left out for it. */
  on: Partial<Record<Client | 'any', StepVariant>>;
  /** The pane looks here too, as it does at the end, and says how far it has come. The walk goes on whatever it sees. */
  looks?: true;
  /** Has nothing to say to a person who chose beforehand how long copies are to stay on the server. */
  chooses?: true;
}

/** Id of every walk's last step: the pane looks again, in the way that `reinspect` says. */
export const LOOK_AGAIN = 'look-again';

/** How the walk's last step looks again. */
export type Reinspection = 'profileExport' | 'dataFile' | 'answers' | 'mailServer';

export interface Fix {
  id: FixId;
  version: number;
  steps: readonly FixStep[];
  reinspect: Reinspection;
  /** Hours that a server may take until its figures show the fix. Left out: it shows at once. */
  settlesHours?: number;
}
