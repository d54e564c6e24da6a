import { Button } from '@fluentui/react-components';
import type { Finding } from '../../../core/report/report';
import { say } from '../../../locales/words';
import { tokenOf } from '../../../session/page';
import { beginWalk } from '../../../session/walk/begin-walk';
import { usePane, usePaneState } from '../../use-pane';

/** Says that a step rests on a backup that nobody knows of, and leads to it. `missing`: the finding about it. */
export function BackupFirst({ missing }: { missing: Finding }) {
  const pane = usePane();
  const { snapshot } = usePaneState().remembered;
  const none = missing.verdict === 'fail' && missing.fix !== null;
  return (
    <section className="care">
      <h2>{say(none ? 'walk.backupFirst' : 'walk.backupFirst.unknown')}</h2>
      <p>{say(none ? 'walk.backupFirst.what' : 'walk.backupFirst.unknown.what')}</p>
      <div className="row">
        {none && snapshot && (
          <Button
            appearance="primary"
            onClick={() => {
              beginWalk(pane, missing, snapshot);
            }}
          >
            {say('walk.backupFirst.make')}
          </Button>
        )}
        {(!none || missing.settledBy.length > 0) && (
          <Button
            appearance={none ? 'secondary' : 'primary'}
            onClick={() => {
              pane.go({ name: 'finding', token: tokenOf(missing.key) });
            }}
          >
            {say('walk.backupFirst.tell')}
          </Button>
        )}
      </div>
    </section>
  );
}
