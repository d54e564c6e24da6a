import { graphPost, type Wire } from '../../../src/sources/graph/post';
import { readGraph, type GraphReadOptions } from '../../../src/sources/graph/read-graph';
import type { Clock } from '../../../src/sources/mailbox/clock';
import type { ReadOutcome } from '../../../src/sources/mailbox/read-loop';
import { virtualClock } from '../../services/clock';
import { asFetch, GraphServer, type GraphServerOptions } from '../../services/graph/server';
import { generateMailbox, type GeneratedMailbox, type MailboxShape } from '../../services/mailbox';
import { seeded } from '../../services/random';

export const NOW = Date.parse('2026-11-23T10:00:00Z');
export const SCOPES = ['User.Read', 'Mail.Read', 'MailboxSettings.Read', 'Files.Read'];

export interface Setting {
  mailbox: GeneratedMailbox;
  server: GraphServer;
  clock: Clock;
  read: (options?: Partial<GraphReadOptions> & Partial<Wire>) => Promise<ReadOutcome>;
}

/** A mailbox, a Graph that serves it, and the reader in front of it, all in time of their own. */
export function graphSetting(
  shape: Partial<MailboxShape> = {},
  options: Partial<GraphServerOptions> = {},
): Setting {
  const mailbox = generateMailbox({ seed: 1, folders: 60, items: 40_000, now: NOW, ...shape });
  const random = seeded(99);
  const clock: Clock = { ...virtualClock(NOW), random };
  const server = new GraphServer({ mailbox, clock, ...options });
  let token = server.issueToken(SCOPES);
  return {
    mailbox,
    server,
    clock,
    read: (more) =>
      readGraph({
        mailbox: {
          id: 'mailbox|kim',
          address: mailbox.address,
          personal: mailbox.personal,
          source: 'graph-1',
          ownDomains: [],
          policyLimits: [],
        },
        post: graphPost({
          fetch: asFetch(server),
          token: (fresh) => {
            if (fresh) token = server.issueToken(SCOPES);
            return Promise.resolve(token);
          },
          clock,
          cloud: 'worldwide',
          ...more,
        }),
        clock,
        signal: new AbortController().signal,
        breathe: () => Promise.resolve(),
        ...more,
      }),
  };
}
