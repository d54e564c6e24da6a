import {
  DISKS,
  MAIL_KINDS,
  PLACE_TYPES,
  type Ages,
  type Copy,
  type MailKind,
  type Place,
} from '../copies/copy';
import { placeKey } from '../copies/place-key';
import { covers } from '../copies/ages';
import { copiesAfter } from './after-event';
import type { ScenarioEvent } from './event';
import { outcome, type Segment } from './outcome';

/**
 * What becomes of some ages in one place. `held`: it is there; `maybe`: it may be there; `gone`: the event takes
 * it; `arrives`: the event moves it there.
 */
export type PartState = 'held' | 'maybe' | 'gone' | 'arrives';

export interface Part {
  ages: Ages;
  state: PartState;
}

/** One place in the picture, for kinds of mail that are kept alike. */
export interface Bar {
  key: string;
  place: Place;
  mirror: boolean;
  /** The copies that it stands for, before the event. */
  copies: Copy[];
  /** In order of age. Empty: nothing of it stays there. */
  parts: Part[];
}

/** Mail that one mishap alone would take: the event, and the ages of which no certain copy would be left. */
export interface Weak {
  event: 'diskCrash' | 'accountClosed';
  ages: Ages;
}

export interface Lane {
  kinds: MailKind[];
  bars: Bar[];
  weak: Weak[];
  /** What the event leaves; null when no event was given. */
  segments: Segment[] | null;
}

/** The picture of one account: kinds of mail that are kept alike, and meet alike, share a lane. */
export function lanesOf(copies: readonly Copy[], account: string, event: ScenarioEvent | null): Lane[] {
  const own = copies.filter((copy) => copy.account === account);
  const after = event ? copiesAfter(own, event) : null;
  const outcomes = event ? outcome(own, event) : [];
  const crash = outcome(own, { type: 'diskCrash' });
  const closed = outcome(own, { type: 'accountClosed', accounts: null });
  const lanes: Lane[] = [];
  for (const kind of MAIL_KINDS) {
    const ofKind = own.filter((copy) => copy.kind === kind);
    if (ofKind.length === 0) continue;
    const lane: Lane = {
      kinds: [kind],
      bars: barsOf(ofKind, after?.filter((copy) => copy.kind === kind) ?? null),
      weak: [...weakIn(crash, 'diskCrash', kind), ...weakIn(closed, 'accountClosed', kind)],
      segments: event ? (outcomes.find((row) => row.kind === kind)?.segments ?? []) : null,
    };
    const alike = lanes.find((other) => lookOf(other) === lookOf(lane));
    if (alike) alike.kinds.push(kind);
    else lanes.push(lane);
  }
  return lanes;
}

function weakIn(rows: ReturnType<typeof outcome>, event: Weak['event'], kind: MailKind): Weak[] {
  const segments = rows.find((row) => row.kind === kind)?.segments ?? [];
  return segments.filter(({ fate }) => fate === 'lost').map(({ ages }) => ({ event, ages }));
}

function lookOf({ bars, weak, segments }: Lane): string {
  const looks = bars.map(({ key, parts, copies }) => [
    key,
    parts,
    copies.map(({ ages, ends, endsAfterDays }) => [ages, ends, endsAfterDays]),
  ]);
  return JSON.stringify([looks, weak, segments]);
}

function barsOf(before: readonly Copy[], after: readonly Copy[] | null): Bar[] {
  const bars = new Map<string, Bar>();
  for (const copy of before) {
    const key = placeKey(copy.place);
    const bar = bars.get(key);
    if (bar) bar.copies.push(copy);
    else bars.set(key, { key, place: copy.place, mirror: copy.mirror, copies: [copy], parts: [] });
  }
  for (const bar of bars.values()) {
    const left = after?.filter(({ place }) => placeKey(place) === bar.key) ?? null;
    bar.parts = partsOf(bar.copies, left);
  }
  const order = ({ place }: Bar) =>
    PLACE_TYPES.indexOf(place.type) * DISKS.length + (place.disk ? DISKS.indexOf(place.disk) : 0);
  return [...bars.values()].sort((a, b) => order(a) - order(b));
}

function partsOf(before: readonly Copy[], after: readonly Copy[] | null): Part[] {
  const edges = new Set([0]);
  for (const { ages } of [...before, ...(after ?? [])]) {
    if (!ages) continue;
    edges.add(ages.from);
    if (ages.to !== null) edges.add(ages.to);
  }
  const starts = [...edges].sort((a, b) => a - b);
  const parts: Part[] = [];
  starts.forEach((from, index) => {
    const state = stateAt(before, after, from);
    if (state === null) return;
    const to = starts[index + 1] ?? null;
    const last = parts.at(-1);
    if (last?.ages.to === from && last.state === state) last.ages = { ...last.ages, to };
    else parts.push({ ages: { from, to }, state });
  });
  return parts;
}

function stateAt(before: readonly Copy[], after: readonly Copy[] | null, age: number): PartState | null {
  const holding = before.filter((copy) => covers(copy.ages, age));
  const left = (after ?? before).filter((copy) => covers(copy.ages, age));
  if (left.length === 0) return holding.length === 0 ? null : 'gone';
  if (holding.length === 0) return 'arrives';
  return left.some((copy) => copy.certainty === 'certain') ? 'held' : 'maybe';
}
