import { useSyncExternalStore } from 'react';
import type { MailboxReader } from '../../session/mailbox/mailbox-reader';
import type { ReaderState } from '../../session/mailbox/reader-phase';
import { readerOf } from '../../session/mailbox/reader-of';
import { usePane } from '../use-pane';

/** The reader of this pane, and how far it is. */
export function useMailboxReader(): { reader: MailboxReader; state: ReaderState } {
  const reader = readerOf(usePane(), window);
  const state = useSyncExternalStore(reader.subscribe, reader.getState);
  return { reader, state };
}
