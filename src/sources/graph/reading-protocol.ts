import type { News, ReadingEnd } from '../mailbox/read-and-tell';
import type { Budget } from '../mailbox/read-loop';
import type { Posted } from './post';
import type { GraphMailbox } from './read-graph';
import type { GraphRequest } from './requests';

/** What is to be read. Plain data. */
export interface ReadingTask {
  mailbox: GraphMailbox;
  /** A packed reading to go on with; null, or too old: from the start. */
  resume: string | null;
  budget: Budget;
}

export type ToWorker =
  | { type: 'read'; task: ReadingTask }
  /** The answer to the request of this number. */
  | { type: 'posted'; number: number; posted: Posted }
  | { type: 'stop' };

export type FromWorker =
  /** The worker's script has loaded. */
  | { type: 'ready' }
  /** To be sent with the person's token, which the worker never has. */
  | { type: 'post'; number: number; request: GraphRequest; freshToken: boolean }
  | News
  | { type: 'end'; end: ReadingEnd };
