import { Button } from '@fluentui/react-components';
import type { Account } from '../../../core/facts/account';
import { windowWalk } from '../../../core/keep-window/window-walk';
import { say } from '../../../locales/words';
import { usePane } from '../../use-pane';
import { beginWalk } from '../../../session/walk/begin-walk';
import type { Inspected } from '../../../session/inspected';

interface SetWindowProps {
  /** As the dial stands; null: with no end. */
  days: number | null;
  account: Account;
  inspected: Inspected;
}

/** Leads into the walk that sets the mail program as the dial stands, or says why there is none. */
export function SetWindow({ days, account, inspected }: SetWindowProps) {
  const pane = usePane();
  const { snapshot, report } = inspected;
  const found = windowWalk(days, account, { snapshot, findings: report.findings });
  if (found.walk === null) {
    return (
      <p className="soft">{say(found.why === 'isSet' ? 'dial.page.isSet' : `dial.page.walk.${found.why}`)}</p>
    );
  }
  const { walk } = found;
  return (
    <div className="row">
      <Button
        appearance="primary"
        onClick={() => {
          beginWalk(pane, walk, snapshot, days);
        }}
      >
        {say('dial.page.walk')}
      </Button>
    </div>
  );
}
