import * as v from 'valibot';
import { bytesSchema as bytes, countSchema as count } from './amounts';
import { factSchema } from './fact-schema';
import {
  CLOUD_STATES,
  LICENCE_PLANS,
  MAILBOX_PROBLEMS,
  MAILBOX_PURPOSES,
  MAILBOX_SERVICES,
  RULE_REMOVALS,
  type MailboxState,
} from './mailbox';
import type { MailboxVisits } from './visit';

const instant = v.pipe(
  v.string(),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'no date'),
);

const folder = v.object({
  id: v.string(),
  parentId: v.nullable(v.string()),
  name: v.string(),
  hidden: v.boolean(),
  search: v.boolean(),
  mail: v.boolean(),
  childFolders: factSchema(count),
  items: factSchema(count),
  bytes: factSchema(bytes),
  oldest: factSchema(v.nullable(instant)),
  older: v.array(v.object({ items: factSchema(count), bytes: factSchema(bytes) })),
  together: v.exactOptional(v.pipe(count, v.minValue(1))),
});

const folderId = factSchema(v.nullable(v.string()));
const limit = v.nullable(bytes);
const rule = {
  name: v.string(),
  enabled: v.boolean(),
  removes: v.picklist(RULE_REMOVALS),
  sendsTo: v.array(v.string()),
  outside: factSchema(v.boolean()),
};

/** Facts of the mailbox as a whole. */
const mailboxFacts = {
  named: v.object({
    inbox: folderId,
    sent: folderId,
    drafts: folderId,
    deleted: folderId,
    junk: folderId,
    archive: folderId,
  }),
  recoverable: v.object({
    items: factSchema(count),
    bytes: factSchema(bytes),
    limitBytes: factSchema(bytes),
  }),
  archiveMailbox: factSchema(v.boolean()),
  full: factSchema(v.boolean()),
  serverQuota: factSchema(v.object({ warn: limit, send: limit, receive: limit })),
  licence: factSchema(v.object({ plan: v.picklist(LICENCE_PLANS), archiveAllowed: v.boolean() })),
  purpose: factSchema(v.picklist(MAILBOX_PURPOSES)),
  cloudStorage: factSchema(
    v.object({
      usedBytes: bytes,
      totalBytes: bytes,
      state: v.nullable(v.picklist(CLOUD_STATES)),
      mailBytes: v.nullable(bytes),
    }),
  ),
};

/** The same in a reading under way: a rule still says which folder it moves mail to. */
export const readingFactsSchema = v.object({
  ...mailboxFacts,
  rules: factSchema(v.array(v.object({ ...rule, movesTo: v.nullable(v.string()) }))),
});

const state = v.pipe(
  v.object({
    id: v.string(),
    address: v.nullable(v.string()),
    service: v.picklist(MAILBOX_SERVICES),
    source: v.string(),
    takenAt: instant,
    ageLimits: v.array(count),
    folders: v.array(folder),
    folderCount: factSchema(count),
    ...mailboxFacts,
    largest: factSchema(
      v.array(v.object({ id: v.string(), folderId: v.string(), bytes, receivedAt: instant })),
    ),
    rules: factSchema(v.array(v.object(rule))),
    retention: factSchema(v.object({ looked: count, stamped: count, earliest: v.nullable(instant) })),
    problems: v.array(v.object({ problem: v.picklist(MAILBOX_PROBLEMS), times: count })),
  }),
  v.check(
    ({ folders, ageLimits }) => folders.every(({ older }) => older.length === ageLimits.length),
    'ages do not fit their limits',
  ),
);

/** Schema of one entry of `Snapshot.mailboxes`. */
/** Readings of one mailbox; their order and number are the business of those who note them. */
export const visitsSchema = v.object({
  mailbox: v.string(),
  visits: v.array(v.object({ at: instant, bytes })),
}) satisfies v.GenericSchema<unknown, MailboxVisits>;

export const mailboxSchema: v.GenericSchema<unknown, MailboxState> = state;
