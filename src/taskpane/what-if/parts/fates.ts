import type { MailKind } from '../../../core/copies/copy';
import { amountOfMail, type EventRow, type RowSegment } from '../../../core/scenarios/event-summary';
import { FATES, type Fate } from '../../../core/scenarios/outcome';

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
  const hits = rows.flatMap(({ kind, segments }) => segments.map((segment) => ({ kind, segment })));
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

function lookOf(segment: RowSegment): string {
  return JSON.stringify({ ...segment, amount: null });
}
