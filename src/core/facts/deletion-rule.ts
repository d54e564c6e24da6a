import { carrier, date, days, nullable, word, type Carried } from './fields';

/**
 * How much of the mail a deletion at the server takes. `unreadInbox`: only what was never opened;
 * `deletedItems`: only what the person has thrown away.
 */
export const PURGE_SCOPES = ['all', 'inbox', 'unreadInbox', 'deletedItems'] as const;
export type PurgeScope = (typeof PURGE_SCOPES)[number];

export const DELETION_RULE = carrier({
  /** Mail of at least this many days is taken. */
  olderThanDays: days,
  scope: word(PURGE_SCOPES),
  /** ISO dates; null: it runs already, it has no end. */
  startsOn: nullable(date),
  endsOn: nullable(date),
});
/** A rule by which a server deletes mail of a certain age, from some day on. */
export type DeletionRule = Carried<typeof DELETION_RULE>;
