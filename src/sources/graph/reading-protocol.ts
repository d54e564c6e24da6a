import type { Cloud } from '../../core/policy/clouds';
import type { News, ReadingEnd } from '../mailbox/read-and-tell';
import type { Budget } from '../mailbox/read-loop';
import type { GraphMailbox } from './read-graph';

/** What is to be read. Plain data. */
export interface ReadingTask {
  mailbox: GraphMailbox;
  /** A packed reading to go on with; null, or too old: from the start. */
  resume: string | null;
  budget: Budget;
}

export type ToWorker =
  /** `cloud`: the cloud whose Graph is asked. */
  | { type: 'read'; task: ReadingTask; cloud: Cloud }
  /** The token for the one round trip that it was asked for; null: there is none to be had. */
  | { type: 'token'; number: number; token: string | null }
  | { type: 'stop' };

export type FromWorker =
  /** The worker's script has loaded. */
  | { type: 'ready' }
  /** A token is needed for one round trip. `fresh`: the last one was turned down. */
  | { type: 'token'; number: number; fresh: boolean }
  | News
  | { type: 'end'; end: ReadingEnd };
