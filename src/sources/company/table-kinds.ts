import { MAILBOX_LIST_COLUMNS } from '../../core/company/mailbox-list';
import { TRANSLATED_HEADERS, type Meaning } from './report-headers';

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

/** Names of columns, without anything but letters and digits: headers differ in blanks, brackets and case. */
const NAMES: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ...Object.values(TRANSLATED_HEADERS).flatMap((columns) =>
    columns.map(([meaning, name]): [string, Meaning] => [bareName(name), meaning]),
  ),
  ...Object.entries({
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
    // Names in the JSON of the same reports, from which scripts make tables.
    storageusedinbytes: 'used',
    prohibitsendquotainbytes: 'sendLimit',
    prohibitsendreceivequotainbytes: 'limit',
    totalitemsize: 'used',
    usedbytes: 'used',
    itemcount: 'items',
    prohibitsendreceivequota: 'limit',
    prohibitsendreceivequotabyte: 'limit',
    prohibitsendreceivequotabytes: 'limit',
    limitbytes: 'limit',
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
]);

/** Letters and digits alone, in lower case. */
function bareName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** What each column is about, in the order of the header; null: of no interest. */
export const meaningsOf = (header: readonly string[]): (Meaning | null)[] =>
  header.map((name) => NAMES.get(bareName(name)) ?? null);

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
