import {
  MAILBOX_PROBLEMS,
  domainAt,
  hasProblem,
  problemsIn,
  timeOf,
  type CompanyColumns,
  type MailboxProblem,
} from './company-columns';
import { latest, sizesOf, type Company } from './company';
import type { CompanyFile, CompanyReader } from './company-reader';
import { sortByNumber } from './sort-by-number';
import type { TimeToFull } from '../forecast/time-to-full';

export const SORTS = ['address', 'used', 'share', 'months', 'change'] as const;
export type Sort = (typeof SORTS)[number];

export const GROUPINGS = ['domain', 'plan', 'ring'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Which mailboxes are wanted, and in what order. */
export interface Query {
  /** Part of an address. */
  text: string;
  /** null: all. */
  problem: MailboxProblem | null;
  /** null: all. */
  group: { by: Grouping; name: string | null } | null;
  sort: Sort;
  descending: boolean;
}

export const EVERYBODY: Query = { text: '', problem: null, group: null, sort: 'share', descending: true };

/** The group that a mailbox is in; null: no file says. */
export function groupOf(company: Company, at: number, by: Grouping): string | null {
  switch (by) {
    case 'domain':
      return domainAt(company, at);
    case 'plan':
      return company.plans[at] || null;
    case 'ring':
      return company.rings[at] || null;
  }
}

/** Numbers of the mailboxes that a query asks for, in its order; what is not known comes last. */
export function find(company: Company, columns: CompanyColumns, query: Query): Uint32Array {
  const { addresses } = company;
  const text = query.text.trim().toLowerCase();
  const { group, problem } = query;
  const found = columns.shown.filter(
    (at) =>
      (problem === null || hasProblem(columns.problems[at] ?? 0, problem)) &&
      (text === '' || (addresses[at] ?? '').includes(text)) &&
      (group === null || groupOf(company, at, group.by) === group.name),
  );
  const turn = query.descending ? -1 : 1;
  if (query.sort === 'address') {
    return found.sort((a, b) => ((addresses[a] ?? '') < (addresses[b] ?? '') ? -turn : turn));
  }
  return sortByNumber(found, columns[query.sort], query.descending);
}

/** Whether a way to fetch mail is in use: seen at work, only allowed, not allowed, or not known. */
export type Use = 'used' | 'allowed' | 'off' | 'notKnown';

/** A reader as a list shows it. */
export type ShownReader = Pick<CompanyReader, 'machine' | 'kind' | 'program' | 'problems'> & {
  files: CompanyFile[];
};

/** One mailbox as a list shows it. Sizes in bytes; null: not known. */
export interface CompanyRow {
  at: number;
  address: string;
  plan: string | null;
  ring: string | null;
  used: number | null;
  limit: number | 'none' | null;
  share: number | null;
  time: TimeToFull | null;
  /** Bytes more than in the file before. */
  change: number | null;
  pop: Use;
  imap: Use;
  problems: MailboxProblem[];
  readers: ShownReader[];
}

const orNull = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;

/** Everything that is known of one mailbox. */
export function rowAt(company: Company, columns: CompanyColumns, at: number): CompanyRow {
  const limit = latest(company, at, 'limit');
  const readers = company.readers.get(at) ?? [];
  return {
    at,
    address: company.addresses[at] ?? '',
    plan: company.plans[at] || null,
    ring: company.rings[at] || null,
    used: orNull(columns.used[at]),
    limit: limit === Infinity ? 'none' : orNull(limit),
    share: orNull(columns.share[at]),
    time: sizesOf(company, at).length > 1 ? timeOf(company, at) : null,
    change: orNull(columns.change[at]),
    pop: protocolUse(company, at, 'pop', readers),
    imap: protocolUse(company, at, 'imap', readers),
    problems: problemsIn(columns.problems[at] ?? 0),
    readers: readers.map(({ machine, kind, program, problems, files }) => ({
      machine,
      kind,
      program,
      problems,
      files,
    })),
  };
}

function protocolUse(
  company: Company,
  at: number,
  protocol: 'pop' | 'imap',
  readers: readonly CompanyReader[],
): Use {
  const kind = protocol === 'pop' ? 'pop3' : 'imap';
  if (readers.some((reader) => reader.kind === kind)) return 'used';
  const used = latest(company, at, `${protocol}Used`);
  if (used === 1) return 'used';
  const allowed = latest(company, at, protocol);
  if (allowed === 1) return 'allowed';
  return allowed === 0 ? 'off' : 'notKnown';
}

/** How many mailboxes have what, and of how many what is known. */
export interface CompanySums {
  mailboxes: number;
  problems: Record<MailboxProblem, number>;
  /** Of how many some file tells whether they have it: nothing found among the others is nothing known. */
  told: Record<MailboxProblem, number>;
  /** How many have a known size, limit, way of use, settings of a mail program. */
  known: { size: number; limit: number; protocols: number; readers: number; growth: number };
  nameless: number;
  withoutMailbox: number;
}

/** Adds up the mailboxes that a query found. */
export function sumsOf(company: Company, columns: CompanyColumns, found: Uint32Array): CompanySums {
  const each = (count: number) =>
    Object.fromEntries(MAILBOX_PROBLEMS.map((problem) => [problem, count])) as Record<MailboxProblem, number>;
  const sums: CompanySums = {
    mailboxes: found.length,
    problems: each(0),
    told: each(found.length),
    known: { size: 0, limit: 0, protocols: 0, readers: 0, growth: 0 },
    nameless: columns.nameless,
    withoutMailbox: columns.withoutMailbox,
  };
  // Of half a million mailboxes few differ in what they have.
  const having = new Map<number, number>();
  const notTold = new Map<number, number>();
  const count = (counts: Map<number, number>, bits: number) => counts.set(bits, (counts.get(bits) ?? 0) + 1);
  for (const at of found) {
    const untold = columns.untold[at] ?? 0;
    count(having, columns.problems[at] ?? 0);
    count(notTold, untold);
    if (!Number.isNaN(columns.used[at] ?? NaN)) sums.known.size += 1;
    if (!Number.isNaN(latest(company, at, 'limit'))) sums.known.limit += 1;
    if (!Number.isNaN(columns.change[at] ?? NaN)) sums.known.growth += 1;
    if (company.readers.has(at)) sums.known.readers += 1;
    if (!hasProblem(untold, 'pop3InUse') && !hasProblem(untold, 'imapInUse')) sums.known.protocols += 1;
  }
  for (const [bits, mailboxes] of having)
    for (const problem of problemsIn(bits)) sums.problems[problem] += mailboxes;
  for (const [bits, mailboxes] of notTold)
    for (const problem of problemsIn(bits)) sums.told[problem] -= mailboxes;
  return sums;
}

/** One group with its sums. */
export interface CompanyGroup {
  /** null: those of which no file says it. */
  name: string | null;
  mailboxes: number;
  /** Bytes of those whose size is known, and how many those are. */
  used: number;
  sized: number;
  nearOrFull: number;
}

/** The groups of all that a query found, the largest first. */
export function groupsOf(
  company: Company,
  columns: CompanyColumns,
  found: Uint32Array,
  by: Grouping,
): CompanyGroup[] {
  const groups = new Map<string | null, CompanyGroup>();
  for (const at of found) {
    const name = groupOf(company, at, by);
    let group = groups.get(name);
    if (group === undefined)
      groups.set(name, (group = { name, mailboxes: 0, used: 0, sized: 0, nearOrFull: 0 }));
    group.mailboxes += 1;
    const used = columns.used[at] ?? NaN;
    if (!Number.isNaN(used)) {
      group.used += used;
      group.sized += 1;
    }
    const problems = columns.problems[at] ?? 0;
    if (hasProblem(problems, 'full') || hasProblem(problems, 'nearFull')) group.nearOrFull += 1;
  }
  return [...groups.values()].sort((a, b) => b.mailboxes - a.mailboxes);
}
