import { Button } from '@fluentui/react-components';
import type { Fix } from '../../../core/fixes/fix';
import { copyHomes } from '../../../core/fixes/guard';
import type { StepAtHome } from '../../../core/fixes/steps-for';
import type { Walk } from '../../../core/report/decisions';
import { completeStep, isDone, stepBack } from '../../../core/report/walk';
import { say } from '../../../locales/words';
import { usePane } from '../../use-pane';
import { withWalk } from '../../../session/changes';
import { StopWalk } from './StopWalk';

interface StepButtonsProps {
  walk: Walk;
  fix: Fix;
  onward: Onward;
  first: boolean;
}

/**
 * How a step is left for the next one. `have`: a later one takes another program; `elsewhere`: this program cannot do it,
 * and it counts once the person has done it in another one and says so; `no`: there is no next one, or nothing else can
 * do this one.
 */
type Onward = keyof typeof ONWARD | 'no';

const ONWARD = {
  done: 'walk.done',
  have: 'walk.haveElsewhere',
  elsewhere: 'walk.doneElsewhere',
} as const;

/** How a step that is not the last is left. `later`: what comes after it, where nobody has been told of that yet. */
export function onwardFrom({ variant }: StepAtHome, { holding }: Walk, later: readonly StepAtHome[]): Onward {
  if (variant.says !== 'cannot') {
    return later.some((step) => step.variant.says === 'cannot') ? 'have' : 'done';
  }
  return copyHomes(variant.reason, holding ?? null).length > 0 ? 'elsewhere' : 'no';
}

/** On, back, and out. */
export function StepButtons({ walk, fix, onward, first }: StepButtonsProps) {
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
        {onward !== 'no' && (
          <Button
            appearance="primary"
            onClick={() => {
              pane.remember((remembered) => withWalk(remembered, completeStep(walk, fix)));
            }}
          >
            {say(ONWARD[onward])}
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
