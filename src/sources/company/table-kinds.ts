import { MAILBOX_LIST_COLUMNS } from '../../core/company/mailbox-list';

/** The tables that are understood. */
export const TABLE_KINDS = [
  'mailboxList',
  'mailboxUsage',
  'appUsage',
  'mailboxStatistics',
  'casMailbox',
  'rings',
] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

/** What a column is about. */
export type Meaning =
  | 'address'
  | 'guid'
  | 'plan'
  | 'ring'
  | 'used'
  | 'items'
  | 'limit'
  | 'sendLimit'
  | 'pop'
  | 'imap'
  | 'popUsed'
  | 'imapUsed'
  | 'deleted'
  | 'takenOn'
  | 'otherDate';

/** Names of columns, without anything but letters and digits: headers differ in blanks, brackets and case. */
const NAMES: ReadonlyMap<string, Meaning> = new Map<string, Meaning>(
  Object.entries({
    userprincipalname: 'address',
    primarysmtpaddress: 'address',
    address: 'address',
    emailaddress: 'address',
    windowsemailaddress: 'address',
    mailboxguid: 'guid',
    exchangeguid: 'guid',
    plan: 'plan',
    mailboxplan: 'plan',
    ring: 'ring',
    storageusedbyte: 'used',
    storageusedbytes: 'used',
    totalitemsize: 'used',
    usedbytes: 'used',
    itemcount: 'items',
    prohibitsendreceivequota: 'limit',
    prohibitsendreceivequotabyte: 'limit',
    prohibitsendreceivequotabytes: 'limit',
    prohibitsendquota: 'sendLimit',
    prohibitsendquotabyte: 'sendLimit',
    prohibitsendquotabytes: 'sendLimit',
    popenabled: 'pop',
    imapenabled: 'imap',
    pop3app: 'popUsed',
    imap4app: 'imapUsed',
    isdeleted: 'deleted',
    reportrefreshdate: 'takenOn',
    takenon: 'takenOn',
    lastactivitydate: 'otherDate',
    createddate: 'otherDate',
    deleteddate: 'otherDate',
  } as const),
);

/** What each column is about, in the order of the header; null: of no interest. */
export const meaningsOf = (header: readonly string[]): (Meaning | null)[] =>
  header.map((name) => NAMES.get(name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')) ?? null);

/** What a table is, by its columns; null: none that is understood. */
export function kindOfTable(header: readonly string[]): TableKind | null {
  const meanings = meaningsOf(header);
  const has = (...wanted: Meaning[]) => wanted.every((meaning) => meanings.includes(meaning));
  const names = header.map((name) => name.trim().toLowerCase());
  if (MAILBOX_LIST_COLUMNS.every(({ name }) => names.includes(name.toLowerCase()))) return 'mailboxList';
  if (has('address', 'popUsed') || has('address', 'imapUsed')) return 'appUsage';
  if (has('address', 'used', 'takenOn')) return 'mailboxUsage';
  if (has('address', 'pop') || has('address', 'imap')) return 'casMailbox';
  if (has('used') && (has('guid') || has('address'))) return 'mailboxStatistics';
  return has('address', 'ring') ? 'rings' : null;
}
