import type { FactsPart } from './in-parts';
import type { TextJob, TextOutcome } from './read-profile';

/** The only message to the worker: a text to read. It is stopped by ending the worker. */
export type ToWorker = TextJob;

export type FromWorker =
  /** The worker's script has loaded. */
  | { type: 'ready' }
  | { type: 'progress'; done: number }
  /** Belongs to the outcome that comes after it. */
  | { type: 'part'; part: FactsPart }
  | { type: 'done'; outcome: TextOutcome };
