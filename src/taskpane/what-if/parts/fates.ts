import type { MailKind } from '../../../core/copies/copy';
import type { EventRow, RowSegment } from '../../../core/scenarios/event-summary';
import { addAmounts } from '../../../core/scenarios/mail-ages';
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
  return FATES.flatMap((fate) => {
    const lines: FateLine[] = [];
    for (const { kind, segments } of rows) {
      for (const segment of segments) {
        if (segment.fate !== fate) continue;
        const alike = lines.find((line) => lookOf(line.segment) === lookOf(segment));
        if (!alike) {
          lines.push({ kinds: [kind], segment });
          continue;
        }
        alike.kinds.push(kind);
        const amount = addAmounts([alike.segment.amount, segment.amount]);
        alike.segment = { ...alike.segment, amount };
      }
    }
    return lines.length === 0 ? [] : [{ fate, lines }];
  });
}

function lookOf(segment: RowSegment): string {
  return JSON.stringify({ ...segment, amount: null });
}
