import { Button } from '@fluentui/react-components';
import { useId, useState, type SubmitEvent } from 'react';
import { addDays } from '../../../core/days';
import { say } from '../../../locales/words';

/** Nothing is put off for longer: by then much else has changed. */
const MOST_DAYS = 365;

interface PutOffToDayProps {
  /** ISO date. */
  today: string;
  /** @param day ISO date, after today and within a year */
  onDay: (day: string) => void;
}

/** A field for the day on which something that was put off comes back. */
export function PutOffToDay({ today, onDay }: PutOffToDayProps) {
  const [typed, setTyped] = useState('');
  const [missed, setMissed] = useState(false);
  const id = useId();
  const first = addDays(today, 1);
  const last = addDays(today, MOST_DAYS);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (/^\d{4}-\d{2}-\d{2}$/.test(typed) && typed >= first && typed <= last) onDay(typed);
    else setMissed(true);
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <label htmlFor={id}>{say('finding.putOff.day.which')}</label>
      <input
        id={id}
        className="field"
        type="date"
        min={first}
        max={last}
        aria-describedby={`${id}-hint`}
        aria-invalid={missed}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setMissed(false);
        }}
      />
      <p id={`${id}-hint`} className="faint" role="status">
        {missed ? say('finding.putOff.day.missed') : ''}
      </p>
      <div className="row">
        <Button type="submit" appearance="primary">
          {say('finding.putOff.day.do')}
        </Button>
      </div>
    </form>
  );
}
