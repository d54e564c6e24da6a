import type { MailKind } from '../../core/copies/copy';
import { amountOfMail, type EventRow, type RowSegment } from '../../core/scenarios/event-summary';
import { addAmounts } from '../../core/scenarios/mail-ages';
import { FATES, type Fate } from '../../core/scenarios/outcome';

/** Kinds of mail of which the same ages meet the same fate in the same places. */
export interface FateLine {
  kinds: MailKind[];
  segment: RowSegment;
}

/** What meets one fate. */
export interface FateGroup {
  fate: Fate;
  lines: FateLine[];
}

/** The rows of one account by what becomes of the mail, what is lost first. */
export function fateGroups(rows: readonly EventRow[]): FateGroup[] {
  const hits = rows.flatMap(({ kind, segments }) => whole(segments).map((segment) => ({ kind, segment })));
  return FATES.flatMap((fate) => {
    const alike = new Map<string, typeof hits>();
    for (const hit of hits.filter(({ segment }) => segment.fate === fate)) {
      const look = lookOf(hit.segment);
      alike.set(look, [...(alike.get(look) ?? []), hit]);
    }
    const lines = [...alike.values()].flatMap((same): FateLine[] => {
      const first = same[0];
      if (!first) return [];
      return [
        { kinds: same.map(({ kind }) => kind), segment: { ...first.segment, amount: amountOfMail(same) } },
      ];
    });
    return lines.length === 0 ? [] : [{ fate, lines }];
  });
}

/** Of mail that is nowhere any more it makes no difference which places of its own each age has gone from. */
function whole(segments: readonly RowSegment[]): RowSegment[] {
  return segments.reduce<RowSegment[]>((joined, segment) => {
    const last = joined.at(-1);
    if (last?.fate !== 'lost' || segment.fate !== 'lost' || last.ages.to !== segment.ages.from)
      return [...joined, segment];
    const places = [...last.struck, ...segment.struck];
    const struck = [...new Map(places.map((place) => [`${place.type} ${place.id}`, place])).values()];
    const ages = { from: last.ages.from, to: segment.ages.to };
    const amount = addAmounts([last.amount, segment.amount]);
    return [...joined.slice(0, -1), { ...last, struck, ages, amount }];
  }, []);
}

function lookOf(segment: RowSegment): string {
  return JSON.stringify({ ...segment, amount: null });
}
