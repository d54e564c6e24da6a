/**
 * What one of the two stores can do at present.
 * - `unavailable`: there is none here, or the browser denies it
 * - `full`: the last text did not fit; what was stored before is still there
 * - `timedOut`: the mailbox did not answer in time; it may have saved all the same
 * - `unreadable`: what is stored could not be read, nor set aside, so it is not overwritten
 * - `newerVersion`: a newer version of this program wrote it, so it is not overwritten
 */
export type BackendState =
  'ok' | 'unavailable' | 'full' | 'failed' | 'timedOut' | 'unreadable' | 'newerVersion';

export type StoreName = 'device' | 'mailbox';

export interface StoreStatus {
  /** False: nothing works, so that what is done is known to this page only and gone when it closes. */
  kept: boolean;
  device: BackendState;
  mailbox: BackendState;
  /** Office's error number of the last save that failed; null: none, or it gave none. */
  mailboxError: number | null;
  /** The facts of the last inspection are kept on this device. They never go to the mailbox. */
  snapshotKept: boolean;
  /** How many items were left out of the mailbox, because it takes 32 KB; receipts go first, the oldest first. */
  leftOutOfMailbox: number;
  /** The mailbox was asked to save and has not answered yet. */
  mailboxBusy: boolean;
  /** Stores in which something could not be read. That text was set aside; whatever could be read is used. */
  damaged: StoreName[];
}

/** Whether forgetting took; `left` names the stores that may still hold something. */
export type Forgotten = { ok: true } | { ok: false; left: StoreName[] };
