import type { MakeEwsRequest } from '../ews/carrier';
import { NotSent } from '../ews/not-sent';
import { attempt, type OfficeCallback, type OfficeLike } from './office';
import { openItem } from './open-item';

/** The way to an Exchange server of the organisation's own. */
export interface OwnServer {
  /** null: this mail program has no call for it, as those on phones have none. */
  ask: MakeEwsRequest | null;
}

/** The word for such a mailbox. Outlook on Mac says `office365` for every mailbox, so it is never said there. */
const OWN_SERVER = 'enterprise';

/**
 * The way to the mail server of the open mailbox, when the mail program says that it is one of the organisation's
 * own; null for every other mailbox. Asks nothing yet.
 */
export function ownServerOf(office: OfficeLike, accountType: string | null): OwnServer | null {
  if (accountType !== OWN_SERVER) return null;
  const call = attempt(() => office.context.mailbox.makeEwsRequestAsync, undefined);
  return { ask: typeof call === 'function' ? (request) => ask(office, request) : null };
}

/**
 * Rejects with the mail program's error, or with `NotSent` where it throws: with a text for a request it does that
 * only for want of the permission ReadWriteMailbox, or of an item.
 */
function ask(office: OfficeLike, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const answered: OfficeCallback = ({ status, value, error }) => {
      if (status === 'succeeded') resolve(typeof value === 'string' ? value : '');
      else reject(Object.assign(new Error(textOf(error)), { code: error?.code }));
    };
    try {
      office.context.mailbox.makeEwsRequestAsync?.(request, answered);
    } catch {
      reject(new NotSent(openItem(office) === 'none' ? 'nothingOpen' : 'notAllowed'));
    }
  });
}

function textOf(error: unknown): string {
  const given = typeof error === 'object' && error !== null && 'message' in error ? error.message : '';
  return typeof given === 'string' ? given : '';
}
