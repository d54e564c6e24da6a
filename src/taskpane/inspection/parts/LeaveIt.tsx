import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Finding } from '../../../core/report/report';
import { say } from '../../../locales/words';
import { usePane } from '../../use-pane';
import { withBroughtBack, withLeft } from '../../../session/changes';
import { findingTitle } from '../../../wording/names';

const REASONS = ['intended', 'elsewhere', 'cannot', 'other'] as const;

/** 'Not for me': leaves a finding as it is, with the reason. Can be taken back. */
export function LeaveIt({ finding }: { finding: Finding }) {
  const pane = usePane();
  const [asking, setAsking] = useState(false);
  const id = useId();
  const leave = (reason: string) => {
    pane.back({ name: 'overview' });
    pane.remember((remembered) => withLeft(remembered, finding, reason, pane.now()), {
      said: 'left',
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
