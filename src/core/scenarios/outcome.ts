import { covers } from '../copies/ages';
import type { Ages, Copy, MailKind, Place } from '../copies/copy';
import { MAIL_KINDS } from '../copies/copy';
import { samePlaces, placeKey } from '../copies/place-key';
import { copiesAfter } from './after-event';
import type { ScenarioEvent } from './event';

/**
 * What becomes of mail. `kept`: a certain copy is left. `recoverable`: only the server's short-lived stage holds
 * it. `cannotTell`: only copies are left that we cannot be sure of. `lost`: none is left.
 */
export const FATES = ['lost', 'cannotTell', 'recoverable', 'kept'] as const;
export type Fate = (typeof FATES)[number];

export interface Segment {
  ages: Ages;
  fate: Fate;
  /** The places that still hold it, certain ones only unless the fate is `cannotTell`. */
  where: Place[];
  /** Days for which all of the `recoverable` mail can be brought back. */
  recoverableDays: number | null;
}

export interface Outcome {
  account: string;
  kind: MailKind;
  /** In order of age, without gaps between mail that exists; mail that was nowhere before has no segment. */
  segments: Segment[];
}

/**
 * What survives the event, where, and until when: for every account and kind of mail that has a copy. `after`: the copies
 * that are left.
 */
export function outcome(
  copies: readonly Copy[],
  event: ScenarioEvent,
  after: readonly Copy[] = copiesAfter(copies, event),
): Outcome[] {
  const left = groupByMail(after);
  return inOrder(groupByMail(copies), copies).map(([key, before]) => {
    const { account, kind } = before.mail;
    return { account, kind, segments: segmentsOf(before.copies, left.get(key)?.copies ?? []) };
  });
}

/** The outcome for one account and one kind of mail; no segments when there is no such mail. */
export function outcomeFor(
  copies: readonly Copy[],
  event: ScenarioEvent,
  account: string,
  kind: MailKind,
): Segment[] {
  return outcome(copies, event).find((row) => row.account === account && row.kind === kind)?.segments ?? [];
}

/** The worst fate among the segments; `kept` when there is none. */
export function worstFate(segments: readonly Segment[]): Fate {
  return FATES.find((fate) => segments.some((segment) => segment.fate === fate)) ?? 'kept';
}

interface Group {
  mail: { account: string; kind: MailKind };
  copies: Copy[];
}

function groupByMail(copies: readonly Copy[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const copy of copies) {
    const key = `${copy.account}\n${copy.kind}`;
    const group = groups.get(key);
    if (group) group.copies.push(copy);
    else groups.set(key, { mail: { account: copy.account, kind: copy.kind }, copies: [copy] });
  }
  return groups;
}

/** In the order of the accounts, and of each the kinds of mail in theirs. */
function inOrder(groups: ReadonlyMap<string, Group>, copies: readonly Copy[]): [string, Group][] {
  const place = new Map<string, number>();
  for (const { account } of copies) if (!place.has(account)) place.set(account, place.size);
  const order = ({ mail }: Group) =>
    (place.get(mail.account) ?? 0) * MAIL_KINDS.length + MAIL_KINDS.indexOf(mail.kind);
  return [...groups].sort(([, a], [, b]) => order(a) - order(b));
}

function segmentsOf(held: readonly Copy[], after: readonly Copy[]): Segment[] {
  // Mail that lay in no other place than the recoverable stage had been deleted before.
  const before = held.filter((copy) => copy.place.type !== 'recoverable');
  const edges = new Set([0]);
  for (const { ages } of [...before, ...after]) {
    if (!ages) continue;
    edges.add(ages.from);
    if (ages.to !== null) edges.add(ages.to);
  }
  const starts = [...edges].sort((a, b) => a - b);
  const segments: Segment[] = [];
  starts.forEach((from, index) => {
    if (!before.some((copy) => covers(copy.ages, from))) return;
    const next = { ages: { from, to: starts[index + 1] ?? null }, ...fateAt(after, from) };
    const last = segments.at(-1);
    if (last?.ages.to === from && sameFate(last, next)) last.ages.to = next.ages.to;
    else segments.push(next);
  });
  return segments;
}

function fateAt(after: readonly Copy[], age: number): Pick<Segment, 'fate' | 'where' | 'recoverableDays'> {
  const holding = after.filter((copy) => covers(copy.ages, age));
  const certain = holding.filter((copy) => copy.certainty === 'certain');
  const lasting = certain.filter((copy) => copy.place.type !== 'recoverable');
  if (lasting.length > 0) return { fate: 'kept', where: placesOf(lasting), recoverableDays: null };
  const stage = certain[0];
  if (stage)
    return { fate: 'recoverable', where: placesOf(certain), recoverableDays: stage.endsAfterDays ?? null };
  if (holding.length > 0) return { fate: 'cannotTell', where: placesOf(holding), recoverableDays: null };
  return { fate: 'lost', where: [], recoverableDays: null };
}

function placesOf(copies: readonly Copy[]): Place[] {
  const seen = new Map(copies.map(({ place }) => [placeKey(place), place]));
  return [...seen.values()];
}

function sameFate(a: Segment, b: Segment): boolean {
  return a.fate === b.fate && a.recoverableDays === b.recoverableDays && samePlaces(a.where, b.where);
}
