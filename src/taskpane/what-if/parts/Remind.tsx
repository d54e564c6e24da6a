import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { calendarFile } from '../../../core/calendar/calendar-file';
import type { Account } from '../../../core/facts/account';
import { withoutMisleading } from '../../../core/text/misleading';
import { say } from '../../../locales/words';
import { tokenOf } from '../../../session/page';
import type { Outcome } from '../../../session/surroundings';
import { ActOutcome } from '../../parts/ActOutcome';
import { useSurroundings } from '../../parts/use-surroundings';
import { usePane } from '../../use-pane';
import { formatDate } from '../../../wording/format';
import { accountName } from '../../../session/what-if/account-of';

interface RemindProps {
  account: Account;
  /** ISO date of the last day on which nothing is lost. */
  lastSafeDay: string;
  olderThanDays: number;
}

/** The last safe day as a file for the person's calendar. */
export function Remind({ account, lastSafeDay, olderThanDays }: RemindProps) {
  const pane = usePane();
  const surroundings = useSurroundings();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const save = async () => {
    const text = calendarFile(
      [
        {
          uid: `purge-${tokenOf(account.id)}-${olderThanDays}@mailbox-checkup`,
          on: lastSafeDay,
          summary: withoutMisleading(say('whatIf.page.remind.summary', { account: accountName(account) })),
          description: say('whatIf.page.remind.description', { date: formatDate(lastSafeDay) }),
          url: null,
          alertDaysBefore: [14, 3, 0],
        },
      ],
      { now: pane.now().toISOString(), product: say('whatIf.page.remind.product') },
    );
    const file = { name: `${say('whatIf.page.remind.file')}.ics`, type: 'text/calendar', text };
    // Whoever cannot have the file enters the day by hand.
    const words = `${formatDate(lastSafeDay)}: ${say('whatIf.page.remind.summary', { account: accountName(account) })}`;
    setOutcome(await surroundings.save(file, words));
  };
  return (
    <div className="stack-tight no-print">
      <div className="row">
        <Button onClick={() => void save()}>{say('whatIf.page.remind')}</Button>
      </div>
      <p className="faint">{say('whatIf.page.remind.help')}</p>
      <ActOutcome outcome={outcome} />
    </div>
  );
}
