import { Button } from '@fluentui/react-components';
import type { Fix } from '../../../core/fixes/fix';
import type { Walk } from '../../../core/report/decisions';
import { completeStep, isDone, stepBack } from '../../../core/report/walk';
import { say } from '../../../locales/words';
import { usePane } from '../../use-pane';
import { withWalk } from '../../../session/changes';
import { StopWalk } from './StopWalk';

interface StepButtonsProps {
  walk: Walk;
  fix: Fix;
  /** This program cannot do the step: it counts once the person has done it in another one, and says so. */
  elsewhere: boolean;
  first: boolean;
  last: boolean;
}

/** On, back, and out. */
export function StepButtons({ walk, fix, elsewhere, first, last }: StepButtonsProps) {
  const pane = usePane();
  if (isDone(walk)) {
    return (
      <div className="row">
        <Button
          onClick={() => {
            pane.go({ name: 'overview' });
          }}
        >
          {say('walk.toOverview')}
        </Button>
      </div>
    );
  }
  return (
    <>
      <div className="row step-buttons">
        {!last && (
          <Button
            appearance="primary"
            onClick={() => {
              pane.remember((remembered) => withWalk(remembered, completeStep(walk, fix)));
            }}
          >
            {say(elsewhere ? 'walk.doneElsewhere' : 'walk.done')}
          </Button>
        )}
        {!first && (
          <Button
            onClick={() => {
              pane.remember((remembered) => withWalk(remembered, stepBack(walk, fix)));
            }}
          >
            {say('walk.back')}
          </Button>
        )}
      </div>
      <StopWalk walk={walk} />
    </>
  );
}
