import { addDays } from '../days';
import type { Account, ServerCopy } from '../facts/account';
import { evidenceRank, type Evidence, type Fact } from '../facts/evidence';
import { LIMITS } from '../limits';

/** What is not known and would be needed: bytes a day, bytes used, the limit, how the program is set. */
export const KEEP_WINDOW_GAPS = ['growth', 'used', 'limit', 'setting'] as const;
export type KeepWindowGap = (typeof KEEP_WINDOW_GAPS)[number];

/** A value with how it is known, or what is missing to tell it. */
export type Estimate<T> =
  { known: true; value: T; evidence: Evidence } | { known: false; missing: readonly KeepWindowGap[] };

/** Bytes; `atMost` null: nothing bounds them. */
export type Space = { grows: false; atLeast: number; atMost: number | null } | { grows: true };

/**
 * When the mailbox is full. `by`: on that ISO date, if mail keeps coming as it does; `notBefore`: on that date at
 * the earliest, perhaps never; `never`: the window fits, or it takes more than a century.
 */
export type Full =
  { when: 'now' } | { when: 'by'; on: string } | { when: 'notBefore'; on: string } | { when: 'never' };

/** The longest window that leaves the server room to spare. */
export type LongestSafe =
  | {
      known: true;
      days: number;
      evidence: Evidence;
      /** Copies have been left with no end: all that is on the server was taken for such copies. */
      assumesOnlyCopies: boolean;
    }
  /** `noRoom`: too full even without copies; `otherReaderRemoves`: no window keeps anything there. */
  | { known: true; days: null; reason: 'noRoom' | 'otherReaderRemoves'; evidence: Evidence }
  | { known: false; missing: readonly KeepWindowGap[] };

export interface ServerLoad {
  /** A POP3 account. */
  account: Account;
  /** Bytes that arrive in a day, as told or measured. */
  growthPerDay: Fact<number>;
  /** ISO date. */
  today: string;
}

/** The longest window that the dial offers, in days. */
export const LONGEST_WINDOW = 3_650;
const CENTURY_DAYS = 36_525;

/** Days of a setting of the mail program; null: with no end. */
export function daysOf(setting: ServerCopy): number | null {
  switch (setting.keep) {
    case 'none':
      return 0;
    case 'days':
      return setting.days;
    case 'forever':
      return null;
  }
}

/** Bytes on the server once a window of so many days (null: with no end) has filled. */
export function spaceNeeded(days: number | null, load: ServerLoad): Estimate<Space> {
  const { growthPerDay: growth, account } = load;
  const window = windowOn(days, account);
  if (!growth.known && window !== 0) return missing('growth');
  const bytes = growth.known ? growth.value : 0;
  if (window === null && bytes > 0) return estimate({ grows: true }, growth);
  const copies = (window ?? 0) * bytes;
  const others = othersOn(load);
  if (!account.used.known) {
    return copies > 0 ? estimate({ grows: false, atLeast: copies, atMost: null }, growth) : missing('used');
  }
  const space = { grows: false, atLeast: others.atLeast + copies, atMost: others.atMost + copies } as const;
  return estimate(space, account.used, ...(window === 0 ? [] : [growth]));
}

/** When the mailbox is full with such a window, from what is there today. */
export function fullOn(days: number | null, load: ServerLoad): Estimate<Full> {
  const { growthPerDay: growth, today } = load;
  const { used, quotaLimit: limit, serverCopy } = load.account;
  if (limit.known && limit.value === null) return estimate({ when: 'never' }, limit);
  if (!used.known || !limit.known || limit.value === null) return missing(...gapsOf(load, ['used', 'limit']));
  if (used.value >= limit.value) return estimate({ when: 'now' }, used, limit);
  const window = windowOn(days, load.account);
  if (window === 0) return estimate({ when: 'never' }, used, limit);
  if (!growth.known) return missing('growth');
  const now = serverCopy.known ? windowOn(daysOf(serverCopy.value), load.account) : null;
  const shrinks = window !== null && now !== null && window <= now;
  const top = window === null ? Infinity : othersOn(load).atMost + window * growth.value;
  const wait = growth.value > 0 ? Math.ceil((limit.value - used.value) / growth.value) : Infinity;
  if (shrinks || top < limit.value || wait > CENTURY_DAYS) {
    return estimate({ when: 'never' }, used, limit, growth);
  }
  const on = addDays(today, wait);
  // How much of what is there the shorter window takes away again is known only while the present one has an end.
  const sure = window === null || now !== null;
  return estimate(sure ? { when: 'by', on } : { when: 'notBefore', on }, used, limit, growth);
}

