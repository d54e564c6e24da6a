import type { AccountKind } from '../../../core/facts/account';
import type { RegValues } from '../reg/values';

export type EntryKind =
  /** `byClass` false: the class is missing, and the kind follows from the servers that are named. */
  | { type: 'account'; kind: AccountKind; byClass: boolean }
  | { type: 'dataFile'; format: 'ansi' | 'unicode' }
  | { type: 'addressBook' }
  | { type: 'unknown' }
  /** The file ended before it said what this is. */
  | { type: 'cutOff' };

/**
 * Classes of the account manager, by the first part of their id. Source: Microsoft, Outlook auxiliary reference,
 * constants of the account management API; ED475415 (ActiveSync) is known from other programs that write it.
 */
const CLASSES = new Map<string, EntryKind | 'wrapper'>([
  ['ed475411', { type: 'account', kind: 'pop3', byClass: true }],
  ['ed475412', { type: 'account', kind: 'imap', byClass: true }],
  ['ed475414', 'wrapper'],
  ['ed475415', { type: 'account', kind: 'activeSync', byClass: true }],
  ['4db5cbf0', { type: 'account', kind: 'outlookCom', byClass: true }],
  ['4db5cbf2', { type: 'addressBook' }],
]);

/** MAPI services, by name in lower case. */
const SERVICES = new Map<string, EntryKind>([
  ['msems', { type: 'account', kind: 'exchange', byClass: true }],
  ['msupst ms', { type: 'dataFile', format: 'unicode' }],
  ['mspst ms', { type: 'dataFile', format: 'ansi' }],
  ['contab', { type: 'addressBook' }],
  ['emablt', { type: 'addressBook' }],
  ['mspst ab', { type: 'addressBook' }],
]);

/**
 * What an entry of the account manager is: by its class, then by the MAPI service it wraps, never by its name,
 * because data files are often named like an e-mail address.
 */
export function entryKind(entry: RegValues): EntryKind {
  const clsid = entry.text('clsid')?.replace(/[{}]/g, '').toLowerCase() ?? '';
  const service = SERVICES.get(entry.text('Service Name')?.toLowerCase() ?? '');
  const known = /^(ed4754..-b0d6-11d2-8c3b-00104b2a6676|4db5cbf.-3b77-4852-bc8e-bb81908861f3)$/.test(clsid)
    ? CLASSES.get(clsid.slice(0, 8))
    : undefined;
  if (known === 'wrapper') return service ?? { type: 'unknown' };
  if (known !== undefined) return known;
  if (clsid !== '' || entry.has('clsid')) return { type: 'unknown' };
  if (entry.text('POP3 Server') !== undefined) return { type: 'account', kind: 'pop3', byClass: false };
  if (entry.text('IMAP Server') !== undefined) return { type: 'account', kind: 'imap', byClass: false };
  return service ?? { type: entry.cutOff ? 'cutOff' : 'unknown' };
}
