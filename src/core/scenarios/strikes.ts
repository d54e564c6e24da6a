import type { Ages, Copy } from '../copies/copy';
import { copiesAfter } from './after-event';
import type { ScenarioEvent } from './event';

/** One copy of the map, and what the event does to it. */
export interface Strike {
  copy: Copy;
  /** Ages that the place holds no longer, in order. Empty: the copy is not touched. */
  lost: Ages[];
  /** Ages of which it cannot be told whether the place still holds them. */
  doubtful: Ages[];
}

/** Every copy with what the event strikes out of it. For pictures and tables of the copies map. */
export function strikes(copies: readonly Copy[], event: ScenarioEvent): Strike[] {
  const left = new Map<string, Copy[]>();
  for (const copy of copiesAfter(copies, event)) {
    const key = keyOf(copy);
    const same = left.get(key);
    if (same) same.push(copy);
    else left.set(key, [copy]);
  }
  return copies.map((copy) => {
    const after = left.get(keyOf(copy)) ?? [];
    const agesOf = (some: readonly Copy[]) => some.map(({ ages }) => ages).filter((ages) => ages !== null);
    const sure = agesOf(after.filter(({ certainty }) => certainty === 'certain'));
    const all = agesOf(after);
    const lost = copy.ages ? without([copy.ages], all) : [];
    // What was doubtful before is no work of the event.
    const doubtful =
      copy.ages && copy.certainty === 'certain' ? without(without([copy.ages], sure), lost) : [];
    return { copy, lost, doubtful };
  });
}

/** The ages of the first list that no range of the second covers. */
function without(ages: readonly Ages[], cover: readonly Ages[]): Ages[] {
  return cover.reduce<readonly Ages[]>((rest, cut) => rest.flatMap((one) => minus(one, cut)), ages).slice();
}

function minus(from: Ages, cut: Ages): Ages[] {
  const end = from.to ?? Infinity;
  const cutEnd = cut.to ?? Infinity;
  const parts: Ages[] = [
    { from: from.from, to: Math.min(end, cut.from) },
    { from: Math.max(from.from, cutEnd), to: from.to },
  ];
  return parts.filter((part) => (part.to ?? Infinity) > part.from);
}

function keyOf({ account, kind, place }: Copy): string {
  return [account, kind, place.type, place.id].join('\n');
}
