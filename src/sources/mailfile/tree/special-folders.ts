import type { MailFileSpecial } from '../../../core/facts/mail-file';
import type { TreeKind } from './folder-tree';

/**
 * Names that Thunderbird gives the files of its own folders in every language (nsMsgLocalFolderHdrs, local accounts),
 * and that mail servers give to theirs in a maildir (RFC 6154 names the uses, not the names; these are what Dovecot
 * and others ship). In lower case.
 */
const NAMES: Readonly<Record<string, MailFileSpecial>> = {
  inbox: 'inbox',
  sent: 'sent',
  'sent messages': 'sent',
  'sent items': 'sent',
  drafts: 'drafts',
  trash: 'deleted',
  'deleted messages': 'deleted',
  'deleted items': 'deleted',
  'unsent messages': 'outbox',
  outbox: 'outbox',
  junk: 'junk',
  spam: 'junk',
  archives: 'archive',
  archive: 'archive',
};

/** What a folder at the top of a store is for, by the name that its kind of store always gives it. */
export function specialOf(kind: TreeKind, names: readonly string[]): MailFileSpecial | null {
  if (kind === 'eml' || names.length !== 1) return null;
  return NAMES[(names[0] ?? '').toLowerCase()] ?? null;
}
