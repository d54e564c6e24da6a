import type { MailboxState } from '../../../src/core/facts/mailbox';
import { countedFolders } from '../../../src/core/facts/mailbox-sums';
import { readGraph, type GraphReadOptions } from '../../../src/sources/graph/read-graph';
import type { Clock } from '../../../src/sources/mailbox/clock';
import type { ReadOutcome } from '../../../src/sources/mailbox/read-loop';
import { virtualClock } from '../../services/clock';
import { asFetch, GraphServer, type GraphServerOptions } from '../../services/graph/server';
import { generateMailbox, trueAges, type GeneratedMailbox, type MailboxShape } from '../../services/mailbox';
import { seeded } from '../../services/random';

export const NOW = Date.parse('2026-11-23T10:00:00Z');
export const SCOPES = ['User.Read', 'Mail.Read', 'MailboxSettings.Read', 'Files.Read'];

export interface Setting {
  mailbox: GeneratedMailbox;
  server: GraphServer;
  clock: Clock;
  read: (options?: Partial<GraphReadOptions>) => Promise<ReadOutcome>;
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
        fetch: asFetch(server),
        token: (fresh) => {
          if (fresh) token = server.issueToken(SCOPES);
          return Promise.resolve(token);
        },
        clock,
        signal: new AbortController().signal,
        breathe: () => Promise.resolve(),
        ...more,
      }),
  };
}

/** What differs between a reading and the truth, in words; empty when every number is right to the byte. */
export function differences(state: MailboxState, mailbox: GeneratedMailbox): string[] {
  const wrong: string[] = [];
  const counted = countedFolders(state);
  const truth = mailbox.folders.filter((folder) => !folder.search);
  const byId = new Map(counted.map((folder) => [folder.id, folder]));
  if (counted.length !== truth.length) wrong.push(`${counted.length} folders, truly ${truth.length}`);
  for (const folder of truth) {
    const seen = byId.get(folder.id);
    if (!seen) {
      wrong.push(`${folder.name} is missing`);
      continue;
    }
    const compare = (what: string, fact: typeof seen.items, value: number): void => {
      if (!fact.known) wrong.push(`${folder.name}: ${what} unknown (${fact.reason})`);
      else if (fact.value !== value && fact.evidence !== 'estimated') {
        wrong.push(`${folder.name}: ${what} ${fact.value}, truly ${value}`);
      }
    };
    if (seen.hidden !== folder.hidden) wrong.push(`${folder.name}: hidden ${String(seen.hidden)}`);
    compare('items', seen.items, folder.items.count);
    compare('bytes', seen.bytes, folder.items.bytes);
    trueAges(folder, Date.parse(state.takenAt), state.ageLimits).forEach((age, at) => {
      const older = seen.older[at];
      if (!older) wrong.push(`${folder.name}: no age ${at}`);
      else {
        compare(`items older than ${state.ageLimits[at] ?? '?'} d`, older.items, age.items);
        compare(`bytes older than ${state.ageLimits[at] ?? '?'} d`, older.bytes, age.bytes);
      }
    });
    const first = folder.items.count > 0 ? new Date(folder.items.item(0).received).toISOString() : null;
    const oldest = seen.oldest.known ? seen.oldest.value : seen.oldest.reason;
    if ((oldest && Date.parse(oldest)) !== (first && Date.parse(first))) {
      wrong.push(`${folder.name}: oldest ${String(oldest)}, truly ${String(first)}`);
    }
  }
  return wrong;
}
