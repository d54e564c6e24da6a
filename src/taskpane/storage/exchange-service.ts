import { factsOfMailbox } from '../../core/facts/mailbox-accounts';
import type { MakeEwsRequest } from '../../sources/ews/carrier';
import { readExchange, startExchangeReading } from '../../sources/ews/read-ews';
import { systemClock } from '../../sources/mailbox/clock';
import type { Pane } from '../state/pane';
import type { MailService } from './mail-service';
import { openAddress } from './open-mailbox';

export interface ExchangeServiceParts {
  pane: Pane;
  ask: MakeEwsRequest;
  /** Days after which the organisation's own rules do something. */
  policyLimits: readonly number[];
}

/** An Exchange server of the organisation's own, asked by Outlook. Nobody signs in: Outlook already has. */
export function exchangeService({ pane, ask, policyLimits }: ExchangeServiceParts): MailService {
  return {
    name: 'exchange',
    consents: () => [],
    open: () => {
      const address = openAddress(pane);
      const name = (address ?? 'unnamed').toLowerCase();
      const mailbox = { id: `mailbox|exchange|${name}`, address, source: `exchange|${name}`, policyLimits };
      return Promise.resolve({
        ok: true,
        mailbox: {
          id: mailbox.id,
          start: (takenAt) => startExchangeReading(mailbox, takenAt),
          read: ({ reading, ...how }) =>
            readExchange({ ...how, mailbox, makeEwsRequest: ask, clock: systemClock, resume: reading }),
          facts: (state, readAt) =>
            factsOfMailbox(state, 'exchange', {
              id: mailbox.source,
              kind: 'mailServer',
              name: 'Exchange Server',
              readAt,
            }),
        },
      });
    },
  };
}
