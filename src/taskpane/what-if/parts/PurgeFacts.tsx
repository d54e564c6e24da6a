import { MAIL_KINDS, type MailKind } from '../../../core/copies/copy';
import type { Account } from '../../../core/facts/account';
import type { FirstLoss } from '../../../core/scenarios/deletion-dates';
import type { EventSummary } from '../../../core/scenarios/event-summary';
import { say } from '../../../locales/words';
import { formatDate, formatDays, sayWord } from '../../../wording/format';
import { amountWords } from '../../../wording/what-if/amount-words';
import { NotCounted } from './NotCounted';

interface PurgeFactsProps {
  summary: EventSummary;
  first: FirstLoss;
  account: Account;
  /** The server told how much mail there is, and how old. */
  counted: boolean;
}

/** How much mail the server would delete, from when the oldest of it is, and how long there is to act. */
export function PurgeFacts({ summary, first, account, counted }: PurgeFactsProps) {
  const { struck, oldest } = summary;
  const takes = (wanted: MailKind) =>
    summary.rows.some(
      ({ kind, segments }) => kind === wanted && segments.some(({ struck: places }) => places.length > 0),
    );
  const takesMail = MAIL_KINDS.some((kind) => kind !== 'contactsAndCalendar' && takes(kind));
  if (!takesMail) return counted ? <p className="soft">{say('whatIf.page.purge.noneYet')}</p> : null;
  return (
    <>
      {struck && <p className="soft">{say('whatIf.page.purge.amount', { amount: amountWords(struck) })}</p>}
      {takes('contactsAndCalendar') && <p className="soft">{say('whatIf.page.purge.calendar')}</p>}
      {!counted && <NotCounted account={account} />}
      {oldest && (
        <p className="soft">
          {say('whatIf.page.purge.oldest', {
            date: formatDate(oldest.on),
            kind: sayWord(`mailKind.${oldest.kind}`),
          })}
        </p>
      )}
      {first.state === 'coming' && (
        <p className="soft">
          {say('whatIf.page.purge.lastSafe', {
            date: formatDate(first.lastSafeDay),
            days: formatDays(first.daysLeft),
          })}
        </p>
      )}
      {first.state === 'running' && <p className="soft">{say('whatIf.page.purge.noSafeDay')}</p>}
    </>
  );
}
