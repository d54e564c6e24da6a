import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Walk } from '../../../core/report/decisions';
import { withoutWalk, withWalkBack } from '../../../session/changes';
import { say } from '../../../locales/words';
import { fixTitle } from '../../../wording/names';
import { usePane } from '../../use-pane';

/** The place is kept when the person leaves. Stopping asks first, and can be undone. */
export function StopWalk({ walk }: { walk: Walk }) {
  const pane = usePane();
  const [asking, setAsking] = useState(false);
  const id = useId();
  return (
    <div className="stack">
      <p className="faint">
        {say('walk.kept')}{' '}
        <button
          type="button"
          className="quiet"
          aria-expanded={asking}
          aria-controls={id}
          onClick={() => {
            setAsking(!asking);
          }}
        >
          {say('walk.giveUp')}
        </button>
      </p>
      <section id={id} hidden={!asking} className="card">
        <p>{say('walk.stop.sure')}</p>
        <div className="row">
          <Button
            onClick={() => {
              pane.replace({ name: 'overview' });
              pane.remember((remembered) => withoutWalk(remembered, walk.finding), {
                said: 'walkStopped',
                about: fixTitle(walk.fix),
                back: (now) => withWalkBack(now, walk),
              });
            }}
          >
            {say('walk.stop.yes')}
          </Button>
          <Button
            onClick={() => {
              setAsking(false);
            }}
          >
            {say('walk.stop.no')}
          </Button>
        </div>
      </section>
    </div>
  );
}
