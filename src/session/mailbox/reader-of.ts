import { browserStorage } from '../../storage/ports';
import type { Pane } from '../pane';
import { readPolicyOnce } from '../policy';
import { createMailboxReader, type MailboxReader } from './mailbox-reader';

const readers = new WeakMap<Pane, MailboxReader>();

/** The one reader of this pane; it goes on when the person leaves the page. */
export function readerOf(pane: Pane, view: Window): MailboxReader {
  const known = readers.get(pane);
  if (known) return known;
  const reader = createMailboxReader({
    pane,
    fetch: (input, init) => view.fetch(input, init),
    policy: readPolicyOnce,
    redirectUri: new URL('signed-in.html', view.location.href).href,
    session: browserStorage(() => view.sessionStorage),
  });
  readers.set(pane, reader);
  return reader;
}
