import { Button } from '@fluentui/react-components';
import { FIXES } from '../../../core/fixes/registry';
import type { Walk } from '../../../core/report/decisions';
import type { Finding } from '../../../core/report/report';
import { isDone } from '../../../core/report/walk';
import { say } from '../../../locales/words';
import { tokenOf } from '../../../session/page';
import { usePane } from '../../use-pane';
import type { Inspected } from '../../../session/inspected';
import { findingTitle, fixTitle } from '../../../wording/names';
import { beginWalk } from '../../../session/walk/begin-walk';
import { positionIn } from '../../../session/walk/position';

/** What should I do first? The walk under way, or what protects most for least effort now. */
export function FirstThing({ inspected, walks }: { inspected: Inspected; walks: readonly Walk[] }) {
  const pane = usePane();
  const { first } = inspected;
  const walk = walks.findLast((one) => !isDone(one));
  const toFinding = (finding: Finding) => () => {
    pane.go({ name: 'finding', token: tokenOf(finding.key) });
  };
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
            {first.verdict === 'fail' && first.fix !== null ? (
              <>
                <Button
                  appearance="primary"
                  onClick={() => {
                    beginWalk(pane, first, inspected.snapshot);
                  }}
                >
                  {say('overview.first.show')}
                </Button>
                <Button onClick={toFinding(first)}>{say('overview.first.why')}</Button>
              </>
            ) : (
              <Button appearance="primary" onClick={toFinding(first)}>
                {say(first.verdict === 'fail' ? 'overview.first.see' : 'overview.first.settle')}
              </Button>
            )}
          </div>
        </>
      ) : (
        <p className="answer">{say('overview.first.nothing')}</p>
      )}
    </section>
  );
}
