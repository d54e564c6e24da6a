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
  /** The row stands in a table of mailboxes; false: it is about a person, who may have none here. */
  isMailbox: boolean;
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
  /** Guids by number; '': none is known. */
  guids: string[];
  /** The file that gave each its address, by number; undefined: a machine's settings did. */
  namedBy: (Look | undefined)[];
  /** Numbers that stand in no table of mailboxes: only in a list of rings, or in the settings of a machine. */
  unlisted: Set<number>;
  /** Numbers that turned out to be of a mailbox with another number, and which that is. */
  merged: Map<number, number>;
  /** Plans and rings by number; '': no file says it. */
  plans: string[];
  rings: string[];
  /** The latest first; those without a date last. */
  looks: Look[];
  readers: Map<number, CompanyReader[]>;
  /** ISO instants at which the files that count were collected, by name of the machine in lower case. */
  machines: Map<string, string>;
  /** Raised with every change. */
  revision: number;
}

export const emptyCompany = (): Company => ({
  addresses: [],
  byAddress: new TextNumbers(),
  byGuid: new TextNumbers(),
  guids: [],
  namedBy: [],
  unlisted: new Set(),
  merged: new Map(),
  plans: [],
  rings: [],
  looks: [],
  readers: new Map(),
  machines: new Map(),
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
export function takeRow(company: Company, look: Look, row: MailboxRow): number | null {
  const { address, guid, isMailbox } = row;
  if (address === null && guid === null) return null;
  const at =
    guid === null
      ? withAddress(company, address ?? '', look, isMailbox)
      : withGuid(company, guid, address, look, isMailbox);
  company.revision += 1;
  if (isMailbox && company.unlisted.size > 0) company.unlisted.delete(at);
  if (row.plan) company.plans[at] = row.plan;
  if (row.ring) company.rings[at] = row.ring;
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

/** The number of the mailbox that the settings of a machine name by this address. */
export const mailboxAt = (company: Company, address: string): number =>
  withAddress(company, address, undefined, false);

function withAddress(company: Company, address: string, look: Look | undefined, isMailbox: boolean): number {
  return company.byAddress.getOrSet(address, () => {
    const at = newMailbox(company, isMailbox);
    company.addresses[at] = address;
    company.namedBy[at] = look;
    return at;
  });
}

/** A guid stays with its mailbox for life; an address may go to another one. So the guid decides. */
function withGuid(
  company: Company,
  guid: string,
  address: string | null,
  look: Look,
  isMailbox: boolean,
): number {
  const { addresses, byAddress, byGuid, guids } = company;
  const at = byGuid.getOrSet(guid, () => {
    const holder = address === null ? undefined : byAddress.get(address);
    const own = holder !== undefined && guids[holder] === '' ? holder : newMailbox(company, isMailbox);
    guids[own] = guid;
    return own;
  });
  if (address !== null && addresses[at] !== address) rename(company, at, address, look);
  return at;
}

function newMailbox(
  { addresses, guids, namedBy, plans, rings, unlisted }: Company,
  isMailbox: boolean,
): number {
  guids.push('');
  namedBy.push(undefined);
  plans.push('');
  rings.push('');
  const at = addresses.push('') - 1;
  if (!isMailbox) unlisted.add(at);
  return at;
}

function give(company: Company, at: number, address: string, look: Look | undefined): void {
  company.addresses[at] = address;
  company.byAddress.set(address, at);
  company.namedBy[at] = look;
}

const isNewer = (look: Look, than: Look | undefined): boolean => (look.on ?? '') > (than?.on ?? '');

/** The newest address is shown; rows that name only an older one are still of this mailbox. */
function rename(company: Company, at: number, address: string, look: Look): void {
  const { addresses, byAddress, guids, namedBy } = company;
  const holder = byAddress.get(address);
  if (holder !== undefined && holder !== at) {
    const holdsNow = addresses[holder] === address;
    // Seen by its guid in one file and by its address in another: one mailbox after all.
    if (guids[holder] === '') merge(company, holder, at);
    else if (holdsNow && namedBy[holder] === look) {
      // One file gives one address to two mailboxes, so nobody knows whose sizes these are.
      look.contradicted.add(holder);
      return;
    } else if (holdsNow && !isNewer(look, namedBy[holder])) return;
    else {
      if (holdsNow) addresses[holder] = '';
      moveReaders(company, holder, at, ({ account }) => account.address?.trim().toLowerCase() === address);
    }
  }
  if (addresses[at] === '' || isNewer(look, namedBy[at])) give(company, at, address, look);
  else byAddress.set(address, at);
}

function merge(company: Company, from: number, to: number): void {
  for (const { amounts, contradicted } of company.looks) {
    for (const column of Object.values(amounts)) {
      const [value, other] = [column.get(from), column.get(to)];
      if (Number.isNaN(value)) continue;
      if (Number.isNaN(other)) column.set(to, value);
      else if (other !== value) contradicted.add(to);
      column.set(from, NaN);
    }
    if (contradicted.delete(from)) contradicted.add(to);
  }
  for (const groups of [company.plans, company.rings]) {
    groups[to] ||= groups[from] ?? '';
    groups[from] = '';
  }
  moveReaders(company, from, to, () => true);
  if (!company.unlisted.has(from)) company.unlisted.delete(to);
  company.addresses[from] = '';
  company.merged.set(from, to);
}

/** Whether nothing but a list of rings names it, as far as files were read: the next one may show a mailbox. */
export const isPersonAlone = ({ unlisted, readers }: Company, at: number): boolean =>
  unlisted.has(at) && !readers.has(at);

/** The number under which a mailbox stands by now. */
export function numberNow({ merged }: Company, at: number): number {
  let now = at;
  for (let next = merged.get(now); next !== undefined; next = merged.get(now)) now = next;
  return now;
}

function moveReaders(
  { readers }: Company,
  from: number,
  to: number,
  isMeant: (reader: CompanyReader) => boolean,
): void {
  const all = readers.get(from) ?? [];
  const moved = all.filter(isMeant);
  if (moved.length === 0) return;
  const kept = all.filter((reader) => !moved.includes(reader));
  if (kept.length === 0) readers.delete(from);
  else readers.set(from, kept);
  readers.set(to, [...(readers.get(to) ?? []), ...moved]);
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

/** The limit that held on a day, or the one that holds now where no file of that day says it; NaN: not known. */
export function limitOn(company: Company, at: number, on: string): number {
  for (const look of company.looks) {
    if (look.on !== on || look.contradicted.has(at)) continue;
    const limit = look.amounts.limit?.get(at) ?? NaN;
    if (!Number.isNaN(limit)) return limit;
  }
  return latest(company, at, 'limit');
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
