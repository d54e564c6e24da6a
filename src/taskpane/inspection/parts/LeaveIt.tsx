import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { addDays } from '../../../core/days';
import type { Finding } from '../../../core/report/report';
import { say } from '../../../locales/words';
import { usePane } from '../../use-pane';
import { withBroughtBack, withLeft } from '../../../session/changes';
import { isoDateOf } from '../../../session/iso-date';
import { findingTitle } from '../../../wording/names';

const REASONS = ['intended', 'elsewhere', 'cannot', 'other'] as const;

/** Days after which what was put off comes back. */
const AFTER = [
  { days: 7, words: 'finding.putOff.week' },
  { days: 30, words: 'finding.putOff.month' },
] as const;

/** 'Later' puts a finding off to a day; 'Not for me': leaves a finding as it is, with the reason. Can be taken back. */
export function LeaveIt({ finding }: { finding: Finding }) {
  const pane = usePane();
  const [asking, setAsking] = useState(false);
  const id = useId();
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
          aria-expanded={asking}
          aria-controls={id}
          onClick={() => {
            setAsking(!asking);
          }}
        >
          {say('finding.leave')}
        </Button>
        {AFTER.map(({ days, words }) => (
          <Button
            key={words}
            appearance="subtle"
            onClick={() => {
              leave(say('finding.putOff'), addDays(isoDateOf(pane.now()), days));
            }}
          >
            {say(words)}
          </Button>
        ))}
      </div>
      <div id={id} hidden={!asking} className="stack">
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
