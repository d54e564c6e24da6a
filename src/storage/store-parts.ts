import type { KeyValueStore, RoamingPort } from './ports';

/** What a store is opened with. */
export interface StoreParts {
  /** What lasts on this device; see `browserStorage`. null: there is none or it is denied. */
  browser: KeyValueStore | null;
  /** What lasts as long as the window. */
  session?: KeyValueStore | null;
  /** The mailbox's settings. null: not in Outlook. */
  roaming: RoamingPort | null;
  /** The other windows. */
  windows?: OtherWindows;
  /** ISO instant, as `Date.toISOString` writes it. */
  now: () => string;
  /** `Office.context.partitionKey`: where browsers part storage by the page around. */
  partitionKey?: string;
  /** Milliseconds to wait for the mailbox. */
  timeLimit?: number;
}

export interface OtherWindows {
  /** Calls the listener when another window has changed or removed a key of the device's storage; null: all of them. */
  onChange: (listener: (key: string | null) => void) => void;
  /**
   * Calls the listener when another window has forgotten everything, with what that window noted. Where the storage has
   * no room for a note, nothing else tells.
   */
  onForgotten: (listener: (note: string) => void) => void;
  tellForgotten: (note: string) => void;
}

/** What is known only once Outlook has answered. */
export type LateParts = Required<Pick<StoreParts, 'roaming' | 'partitionKey'>>;
