import { covers } from '../copies/ages';
import { placeKey, samePlaces } from '../copies/place-key';
import type { Ages, Copy, MailKind, Place } from '../copies/copy';
import { addDays } from '../days';
import type { Account } from '../facts/account';
import { accountOf } from '../facts/accounts';
import type { Snapshot } from '../facts/snapshot';
import { assumptionsOf, type Assumption } from './assumptions';
import { copiesAfter } from './after-event';
import type { ScenarioEvent } from './event';
import { addAmounts, type Amount } from './mail-ages';
import { amountOf, oldestAge, type MailIndex } from './mail-index';
import { outcome, worstFate, type Fate, type Outcome, type Segment } from './outcome';

/** A stretch of ages that fares alike, with everything a page says of it. */
export interface RowSegment extends Segment {
  /** Places that held it and no longer do. */
  struck: Place[];
  /** How much mail that is; null: not measured. */
  amount: Amount | null;
  /** What a 'kept' rests on that is not known. */
  assumes: Assumption[];
}

/**
 * What an event comes to, worst first. `copyRemains`: mail goes from some place and is kept in another;
 * `untouched`: nothing goes.
 */
export const EFFECTS = ['lost', 'cannotTell', 'recoverable', 'copyRemains', 'untouched'] as const;
export type Effect = (typeof EFFECTS)[number];

export interface EventRow {
  account: string;
  kind: MailKind;
  /** Without ages of which there is no mail, as far as that was measured. */
  segments: RowSegment[];
  effect: Effect;
}

export interface EventSummary {
  event: ScenarioEvent;
  /** By account and kind, in the order of the copies. */
  rows: EventRow[];
  /** The worst effect of any row; `untouched` when there is no row. */
  effect: Effect;
  /** How much mail meets which fate, as far as it was measured; null: none of it was. */
  totals: Record<Fate, Amount | null>;
  /** How much of it goes from at least one place. */
  struck: Amount | null;
  /** The oldest measured mail that goes from some place; ISO date. */
  oldest: { on: string; account: string; kind: MailKind } | null;
}

export interface SummaryInput {
  snapshot: Snapshot;
  copies: readonly Copy[];
  /** ISO date. */
  today: string;
  /** Measured mail, if there is any. */
  mail?: MailIndex;
}

/**
 * What an event does to every kind of mail of every account, by age, with amounts where they were measured. Cheap
 * enough to be called for every move of a slider: what takes time was done when the mail was indexed.
 */
export function summarise(event: ScenarioEvent, input: SummaryInput): EventSummary {
  const after = copiesAfter(input.copies, event);
  const mail = byMail(input.copies, after);
  const none: BeforeAndAfter = { before: [], after: [] };
  const rows = outcome(input.copies, event, after)
    .map((row) => toRow(row, mail.get(keyOf(row.account, row.kind)) ?? none, input))
    .filter((row) => !isBesideRule(row, event));
  const hits = rows.flatMap(({ kind, segments }) => segments.map((segment) => ({ kind, segment })));
  const sum = (wanted: (segment: RowSegment) => boolean) =>
    amountOfMail(hits.filter(({ segment }) => wanted(segment)));
  return {
    event,
    rows,
    effect: worstEffect(rows),
    totals: {
      lost: sum(({ fate }) => fate === 'lost'),
      cannotTell: sum(({ fate }) => fate === 'cannotTell'),
      recoverable: sum(({ fate }) => fate === 'recoverable'),
      kept: sum(({ fate }) => fate === 'kept'),
    },
    struck: sum((segment) => segment.struck.length > 0),
    oldest: oldestStruck(rows, input),
  };
}

/**
 * How many messages these segments are together, as far as they were measured; null: none of them was. Contacts and
 * appointments are no messages, so not counting them leaves nothing open.
 */
export function amountOfMail(hits: readonly { kind: MailKind; segment: RowSegment }[]): Amount | null {
  return addAmounts(
    hits.filter(({ kind }) => kind !== 'contactsAndCalendar').map(({ segment }) => segment.amount),
  );
}

/**
 * Contacts of which the rule takes no copy, and whose place nobody knew before it: no reason to doubt that mail stays.
 */
function isBesideRule({ kind, effect, segments }: EventRow, event: ScenarioEvent): boolean {
  return (
    event.type === 'serverPurge' &&
    kind === 'contactsAndCalendar' &&
    effect === 'cannotTell' &&
    segments.every(({ struck }) => struck.length === 0)
  );
}

/** The worst effect of these rows. */
export function worstEffect(rows: readonly EventRow[]): Effect {
  return EFFECTS.find((effect) => rows.some((row) => row.effect === effect)) ?? 'untouched';
}

/** The rows of one account. */
export function rowsOf(summary: EventSummary, account: string): EventRow[] {
  return summary.rows.filter((row) => row.account === account);
}

