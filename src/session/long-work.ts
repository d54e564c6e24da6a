import { onceForEach } from '../core/once-for-each';
import type { Snapshot } from '../core/facts/snapshot';
import type { Question } from '../core/questions/question-forms';
import type { Comparison } from '../core/report/compare';
import type { Inspected } from './inspected';
import type { Pane } from './pane';
import { createSliced, type Sliced } from './sliced';

/** So many accounts and files are judged before anybody notices. */
const AT_ONCE = 80;

/** Whether judging this takes so long that the page would stand still. */
export function isLong(snapshot: Snapshot | null): boolean {
  return snapshot !== null && snapshot.accounts.length + snapshot.dataFiles.length > AT_ONCE;
}

/** The long work of a pane. What came of it outlives the page that asked for it. */
interface LongWork {
  inspection: Sliced<Inspected>;
  questions: Sliced<Question[]>;
  since: Sliced<Comparison>;
}

export const longWorkOf = onceForEach<Pane, LongWork>(() => ({
  inspection: createSliced(),
  questions: createSliced(),
  since: createSliced(),
}));
