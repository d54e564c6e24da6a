import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { calendarFile, type Reminder } from '../../core/calendar/calendar-file';
import type { PracticeEntry } from '../../core/practices/practice';
import { withoutMisleading } from '../../core/text/misleading';
import { say } from '../../locales/words';
import type { Inspected } from '../../session/inspected';
import { tokenOf } from '../../session/page';
import { subjectOf } from '../../session/practice-groups';
import type { Outcome } from '../../session/surroundings';
import { formatDate } from '../../wording/format';
import { subjectName } from '../../wording/names';
import { ActOutcome } from '../parts/ActOutcome';
import { useSurroundings } from '../parts/use-surroundings';
import { usePane } from '../use-pane';

interface RemindOfProps {
  /** In order, each with its next date. */
  entries: readonly PracticeEntry[];
  inspected: Inspected;
}

/** The next date as an appointment in Outlook; several dates, and elsewhere, as a file for the calendar. */
export function RemindOf({ entries, inspected }: RemindOfProps) {
  const pane = usePane();
  const surroundings = useSurroundings();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const reminders = entries.flatMap((entry) => reminderOf(entry, inspected));
  const [first, another] = reminders;
  if (!first) return null;
  const remind = async () => {
    const words = reminders.map(({ on, summary }) => `${formatDate(on)}: ${summary}`).join('\n');
    const opened =
      another === undefined
        ? await surroundings.schedule(
            { subject: first.summary, body: first.description, on: first.on },
            words,
          )
        : null;
    if (opened?.ended === 'asked') {
      setOutcome(opened);
      return;
    }
    const text = calendarFile(reminders, {
      now: pane.now().toISOString(),
      product: say('frame.name'),
    });
    const file = { name: `${say('practices.remind.file')}.ics`, type: 'text/calendar', text };
    setOutcome(await surroundings.save(file, words));
  };
  return (
    <div className="stack-tight no-print">
      <div className="row">
        <Button onClick={() => void remind()}>
          {another === undefined
            ? say('practices.remind', { date: formatDate(first.on) })
            : say('practices.remind.all')}
        </Button>
      </div>
      {another !== undefined && <p className="faint">{say('practices.remind.help')}</p>}
      <ActOutcome outcome={outcome} />
    </div>
  );
}

/** Without the marks that nobody sees: they would stand in the calendar for ever. */
function reminderOf(entry: PracticeEntry, { snapshot }: Inspected): Reminder[] {
  const { practice, subject, nextOn } = entry;
  if (nextOn === null) return [];
  const name = subjectName(subjectOf(entry), snapshot);
  const whose = subject.type === 'computer' ? 'computer' : tokenOf(subject.id);
  return [
    {
      uid: `practice-${practice}-${whose}@mailbox-checkup`,
      on: nextOn,
      summary: withoutMisleading(
        say('practices.remind.summary', { practice: say(`practice.${practice}`), name }),
      ),
      description: say('practices.remind.description'),
      url: null,
      alertDaysBefore: [0],
    },
  ];
}