/** Bytes that come down again should the program lose its list of what it has fetched. */
export function duplicateBytes(days: number | null, load: ServerLoad): Estimate<Space> {
  const { growthPerDay: growth, account } = load;
  const window = windowOn(days, account);
  if (window === 0) return estimate({ grows: false, atLeast: 0, atMost: 0 });
  if (!growth.known) return missing('growth');
  if (window === null) return estimate({ grows: true }, growth);
  const bytes = window * growth.value;
  return estimate({ grows: false, atLeast: bytes, atMost: bytes }, growth);
}

/**
 * The longest window, up to `LONGEST_WINDOW` days, with which the mailbox stays below the share of its limit at
 * which we would warn. Never 'with no end': mail that keeps coming fills every mailbox. A window longer than the
 * server itself keeps mail is of no use.
 */
export function longestSafeWindow(load: ServerLoad): LongestSafe {
  const { account, growthPerDay: growth } = load;
  const { used, quotaLimit: limit, serverCopy, otherClients } = account;
  if (otherClients.known && otherClients.value === 'removeMail') {
    return { known: true, days: null, reason: 'otherReaderRemoves', evidence: otherClients.evidence };
  }
  const longest = Math.min(LONGEST_WINDOW, ruleOf(account) ?? LONGEST_WINDOW);
  if (limit.known && limit.value === null) {
    return { known: true, days: longest, evidence: weakest([limit]), assumesOnlyCopies: false };
  }
  if (!growth.known || !limit.known || !used.known || !serverCopy.known || limit.value === null) {
    return { known: false, missing: gapsOf(load, KEEP_WINDOW_GAPS) };
  }
  const others = othersOn(load);
  const assumesOnlyCopies = others.atLeast !== others.atMost;
  const evidence = weakest([growth, limit, used, serverCopy]);
  const free = limit.value * LIMITS.quotaNearShare.value - others.atLeast;
  if (free < 0) return { known: true, days: null, reason: 'noRoom', evidence };
  const days = growth.value > 0 ? Math.floor(free / growth.value) : longest;
  return {
    known: true,
    days: Math.min(days, longest),
    evidence,
    assumesOnlyCopies,
  };
}

/** Days that copies really stay: not longer than the server's own rule, and not at all if another takes them. */
function windowOn(days: number | null, account: Account): number | null {
  if (account.otherClients.known && account.otherClients.value === 'removeMail') return 0;
  const rule = ruleOf(account);
  if (rule === null) return days;
  return days === null ? rule : Math.min(days, rule);
}

function ruleOf({ serverDeletesAfterDays: rule }: Account): number | null {
  return rule.known ? rule.value : null;
}

/** What is on the server today and is none of the copies that a window keeps. */
function othersOn({ account, growthPerDay }: ServerLoad): { atLeast: number; atMost: number } {
  const { used, serverCopy } = account;
  if (!used.known) return { atLeast: 0, atMost: Infinity };
  const window = serverCopy.known ? windowOn(daysOf(serverCopy.value), account) : null;
  if (window === 0) return { atLeast: used.value, atMost: used.value };
  // Of what was left with no end, nobody can say how much is copies.
  if (window === null || !growthPerDay.known) return { atLeast: 0, atMost: used.value };
  const others = Math.max(0, used.value - window * growthPerDay.value);
  return { atLeast: others, atMost: others };
}

function gapsOf({ account, growthPerDay }: ServerLoad, asked: readonly KeepWindowGap[]): KeepWindowGap[] {
  const facts: Record<KeepWindowGap, Fact<unknown>> = {
    growth: growthPerDay,
    used: account.used,
    limit: account.quotaLimit,
    setting: account.serverCopy,
  };
  return asked.filter((gap) => !facts[gap].known);
}

function missing(...gaps: KeepWindowGap[]): { known: false; missing: KeepWindowGap[] } {
  return { known: false, missing: gaps };
}

function estimate<T>(value: T, ...from: Fact<unknown>[]): Estimate<T> {
  return { known: true, value, evidence: weakest(from) };
}

/** A reckoning is no better founded than an estimate, nor than the weakest fact that it rests on. */
function weakest(facts: readonly Fact<unknown>[]): Evidence {
  return facts.reduce<Evidence>(
    (level, fact) =>
      fact.known && evidenceRank(fact.evidence) > evidenceRank(level) ? fact.evidence : level,
    'estimated',
  );
}
