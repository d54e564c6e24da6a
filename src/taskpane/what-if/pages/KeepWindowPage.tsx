import type { Account } from '../../../core/facts/account';
import { known } from '../../../core/facts/evidence';
import { DAYS_PER_MONTH } from '../../../core/forecast/growth';
import { keepWindow, windowsToShow, type KeepWindowInput } from '../../../core/keep-window/keep-window';
import { measuredLoad } from '../../../core/keep-window/measured-load';
import { LONGEST_WINDOW, daysOf, longestSafeWindow } from '../../../core/keep-window/server-space';
import { say } from '../../../locales/words';
import { Beside } from '../../parts/Beside';
import { Page } from '../../parts/Page';
import { TopBar } from '../../parts/TopBar';
import { tokenOf } from '../../../session/page';
import { atAGlance } from '../../../session/at-a-glance';
import type { Inspected } from '../../../session/inspected';
import { parseSize } from '../../../session/questions/parse-size';
import { StillGrowing } from '../../inspection/parts/StillGrowing';
import { AccountPicker } from '../parts/AccountPicker';
import { DaysControl } from '../parts/DaysControl';
import { Monthly } from '../parts/Monthly';
import { SetWindow } from '../parts/SetWindow';
import { SharedFile } from '../parts/SharedFile';
import { TellSpace } from '../parts/TellSpace';
import { WindowCurves } from '../parts/WindowCurves';
import { WindowFacts, WindowVerdict } from '../parts/WindowFacts';
import { WindowTable } from '../parts/WindowTable';
import { longestSafeWords, windowName } from '../../../wording/what-if/window-words';
import { useAsked } from '../use-asked';
import { useSetting } from '../use-setting';
import { isPop3 } from '../../../core/facts/account-kinds';

/** Where the dial stands when the mail program has no window yet. */
const FIRST_DAYS = 90;

interface KeepWindowPageProps {
  account: Account;
  inspected: Inspected;
}

/** One control: how long copies stay on the server, and what that comes to. */
export function KeepWindowPage(about: KeepWindowPageProps) {
  const { account, inspected } = about;
  const pop3Accounts = inspected.snapshot.accounts.filter(isPop3);
  return (
    <Page
      title={say('dial.page.title')}
      above={<TopBar fallback={{ name: 'whatIf', token: tokenOf(account.id) }} />}
    >
      <AccountPicker page="keepWindow" account={account} accounts={pop3Accounts} />
      <p className="lead">{say('dial.page.lead')}</p>
      <StillGrowing
        account={account}
        rows={atAGlance(inspected).grids.find((grid) => grid.account === account.id)?.rows ?? []}
        today={inspected.today}
      />
      <Dial {...about} />
    </Page>
  );
}

function Dial({ account, inspected }: KeepWindowPageProps) {
  const { snapshot, today } = inspected;
  const set = account.serverCopy.known ? daysOf(account.serverCopy.value) : undefined;
  const [{ days }, setWindow] = useSetting(account.id, 'window', {
    days: set === 0 || set === undefined ? FIRST_DAYS : set,
  });
  const setDays = (chosen: number | null) => {
    setWindow({ days: chosen });
  };
  const [typed, setTyped] = useSetting(account.id, 'monthly', '');
  const monthly = parseSize(typed);
  const measured = measuredLoad(account, snapshot);
  const { mail } = useAsked(inspected, account);
  const input: KeepWindowInput = {
    snapshot,
    mail,
    account: measured.account,
    today,
    growthPerDay:
      monthly === null ? measured.growthPerDay : known(monthly / DAYS_PER_MONTH, 'told', 'answers'),
  };
  const chosen = keepWindow(days, input);
  const safe = longestSafeWindow(input);
  return (
    <>
      <WindowVerdict window={chosen} />
      <Beside
        see={
          <>
            <WindowFacts window={chosen} />
            <h2>{say('dial.page.compare')}</h2>
            <WindowTable
              windows={windowsToShow(input)}
              now={set}
              safe={safe.known ? safe.days : null}
              chosen={days}
            />
          </>
        }
        then={
          <>
            <SharedFile account={account} snapshot={snapshot} />
            <p className="promise">{longestSafeWords(safe)}</p>
            <TellSpace account={measured.account} />
            <h2>{say('dial.page.before')}</h2>
            <ul className="plain soft">
              <li>{say('dial.page.before.again')}</li>
              <li>{say('dial.page.before.double')}</li>
              <li>{say('dial.page.before.inboxOnly')}</li>
            </ul>
            <SetWindow days={days} account={account} inspected={inspected} />
          </>
        }
      >
        <section className="card">
          <WindowCurves input={input} days={days} safe={safe} />
          <DaysControl
            label={say('dial.page.keep')}
            days={days ?? LONGEST_WINDOW}
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
          <Monthly typed={typed} understood={monthly} onTyped={setTyped} measured={measured} />
        </section>
      </Beside>
    </>
  );
}
