import { factsOfMailbox } from '../../core/facts/mailbox-accounts';
import type { Registration } from '../../core/policy/policy';
import type { GraphAccess } from '../../sources/graph/auth';
import { graphSender } from '../../sources/graph/carrier';
import { askOwner } from '../../sources/graph/owner';
import { readAside } from '../../sources/graph/read-aside';
import type { GraphMailbox } from '../../sources/graph/read-graph';
import type { Consent } from '../../sources/graph/scopes';
import { systemClock } from '../../sources/mailbox/clock';
import type { Pane } from '../pane';
import { graphAccessFor, signedInMailbox } from './graph-access';
import type { MailService } from './mail-service';
import { openKind } from './open-mailbox';

export interface GraphServiceParts {
  pane: Pane;
  fetch: typeof fetch;
  /** Page that a sign-in window comes back to. */
  redirectUri: string;
  /** From the organisation's policy. */
  registration: Registration;
  /** Ages in days, beside the usual ones, that are asked for when a reading begins. */
  furtherAges: () => readonly number[];
}

/** Microsoft 365 and Outlook.com, through Microsoft Graph after a sign-in. */
export function graphService(parts: GraphServiceParts): MailService {
  const { pane, registration, redirectUri } = parts;
  // Opened at the first sign-in: only then is it known for sure what Outlook offers.
  let access: GraphAccess | null = null;
  let agreed: readonly Consent[] = [];
  /** Stops asking who has signed in. */
  let waiting = new AbortController();
  /** Who signed in has a personal account. Outside Outlook nobody can tell before. */
  let personal = false;
  const consents = (): Consent[] =>
    personal || openKind(pane) === 'outlookCom'
      ? ['mailbox', 'settings', 'cloudStorage']
      : ['mailbox', 'settings'];

  return {
    name: 'graph',
    consents,
    agreed: () => agreed,
    stopWaiting: () => {
      if (access?.available) access.stopWaiting();
      waiting.abort();
    },
    open: async (asked, way) => {
      access ??= graphAccessFor(pane, { registration, redirectUri, address: null });
      if (!access.available) return { ok: false, problem: 'failed', code: null, inWindow: false };
      const result = await access.signIn(asked, way);
      if (!result.ok) return result;
      agreed = asked;
      personal = result.account.personal;
      const { cloud } = registration;
      const wire = { fetch: parts.fetch, token: access.tokens(asked), clock: systemClock, cloud };
      waiting = new AbortController();
      const { signal: waits } = waiting;
      const owner = await askOwner(graphSender(wire), systemClock, waits);
      if (waits.aborted) return { ok: false, problem: 'cancelled', code: null, inWindow: false };
      const { whose, ...signedIn } = signedInMailbox(pane, result.account, owner);
      const mailbox: GraphMailbox = {
        ...signedIn,
        personal,
        ownDomains: [],
        policyLimits: parts.furtherAges(),
        agreed,
      };
      return {
        ok: true,
        mailbox: {
          id: mailbox.id,
          address: mailbox.address,
          whose,
          read: ({ signal, tell, ...task }) => readAside({ ...task, mailbox }, wire, signal, tell),
          facts: (state, readAt) =>
            factsOfMailbox(state, mailbox.personal ? 'outlookCom' : 'exchange', {
              id: mailbox.source,
              kind: 'mailServer',
              name: mailbox.personal ? 'Outlook.com' : 'Microsoft 365',
              readAt,
            }),
        },
      };
    },
  };
}
