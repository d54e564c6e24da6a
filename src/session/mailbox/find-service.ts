import type { Registration } from '../../core/policy/policy';
import type { InBrowser, InOutlook } from '../../sources/outlook/outlook';
import type { Pane } from '../pane';
import { exchangeService } from './exchange-service';
import { graphService } from './graph-service';
import type { MailService } from './mail-service';

/**
 * Why the organisation's own server may not be asked. `noCall`: this mail program cannot; `notAllowed`: the page was
 * installed without the permission that it takes.
 */
export type OwnServerShut = 'noCall' | 'notAllowed';

export interface FoundService {
  /** Who can be asked; null: nobody. */
  service: MailService | null;
  /** The mailbox is on the organisation's own server, which may not be asked; null otherwise. */
  ownServerShut: OwnServerShut | null;
}

export interface Services {
  /** Who can be asked about the mailbox beside the pane. */
  find: (outlook: InOutlook | InBrowser) => FoundService;
  /** Signing in to Microsoft is set up. */
  canSignIn: boolean;
  /** Outlook does not let its server be asked, and will not until the page is opened anew. */
  shutOwnServer: () => void;
}

export interface ServiceParts {
  pane: Pane;
  fetch: typeof fetch;
  redirectUri: string;
  /** From the organisation's policy; null: signing in is not set up. */
  registration: Registration | null;
  /** Ages in days, beside the usual ones, that are asked for when a reading begins. */
  furtherAges: () => readonly number[];
}

/**
 * The mail servers that this pane can ask: the organisation's own where the open mailbox is there and Outlook lets
 * us, else Microsoft's where signing in is set up. Classic Outlook has called mailboxes at Microsoft `enterprise`
 * (github.com/OfficeDev/office-js/issues/3465), so being refused does not close the way to Microsoft.
 */
export function findServices(parts: ServiceParts): Services {
  const { registration } = parts;
  const graph = registration === null ? null : graphService({ ...parts, registration });
  let refused = false;

  return {
    canSignIn: graph !== null,
    shutOwnServer: () => {
      refused = true;
    },
    find: (outlook) => {
      const ownServer = outlook.where === 'outlook' ? outlook.ownServer : null;
      if (ownServer === null) return { service: graph, ownServerShut: null };
      if (ownServer.ask === null) return { service: graph, ownServerShut: 'noCall' };
      if (refused) return { service: graph, ownServerShut: 'notAllowed' };
      return { service: exchangeService({ ...parts, ask: ownServer.ask }), ownServerShut: null };
    },
  };
}
