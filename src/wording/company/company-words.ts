import type { CompanyGroup, CompanyRow } from '../../core/company/company-query';
import { say } from '../../locales/words';
import { formatBytes, overLimit } from '../format-bytes';
import { formatNumber } from './company-numbers';

/** '12 GB of 50 GB', or what of it is known. */
export function sizeWords({ used, limit }: Pick<CompanyRow, 'used' | 'limit'>): string {
  if (used === null) return say('admin.size.notKnown');
  if (limit === 'none') return say('admin.size.noLimit', { used: formatBytes(used) });
  if (limit === null) return say('admin.size.limitNotKnown', { used: formatBytes(used) });
  return say('admin.size.of', {
    used: formatBytes(used),
    limit: formatBytes(limit),
    over: overLimit(used, limit),
  });
}

/** How much the mailboxes of a group hold together; nothing known is not nothing. */
export function groupSizeWords({
  mailboxes,
  used,
  sized,
}: Pick<CompanyGroup, 'mailboxes' | 'used' | 'sized'>): string {
  if (sized === 0) return say('admin.groups.sizeNotKnown');
  if (sized === mailboxes) return formatBytes(used);
  return say('admin.groups.partly', { used: formatBytes(used), known: formatNumber(sized) });
}

/** When a mailbox will be full; two files of different months are needed to tell. */
export function timeWords(time: CompanyRow['time']): string {
  if (time === null || time.kind === 'unknown') return say('admin.time.unknown');
  switch (time.kind) {
    case 'full':
      return say('admin.time.full');
    case 'notGrowing':
      return say('admin.time.notGrowing');
    case 'notInSight':
      return say('admin.time.notInSight', { months: time.months });
    case 'range':
      return time.to === null
        ? say('admin.time.from', { from: time.from })
        : say('admin.time.range', { from: time.from, to: time.to });
  }
}

/** How much more or less there is than in the file before. */
export function changeWords(change: number | null): string {
  if (change === null) return say('admin.change.unknown');
  if (change === 0) return say('admin.change.none');
  return say(change > 0 ? 'admin.change.more' : 'admin.change.less', { size: formatBytes(Math.abs(change)) });
}
