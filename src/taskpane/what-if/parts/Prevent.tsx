import { Button } from '@fluentui/react-components';
import type { Account } from '../../../core/facts/account';
import { preventing } from '../../../core/recovery/prevention';
import type { RecoveryEvent } from '../../../core/recovery/recovery-guide';
import { firstThing } from '../../../core/report/first-thing';
import { say } from '../../../locales/words';
import type { Inspected } from '../../../session/inspected';
import { beginWalk } from '../../../session/walk/begin-walk';
import { effortOf } from '../../../session/walk/effort';
import { effortWords } from '../../../wording/effort-words';
import { fixTitle } from '../../../wording/names';
import { FindingRow, useTitle } from '../../inspection/parts/FindingList';
import { usePane } from '../../use-pane';

interface PreventProps {
  event: RecoveryEvent;
  account: Account;
  inspected: Inspected;
  /** Nothing would be lost as it is: there is nothing to prevent, and something to do all the same. */
  safe: boolean;
}

/** What to do before it happens, the first with its button. Nothing where nothing is left to do. */
export function Prevent({ event, account, inspected, safe }: PreventProps) {
  const ways = preventing(event, account, inspected.open);
  const key = firstThing(ways)?.key;
  const first = ways.find((finding) => finding.key === key);
  if (!first) return null;
  return (
    <section className="stack no-print">
      <h2>{say(safe ? 'whatIf.page.prevent.anyway' : 'whatIf.page.prevent')}</h2>
      <ul className="card-list">
        <li className="first-thing">
          <First finding={first} inspected={inspected} />
        </li>
        {ways
          .filter((finding) => finding !== first)
          .map((finding) => (
            <li key={finding.key}>
              <FindingRow finding={finding} />
            </li>
          ))}
      </ul>
    </section>
  );
}

function First({
  finding,
  inspected: { snapshot },
}: {
  finding: ReturnType<typeof preventing>[number];
  inspected: Inspected;
}) {
  const pane = usePane();
  const { title } = useTitle(finding);
  const effort = effortOf(pane, finding, snapshot);
  return (
    <>
      <p className="stack-none">
        <strong>{fixTitle(finding.fix)}</strong>
        <span className="second">
          {title}
          {effort && ` · ${effortWords(effort)}`}
        </span>
      </p>
      <div className="row">
        <Button
          appearance="primary"
          onClick={() => {
            beginWalk(pane, finding, snapshot);
          }}
        >
          {say('overview.first.show')}
        </Button>
      </div>
    </>
  );
}
