import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { addDays } from '../../../core/days';
import type { Finding } from '../../../core/report/report';
import { say } from '../../../locales/words';
import { usePane } from '../../use-pane';
import { withBroughtBack, withLeft } from '../../../session/changes';
import { isoDateOf } from '../../../session/iso-date';
import { findingTitle } from '../../../wording/names';
import { PutOffToDay } from './PutOffToDay';

const REASONS = ['intended', 'elsewhere', 'cannot', 'other'] as const;

/** Days after which what was put off comes back. */
const AFTER = [
  { days: 7, words: 'finding.putOff.week' },
  { days: 30, words: 'finding.putOff.month' },
] as const;

/** 'Later' puts a finding off to a day; 'Not for me': leaves a finding as it is, with the reason. Can be taken back. */
export function LeaveIt({ finding }: { finding: Finding }) {
  const pane = usePane();
  const [asking, setAsking] = useState<'why' | 'day' | null>(null);
  const id = useId();
  const today = isoDateOf(pane.now());
  const putOff = (until: string) => {
    leave(say('finding.putOff'), until);
  };
  const leave = (reason: string, until?: string) => {
    pane.back({ name: 'overview' });
    pane.remember((remembered) => withLeft(remembered, finding, reason, pane.now(), until), {
      said: until === undefined ? 'left' : 'putOff',
      about: findingTitle(finding),
      back: (now) => withBroughtBack(now, finding.key),
    });
  };
  return (
    <div className="stack">
      <div className="row">
        <Button
          aria-expanded={asking === 'why'}
          aria-controls={id}
          onClick={() => {
            setAsking(asking === 'why' ? null : 'why');
          }}
        >
          {say('finding.leave')}
        </Button>
      </div>
      <div role="group" aria-labelledby={`${id}-later`} className="later">
        <span id={`${id}-later`} className="soft">
          {say('finding.putOff.title')}
        </span>
        {AFTER.map(({ days, words }) => (
          <Button
            key={words}
            appearance="subtle"
            size="small"
            onClick={() => {
              putOff(addDays(today, days));
            }}
          >
            {say(words)}
          </Button>
        ))}
        <Button
          appearance="subtle"
          size="small"
          aria-expanded={asking === 'day'}
          onClick={() => {
            setAsking(asking === 'day' ? null : 'day');
          }}
        >
          {say('finding.putOff.day')}
        </Button>
      </div>
      {asking === 'day' && <PutOffToDay today={today} onDay={putOff} />}
      <div id={id} hidden={asking !== 'why'} className="stack">
        <p>{say('finding.leave.why')}</p>
        <div className="choices">
          {REASONS.map((reason) => (
            <button
              key={reason}
              type="button"
              className="choice"
              onClick={() => {
                leave(say(`finding.leave.${reason}`));
              }}
            >
              {say(`finding.leave.${reason}`)}
            </button>
          ))}
        </div>
      </div>
    </div>
  );
}
