import { MAIL_KINDS, type Ages, type Copy, type MailKind } from '../core/copies/copy';
import { say } from '../locales/words';
import { formatAge, formatDays, sayWord } from './format';

export interface CopyLine {
  place: string;
  what: string;
}

export interface CopyRow {
  kinds: MailKind[];
  lines: CopyLine[];
}

/** The copies of one account as rows: kinds of mail that are kept alike stand together. */
export function copyRows(copies: readonly Copy[], account: string): CopyRow[] {
  const rows: CopyRow[] = [];
  for (const kind of MAIL_KINDS) {
    const lines = copies
      .filter((copy) => copy.account === account && copy.kind === kind)
      .map((copy) => ({ place: sayWord(`place.${copy.place.type}`), what: coverage(copy) }));
    if (lines.length === 0) continue;
    const alike = rows.find((row) => JSON.stringify(row.lines) === JSON.stringify(lines));
    if (alike) alike.kinds.push(kind);
    else rows.push({ kinds: [kind], lines });
  }
  return rows;
}

/** Which mail a copy covers, and what ends it, in words. */
export function coverage(copy: Copy): string {
  const covered = copy.mirror ? say('copies.mirror', { what: agesText(copy) }) : agesText(copy);
  return copy.certainty === 'possible' ? say('copies.possible', { what: covered }) : covered;
}

function agesText({ ages, ends, endsAfterDays }: Copy): string {
  if (ages === null) {
    return ends === 'afterDays' && endsAfterDays !== undefined
      ? say('copies.deletedFor', { days: formatDays(endsAfterDays) })
      : say('copies.untilDownload');
  }
  const what = rangeText(ages);
  return ends === 'whenDeletedHere' ? say('copies.untilDeletedHere', { what }) : what;
}

function rangeText({ from, to }: Ages): string {
  if (from <= 0) return to === null ? say('copies.all') : say('copies.last', { days: formatAge(to) });
  return to === null
    ? say('copies.older', { days: formatAge(from) })
    : say('copies.between', { from: formatAge(from), to: formatAge(to) });
}
