import { useSyncExternalStore } from 'react';
import type { MailboxReader } from '../../session/mailbox/mailbox-reader';
import type { SourceFacts } from '../../core/facts/snapshot';
import type { ReaderState } from '../../session/mailbox/reader-phase';
import { readerOf } from '../../session/mailbox/reader-of';
import { usePane } from '../use-pane';

/** The reader of this pane, and how far it is. */
export function useMailboxReader(): { reader: MailboxReader; state: ReaderState } {
  const reader = readerOf(usePane(), window);
  const state = useSyncExternalStore(reader.subscribe, reader.getState);
  return { reader, state };
}

/** What has arrived so far. Who shows that alone is not drawn again with every step of the progress. */
export function useLiveFacts(): SourceFacts | null {
  const reader = readerOf(usePane(), window);
  return useSyncExternalStore(reader.subscribe, () => reader.getState().live);
}
