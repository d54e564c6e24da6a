import type { Answer } from '../core/questions/question';

/** A made-up person to try the page with: the files they would drop, and what they would answer. */
export interface Sample {
  id: string;
  /** Message that names the person. */
  nameKey: string;
  files: () => File[];
  answers: readonly Answer[];
}

export const SAMPLES: readonly Sample[] = [];
