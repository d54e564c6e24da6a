import { addressKey } from '../../core/facts/address';
import { factsOfMailbox } from '../../core/facts/mailbox-accounts';
import { unpackReading } from '../../core/planner/pack';
import type { MakeEwsRequest } from '../../sources/ews/carrier';
import { readExchange } from '../../sources/ews/read-ews';
import { systemClock } from '../../sources/mailbox/clock';
import { readAndTell } from '../../sources/mailbox/read-and-tell';
import type { Pane } from '../pane';
import type { MailService } from './mail-service';
import { openAddress } from './open-mailbox';

/** Its answers can only be read on the thread of the page, so that is held up less often. */
const PACKED_EVERY_MS = 30_000;

export interface ExchangeServiceParts {
  pane: Pane;
  ask: MakeEwsRequest;
  /** Ages in days, beside the usual ones, that are asked for when a reading begins. */
  furtherAges: () => readonly number[];
}

/** An Exchange server of the organisation's own, asked by Outlook. Nobody signs in: Outlook already has. */
export function exchangeService({ pane, ask, furtherAges }: ExchangeServiceParts): MailService {
  return {
    name: 'exchange',
    consents: () => [],
    agreed: () => [],
    stopWaiting: () => undefined,
    open: () => {
      const address = openAddress(pane);
      const name = addressKey(address ?? 'unnamed');
      const mailbox = {
        id: `mailbox|exchange|${name}`,
        address,
        source: `exchange|${name}`,
        policyLimits: furtherAges(),
      };
      return Promise.resolve({
        ok: true,
        mailbox: {
          id: mailbox.id,
          address,
          // The mailbox is asked for by its address, whoever sits before it.
          whose: 'same',
          read: ({ resume, signal, budget, tell }) => {
            const reading = resume === null ? null : unpackReading(resume, systemClock.now());
            const how = { mailbox, makeEwsRequest: ask, clock: systemClock, signal, budget, resume: reading };
            return readAndTell((onProgress) => readExchange({ ...how, onProgress }), tell, PACKED_EVERY_MS);
          },
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
