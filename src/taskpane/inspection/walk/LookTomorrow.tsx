import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { calendarFile } from '../../../core/calendar/calendar-file';
import { addDays } from '../../../core/days';
import type { Walk } from '../../../core/report/decisions';
import { say } from '../../../locales/words';
import { isoDateOf } from '../../../session/iso-date';
import { tokenOf } from '../../../session/page';
import type { Outcome } from '../../../session/surroundings';
import { formatDate } from '../../../wording/format';
import { fixTitle } from '../../../wording/names';
import { ActOutcome } from '../../parts/ActOutcome';
import { useSurroundings } from '../../parts/use-surroundings';
import { usePane } from '../../use-pane';

/** A reminder to look again, for what takes hours until it shows. */
export function LookTomorrow({ walk }: { walk: Walk }) {
  const pane = usePane();
  const surroundings = useSurroundings();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const save = async () => {
    const on = addDays(isoDateOf(pane.now()), 1);
    const summary = say('walk.tomorrow.summary', { fix: fixTitle(walk.fix) });
    const text = calendarFile(
      [
        {
          uid: `walk-${tokenOf(walk.finding)}@mailbox-checkup`,
          on,
          summary,
          description: say('walk.tomorrow.description'),
          url: null,
          alertDaysBefore: [0],
        },
      ],
      { now: pane.now().toISOString(), product: say('walk.tomorrow.product') },
    );
    const file = { name: `${say('walk.tomorrow.file')}.ics`, type: 'text/calendar', text };
    setOutcome(await surroundings.save(file, `${formatDate(on)}: ${summary}`));
  };
  return (
    <>
      <div className="row">
        <Button onClick={() => void save()}>{say('walk.tomorrow')}</Button>
      </div>
      <ActOutcome outcome={outcome} />
    </>
  );
}
