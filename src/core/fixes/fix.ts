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
] as const;
export type FixId = (typeof FIX_IDS)[number];

/**
 * One step of a walk, for one mail program. `path` holds the labels to click, in order, exactly as the program
 * shows them; the words of the step are `fix.<fix>.<step>.<part>` in the locale files.
 */
export interface StepVariant {
  path?: readonly string[];
  /** Where the path is known from. */
  link?: LinkId;
  /** `reported`: people say so, we have not seen it in the vendor's own words. Shown with the step. */
  certainty: 'documented' | 'reported';
}

export interface FixStep {
  id: string;
  /** Which of the optional parts have words: what to expect, what can go wrong, what not to do first. */
  parts: readonly ('expect' | 'trouble' | 'notFirst')[];
  /** By mail program; `any` for the rest. A step that has neither for a program is left out for it. */
  on: Partial<Record<Client | 'any', StepVariant>>;
}

/** How the walk's last step looks again. */
export type Reinspection = 'profileExport' | 'dataFile' | 'answers';

export interface Fix {
  id: FixId;
  version: number;
  steps: readonly FixStep[];
  reinspect: Reinspection;
}