/** Ages of one account's mail of a kind that go from some place, from the youngest to the oldest; null: none. */
export function struckAges(summary: EventSummary, account: string, kind: MailKind): Ages | null {
  const row = summary.rows.find((one) => one.account === account && one.kind === kind);
  const hit = row?.segments.filter((segment) => segment.struck.length > 0) ?? [];
  const [first, last] = [hit[0], hit.at(-1)];
  return first && last ? { from: first.ages.from, to: last.ages.to } : null;
}

function toRow(row: Outcome, mail: BeforeAndAfter, input: SummaryInput): EventRow {
  const account = accountOf(input.snapshot.accounts, row.account);
  const segments = row.segments
    .flatMap((segment) => splitByLoss(segment, mail))
    .map((segment): RowSegment => ({
      ...segment,
      amount: input.mail ? amountOf(input.mail, row.account, row.kind, segment.ages) : null,
      assumes: assumes(segment, account, input.snapshot),
    }))
    .filter((segment) => !isEmpty(segment));
  return { account: row.account, kind: row.kind, segments, effect: effectOf(segments) };
}

/**
 * The server was asked and holds no such mail. What another place keeps as well may be more than the server has.
 */
function isEmpty({ fate, amount }: RowSegment): boolean {
  return fate !== 'kept' && amount !== null && amount.items.atMost === 0;
}

function assumes(segment: Segment, account: Account | undefined, snapshot: Snapshot): Assumption[] {
  return account && segment.fate === 'kept' ? assumptionsOf(segment.where, account, snapshot) : [];
}

function effectOf(segments: readonly RowSegment[]): Effect {
  const worst = worstFate(segments);
  if (worst !== 'kept') return worst;
  return segments.some(({ struck }) => struck.length > 0) ? 'copyRemains' : 'untouched';
}

type Struck = Segment & Pick<RowSegment, 'struck'>;

/** One segment may have lost different places at different ages. */
function splitByLoss(segment: Segment, mail: BeforeAndAfter): Struck[] {
  const inside = (age: number) =>
    age > segment.ages.from && (segment.ages.to === null || age < segment.ages.to);
  const edges = [...mail.before, ...mail.after].flatMap(({ ages }) =>
    ages ? [ages.from, ...(ages.to === null ? [] : [ages.to])] : [],
  );
  const starts = [segment.ages.from, ...new Set(edges.filter(inside))].sort((a, b) => a - b);
  const parts = starts.map((from, index): Struck => ({
    ...segment,
    ages: { from, to: starts[index + 1] ?? segment.ages.to },
    struck: struckAt(mail, from),
  }));
  return parts.reduce<Struck[]>((joined, part) => {
    const last = joined.at(-1);
    if (last && samePlaces(last.struck, part.struck)) last.ages = { ...last.ages, to: part.ages.to };
    else joined.push(part);
    return joined;
  }, []);
}

/** A place that may still hold it is not struck out. */
function struckAt({ before, after }: BeforeAndAfter, age: number): Place[] {
  const holding = (copies: readonly Copy[]) => copies.filter((copy) => covers(copy.ages, age));
  const left = new Set(holding(after).map((copy) => placeKey(copy.place)));
  const gone = holding(before).filter(
    ({ place }) => place.type !== 'recoverable' && !left.has(placeKey(place)),
  );
  return [...new Map(gone.map(({ place }) => [placeKey(place), place])).values()];
}

function oldestStruck(rows: readonly EventRow[], { mail, today }: SummaryInput): EventSummary['oldest'] {
  if (!mail) return null;
  const struck = rows.flatMap(({ account, kind, segments }) => {
    const age = oldestAge(mail, account, kind);
    if (age === null || !segments.some((one) => one.struck.length > 0 && covers(one.ages, age))) return [];
    return [{ account, kind, age }];
  });
  const oldest = struck.reduce<(typeof struck)[number] | null>(
    (found, one) => (found === null || one.age > found.age ? one : found),
    null,
  );
  return oldest && { on: addDays(today, -oldest.age), account: oldest.account, kind: oldest.kind };
}

interface BeforeAndAfter {
  before: Copy[];
  after: Copy[];
}

function byMail(before: readonly Copy[], after: readonly Copy[]): Map<string, BeforeAndAfter> {
  const mail = new Map<string, BeforeAndAfter>();
  const of = (copy: Copy): BeforeAndAfter => {
    const key = keyOf(copy.account, copy.kind);
    const found = mail.get(key) ?? { before: [], after: [] };
    mail.set(key, found);
    return found;
  };
  for (const copy of before) of(copy).before.push(copy);
  for (const copy of after) of(copy).after.push(copy);
  return mail;
}

function keyOf(account: string, kind: MailKind): string {
  return `${account}\n${kind}`;
}
