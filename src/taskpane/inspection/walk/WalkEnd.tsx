import { Button } from '@fluentui/react-components';
import type { Fix } from '../../../core/fixes/fix';
import type { Walk } from '../../../core/report/decisions';
import { reinspect, startWalk, type NotProvedReason } from '../../../core/report/walk';
import { say } from '../../../locales/words';
import { usePane } from '../../use-pane';
import { withWalk } from '../../../session/changes';
import { findingTitle } from '../../../wording/names';
import { useInspected } from '../use-inspected';
import { LookTomorrow } from './LookTomorrow';
import { Success } from './Success';

/** What the second look showed: proved, settling, not proved and why, or come back. */
export function WalkEnd({ walk, fix }: { walk: Walk; fix: Fix }) {
  const pane = usePane();
  const inspected = useInspected();
  switch (walk.state) {
    case 'walking':
      return null;
    case 'proved':
    case 'told':
      return <Success walk={walk} />;
    case 'settling':
      return (
        <section className="verdict verdict-calm" role="status">
          <p className="answer">{say('walk.settling')}</p>
          <p className="soft">{say('walk.settling.what', { hours: fix.settlesHours ?? 0 })}</p>
          <LookTomorrow walk={walk} />
        </section>
      );
    case 'notProved': {
      const reason = inspected ? reinspect(walk, fix, inspected.snapshot, inspected.report).reason : null;
      const finding = inspected?.report.findings.find(({ key }) => key === walk.finding);
      return (
        <section className="verdict verdict-warning" role="status">
          <p className="answer">{say('walk.notProved')}</p>
          <p className="soft">
            {say(`walk.notProved.${reason ?? ('notSeenAgain' satisfies NotProvedReason)}`)}
          </p>
          {reason === 'stillThere' && finding && <p className="soft">{findingTitle(finding)}</p>}
        </section>
      );
    }
    case 'cameBack': {
      const finding = inspected?.report.findings.find(({ key }) => key === walk.finding);
      return (
        <section className="verdict verdict-warning" role="status">
          <p className="answer">{say('walk.cameBack')}</p>
          <p className="soft">{say('walk.cameBack.what')}</p>
          {finding && (
            <div className="row">
              <Button
                appearance="primary"
                onClick={() => {
                  const { client, holding, provider, about, keepDays } = walk;
                  const at = pane.now().toISOString();
                  const place = { home: client, holding: holding ?? null, provider: provider ?? null };
                  const anew = startWalk(finding, fix, place, about, at, keepDays);
                  pane.remember((now) => withWalk(now, anew));
                }}
              >
                {say('walk.again')}
              </Button>
            </div>
          )}
        </section>
      );
    }
  }
}
