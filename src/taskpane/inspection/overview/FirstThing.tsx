import { Button } from '@fluentui/react-components';
import { FIXES } from '../../../core/fixes/registry';
import type { Walk } from '../../../core/report/decisions';
import { isDone } from '../../../core/report/walk';
import { say } from '../../../locales/words';
import { tokenOf } from '../../../session/page';
import { usePane } from '../../use-pane';
import type { Inspected } from '../../../session/inspected';
import { findingTitle, fixTitle } from '../../../wording/names';
import { positionIn } from '../../../session/walk/position';

/** What should I do first? The walk under way, or the worst finding that is open. */
export function FirstThing({ inspected, walks }: { inspected: Inspected; walks: readonly Walk[] }) {
  const pane = usePane();
  const { first } = inspected;
  const walk = walks.findLast((one) => !isDone(one));
  return (
    <section className="question">
      <h2>{say('overview.first')}</h2>
      {walk ? (
        <>
          <p className="answer">{fixTitle(walk.fix)}</p>
          <p className="soft">{say('overview.first.walk', positionIn(walk, FIXES[walk.fix]))}</p>
          <div className="row">
            <Button
              appearance="primary"
              onClick={() => {
                pane.go({ name: 'walk', token: tokenOf(walk.finding) });
              }}
            >
              {say('overview.first.continue')}
            </Button>
          </div>
        </>
      ) : first ? (
        <>
          <p className="answer">
            {first.verdict === 'fail' && first.fix !== null ? fixTitle(first.fix) : findingTitle(first)}
          </p>
          {first.verdict === 'fail' && first.fix !== null && <p className="soft">{findingTitle(first)}</p>}
          <div className="row">
            <Button
              appearance="primary"
              onClick={() => {
                pane.go({ name: 'finding', token: tokenOf(first.key) });
              }}
            >
              {say(first.verdict === 'fail' ? 'overview.first.show' : 'overview.first.settle')}
            </Button>
          </div>
        </>
      ) : (
        <p className="answer">{say('overview.first.nothing')}</p>
      )}
    </section>
  );
}
