import { useId, useState } from 'react';
import { Button } from '@fluentui/react-components';
import type { Account } from '../../../core/facts/account';
import { known, unknown } from '../../../core/facts/evidence';
import { keepWindow, windowsToShow, type KeepWindowInput } from '../../../core/keep-window/keep-window';
import { daysOf, longestSafeWindow } from '../../../core/keep-window/server-space';
import { say } from '../../../locales/words';
import { Page } from '../../parts/Page';
import { TopBar } from '../../parts/TopBar';
import { tokenOf } from '../../state/page';
import { usePane } from '../../state/use-pane';
import { beginWalk } from '../../inspection/begin-walk';
import type { Inspected } from '../../inspection/inspected';
import { parseSize } from '../../inspection/questions/parse-size';
import { AccountPicker } from '../parts/AccountPicker';
import { DaysControl } from '../parts/DaysControl';
import { WindowFacts } from '../parts/WindowFacts';
import { WindowTable } from '../parts/WindowTable';
import { longestSafeWords, windowName } from '../parts/window-words';
import { isPop3 } from '../account-of';

const DAYS_IN_MONTH = 30;
/** Where the dial stands when the mail program has no window yet. */
const FIRST_DAYS = 90;

interface KeepWindowPageProps {
  account: Account;
  inspected: Inspected;
}

/** One control: how long copies stay on the server, and what that comes to. */
export function KeepWindowPage({ account, inspected }: KeepWindowPageProps) {
  const { snapshot, today } = inspected;
  const pane = usePane();
  const set = account.serverCopy.known ? daysOf(account.serverCopy.value) : undefined;
  const [days, setDays] = useState<number | null>(set === 0 || set === undefined ? FIRST_DAYS : set);
  const [monthly, setMonthly] = useState<number | null>(null);
  const input: KeepWindowInput = {
    snapshot,
    account,
    today,
    growthPerDay: monthly === null ? unknown('notAsked') : known(monthly / DAYS_IN_MONTH, 'told', 'answers'),
  };
  const safe = longestSafeWindow(input);
  const finding = inspected.report.findings.find(
    ({ subject, fix, verdict }) =>
      verdict === 'fail' &&
      subject.type === 'account' &&
      subject.id === account.id &&
      (fix === 'leave-copy-on-server' || fix === 'end-server-copies'),
  );
  const pop3Accounts = snapshot.accounts.filter(isPop3);
  return (
    <Page
      title={say('dial.page.title')}
      above={<TopBar fallback={{ name: 'whatIf', token: tokenOf(account.id) }} />}
    >
      <AccountPicker page="keepWindow" account={account} accounts={pop3Accounts} />
      <p className="lead">{say('dial.page.lead')}</p>
      <section className="card">
        <DaysControl
          label={say('dial.page.keep')}
          days={days ?? LONGEST}
          onDays={setDays}
          muted={days === null}
        />
        <div className="row" role="group" aria-label={say('dial.page.presets')}>
          {[0, 14, 30, 90, 365, null].map((preset) => (
            <button
              key={String(preset)}
              type="button"
              className="preset"
              aria-pressed={days === preset}
              onClick={() => {
                setDays(preset);
              }}
            >
              {windowName(preset)}
            </button>
          ))}
        </div>
        <Monthly onBytes={setMonthly} />
      </section>
      <WindowFacts window={keepWindow(days, input)} />
      <p className="promise">{longestSafeWords(safe)}</p>
      <h2>{say('dial.page.compare')}</h2>
      <WindowTable
        windows={windowsToShow(input)}
        now={set}
        safe={safe.known ? safe.days : null}
        chosen={days}
      />
      <h2>{say('dial.page.before')}</h2>
      <ul className="plain soft">
        <li>{say('dial.page.before.again')}</li>
        <li>{say('dial.page.before.double')}</li>
        <li>{say('dial.page.before.inboxOnly')}</li>
      </ul>
      {finding && (
        <div className="row">
          <Button
            appearance="primary"
            onClick={() => {
              beginWalk(pane, finding, inspected.snapshot);
            }}
          >
            {say('dial.page.walk')}
          </Button>
        </div>
      )}
    </Page>
  );
}

const LONGEST = 3650;

/** How much mail comes in a month: without it nobody can say how full the server gets. */
function Monthly({ onBytes }: { onBytes: (bytes: number | null) => void }) {
  const id = useId();
  const [text, setText] = useState('');
  return (
    <div className="stack-tight">
      <label htmlFor={id}>{say('dial.page.monthly')}</label>
      <input
        id={id}
        className="field"
        value={text}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => {
          setText(target.value);
          onBytes(parseSize(target.value));
        }}
      />
      <span id={`${id}-hint`} className="faint">
        {say('dial.page.monthly.hint')}
      </span>
    </div>
  );
}
