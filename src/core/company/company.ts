import type { CompanyReader } from './company-reader';
import { Numbers } from './numbers';
import { TextNumbers } from './text-numbers';

/** What files say of a mailbox in numbers. Yes is 1 and no is 0; a mailbox without a limit has Infinity. */
export const AMOUNTS = ['used', 'items', 'limit', 'pop', 'imap', 'popUsed', 'imapUsed'] as const;
/** `pop`, `imap`: the server allows it; `popUsed`, `imapUsed`: it was used. The one says nothing of the other. */
export type Amount = (typeof AMOUNTS)[number];

/** Which mailbox a row of a file is about, and in which groups it is. */
interface MailboxRow {
  /** null: the row has none, or it is hidden behind a made-up name. */
  address: string | null;
  guid: string | null;
  /** null: the row does not say. */
  plan: string | null;
  ring: string | null;
}

/** One file of mailboxes. */
export interface Look {
  file: number;
  /** ISO date for which the file speaks; null: it does not say. */
  on: string | null;
  amounts: Partial<Record<Amount, Numbers>>;
  /** Mailboxes of which the file says two things. */
  contradicted: Set<number>;
}

/**
 * Everything that dropped files say, joined by mailbox. It is changed in place: of hundreds of thousands of mailboxes
 * there is one copy.
 */
export interface Company {
  /** Addresses in lower case, by number; '': only a guid is known. */
  addresses: string[];
  byAddress: TextNumbers;
  byGuid: TextNumbers;
  plans: Map<number, string>;
  rings: Map<number, string>;
  /** The latest first; those without a date last. */
  looks: Look[];
  readers: Map<number, CompanyReader[]>;
  /** Raised with every change. */
  revision: number;
}

export const emptyCompany = (): Company => ({
  addresses: [],
  byAddress: new TextNumbers(),
  byGuid: new TextNumbers(),
  plans: new Map(),
  rings: new Map(),
  looks: [],
  readers: new Map(),
  revision: 0,
});

/** Begins a file of mailboxes. */
export function addLook(company: Company, file: number, on: string | null): Look {
  const look: Look = { file, on, amounts: {}, contradicted: new Set() };
  company.looks.push(look);
  sortLooks(company);
  return look;
}

/** Notes for which day a file speaks, once that is known. */
export function dateLook(company: Company, look: Look, on: string | null): void {
  look.on = on;
  sortLooks(company);
}

function sortLooks(company: Company): void {
  company.looks.sort((a, b) => (b.on ?? '').localeCompare(a.on ?? ''));
  company.revision += 1;
}

/** The number of the mailbox that a row is about; null: it names none, so it can be joined to none. */
export function takeRow(company: Company, row: MailboxRow): number | null {
  const at = numberOf(company, row);
  if (at === null) return null;
  company.revision += 1;
  if (row.plan) company.plans.set(at, row.plan);
  if (row.ring) company.rings.set(at, row.ring);
  return at;
}

/** Notes what a file says of a mailbox. */
export function setAmount(look: Look, at: number, amount: Amount, value: number): void {
  const column = (look.amounts[amount] ??= new Numbers());
  const before = column.get(at);
  // Two rows that say different things of one mailbox say nothing.
  if (!Number.isNaN(before) && before !== value) look.contradicted.add(at);
  column.set(at, value);
}

/** The number of the mailbox with this address; null: no address. */
export function mailboxAt(company: Company, address: string): number {
  const next = company.addresses.length;
  const at = company.byAddress.getOrSet(address, next);
  if (at === next) company.addresses.push(address);
  return at;
}

function numberOf(company: Company, { address, guid }: MailboxRow): number | null {
  if (guid === null) return address === null ? null : mailboxAt(company, address);
  const known = company.byGuid.get(guid);
  if (address === null) {
    if (known !== undefined) return known;
    const at = company.addresses.push('') - 1;
    company.byGuid.set(guid, at);
    return at;
  }
  if (known === undefined) {
    const at = mailboxAt(company, address);
    company.byGuid.set(guid, at);
    return at;
  }
  const other = company.byAddress.get(address);
  if (other === undefined && company.addresses[known] === '') {
    company.addresses[known] = address;
    company.byAddress.set(address, known);
    return known;
  }
  if (other === undefined || other === known) return other ?? mailboxAt(company, address);
  // Seen by its guid in one file and by its address in another: one mailbox after all.
  if (company.addresses[known] === '') moveAmounts(company, known, other);
  company.byGuid.set(guid, other);
  return other;
}

function moveAmounts({ looks }: Company, from: number, to: number): void {
  for (const { amounts } of looks)
    for (const column of Object.values(amounts)) {
      const value = column.get(from);
      if (!Number.isNaN(value) && Number.isNaN(column.get(to))) column.set(to, value);
      column.set(from, NaN);
    }
}

/** What the latest file that knows says; NaN: none knows. */
export function latest({ looks }: Company, at: number, amount: Amount): number {
  for (const look of looks) {
    if (look.contradicted.has(at)) continue;
    const value = look.amounts[amount]?.get(at) ?? NaN;
    if (!Number.isNaN(value)) return value;
  }
  return NaN;
}

/** Sizes of one mailbox by day, the earliest first; one a day. */
export function sizesOf({ looks }: Company, at: number): { on: string; bytes: number }[] {
  const found: { on: string; bytes: number }[] = [];
  for (const { on, amounts, contradicted } of looks) {
    const bytes = amounts.used?.get(at) ?? NaN;
    if (on === null || Number.isNaN(bytes) || contradicted.has(at) || found[0]?.on === on) continue;
    found.unshift({ on, bytes });
  }
  return found;
}
