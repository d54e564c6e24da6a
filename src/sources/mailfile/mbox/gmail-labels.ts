import type { NamedFolder } from '../../../core/facts/mailbox';

/** Where Gmail keeps a message, as far as its own labels say. The person's labels are passed over. */
export interface GmailLabels {
  /** null: in none of Gmail's own places, or their names are in another language than English. */
  place: NamedFolder | null;
  /** null: neither is said. */
  read: boolean | null;
}

/** Gmail's own names of its places. */
export const GMAIL_NAMES: Readonly<Record<NamedFolder, string>> = {
  inbox: 'Inbox',
  sent: 'Sent',
  drafts: 'Drafts',
  deleted: 'Trash',
  junk: 'Spam',
  archive: 'Archived',
};

/** A message may have several labels and is counted once: what is thrown away first, what was only filed last. */
const PLACES: readonly (readonly [label: string, place: NamedFolder])[] = [
  ['trash', 'deleted'],
  ['spam', 'junk'],
  ['drafts', 'drafts'],
  ['draft', 'drafts'],
  ['sent', 'sent'],
  ['inbox', 'inbox'],
  ['archived', 'archive'],
];

/** Reads the value of `X-Gmail-Labels`: names with commas between, perhaps as encoded words (RFC 2047). */
export function readGmailLabels(value: string): GmailLabels {
  const labels = new Set(value.split(/[,?]/).map((label) => label.trim().toLowerCase()));
  const place = PLACES.find(([label]) => labels.has(label))?.[1] ?? null;
  if (labels.has('unread')) return { place, read: false };
  return { place, read: labels.has('opened') ? true : null };
}
