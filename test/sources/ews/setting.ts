import { readExchange, type ExchangeReadOptions } from '../../../src/sources/ews/read-ews';
import type { Clock } from '../../../src/sources/mailbox/clock';
import type { ReadOutcome } from '../../../src/sources/mailbox/read-loop';
import { virtualClock } from '../../services/clock';
import { ExchangeServer, type ExchangeServerOptions } from '../../services/exchange/server';
import { generateMailbox, type GeneratedMailbox, type MailboxShape } from '../../services/mailbox';
import { seeded } from '../../services/random';

const parsed = new Map<string, Document>();
/** Answers that are remembered. */
const MOST_KEPT = 200;

/** Takes equal answers in once: a server of the same mailbox is asked the same things over and over. */
class RememberingParser extends DOMParser {
  override parseFromString(text: string, type: DOMParserSupportedType): Document {
    const page = parsed.get(type + text) ?? super.parseFromString(text, type);
    if (parsed.size >= MOST_KEPT) parsed.clear();
    parsed.set(type + text, page);
    return page;
  }
}
globalThis.DOMParser = RememberingParser;

export const NOW = Date.parse('2026-11-23T10:00:00Z');

export interface Setting {
  mailbox: GeneratedMailbox;
  server: ExchangeServer;
  clock: Clock;
  read: (options?: Partial<ExchangeReadOptions>) => Promise<ReadOutcome>;
}

/** A mailbox on an Exchange server, and the reader in front of it, in time of their own. */
export function exchangeSetting(
  shape: Partial<MailboxShape> = {},
  options: Partial<ExchangeServerOptions> = {},
): Setting {
  const mailbox = generateMailbox({
    seed: 1,
    folders: 60,
    items: 40_000,
    now: NOW,
    calendars: true,
    ...shape,
  });
  const clock: Clock = { ...virtualClock(NOW), random: seeded(99) };
  const server = new ExchangeServer({ mailbox, clock, ...options });
  return {
    mailbox,
    server,
    clock,
    read: (more) =>
      readExchange({
        mailbox: { id: 'mailbox|kim', address: mailbox.address, source: 'exchange-1', policyLimits: [] },
        makeEwsRequest: (xml) => server.handle(xml),
        clock,
        signal: new AbortController().signal,
        breathe: () => Promise.resolve(),
        ...more,
      }),
  };
}
