import { useSyncExternalStore } from 'react';
import { browserStorage } from '../../storage/ports';
import type { Pane } from '../../session/pane';
import { usePane } from '../use-pane';
import { createMailboxReader, type MailboxReader, type ReaderState } from '../../session/mailbox/mailbox-reader';

const readers = new WeakMap<Pane, MailboxReader>();

/** The one reader of this pane; it goes on when the person leaves the page. */
export function useMailboxReader(): { reader: MailboxReader; state: ReaderState } {
  const pane = usePane();
  const reader = readerOf(pane);
  const state = useSyncExternalStore(reader.subscribe, reader.getState);
  return { reader, state };
}

function readerOf(pane: Pane): MailboxReader {
  const known = readers.get(pane);
  if (known) return known;
  const reader = createMailboxReader({
    pane,
    fetch: (input, init) => window.fetch(input, init),
    redirectUri: new URL('signed-in.html', window.location.href).href,
    session: browserStorage(() => window.sessionStorage),
  });
  readers.set(pane, reader);
  return reader;
}
