import type { GridRow } from '../../../core/copies/survival-grid';
import type { Account } from '../../../core/facts/account';
import { stillGrowing } from '../../../core/facts/server-copy-growth';
import { say } from '../../../locales/words';
import { formatDate, formatDays } from '../../../wording/format';

interface StillGrowingProps {
  account: Account | undefined;
  /** Where its mail lies, as it stands beside. Another program may have taken more than this one leaves. */
  rows: readonly GridRow[];
  /** ISO date. */
  today: string;
}

/** That the server holds less than copies are set to stay, and until when it grows. */
export function StillGrowing({ account, rows, today }: StillGrowingProps) {
  const growing = account && stillGrowing(account, today);
  if (!growing) return null;
  const { held, full } = growing;
  const inbox = rows.find(({ kind }) => kind === 'inbox')?.cells.server;
  if (inbox?.state !== 'some' || inbox.ages.to !== held) return null;
  const now = formatDays(held);
  return (
    <p className="soft">
      {full
        ? say('grows.until', { held, now, days: formatDays(full.days), date: formatDate(full.on) })
        : say('grows.noEnd', { held, now })}
    </p>
  );
}
