import type { Account } from '../../../core/facts/account';
import { storeOf } from '../../../core/facts/file-owner';
import { questionAbout } from '../../../core/questions/question-forms';
import { say } from '../../../locales/words';
import type { Inspected } from '../../../session/inspected';
import { tokenOf } from '../../../session/page';
import { FindingList } from '../../inspection/parts/FindingList';
import { AskQuestion } from '../../inspection/questions/AskQuestion';
import { Beside } from '../../parts/Beside';
import { Page } from '../../parts/Page';
import { TopBar } from '../../parts/TopBar';
import { CopiesMap } from '../map/CopiesMap';
import { AccountPicker } from '../parts/AccountPicker';
import { leavesFile, LeftBehind } from '../parts/LeftBehind';
import { OutcomeWords } from '../parts/OutcomeWords';
import { Verdict } from '../parts/Verdict';
import { ask, useAsked } from '../use-asked';

interface SwitchPageProps {
  account: Account;
  inspected: Inspected;
}

/** What a switch from classic to new Outlook leaves behind: nothing is lost by it, and much is no longer shown. */
export function SwitchPage(about: SwitchPageProps) {
  const { account, inspected } = about;
  return (
    <Page
      title={say('whatIf.page.switched.title')}
      above={<TopBar fallback={{ name: 'whatIf', token: tokenOf(account.id) }} />}
    >
      <AccountPicker page="switched" account={account} accounts={inspected.snapshot.accounts} />
      <AfterSwitch {...about} />
    </Page>
  );
}

function AfterSwitch({ account, inspected }: SwitchPageProps) {
  const asked = useAsked(inspected, account);
  const { snapshot } = inspected;
  const event = { type: 'programSwitched' } as const;
  const summary = ask(asked, event);
  const leaves = leavesFile(account, snapshot);
  return (
    <>
      {leaves ? (
        <section className="verdict verdict-warning">
          <h2>{say('whatIf.page.switched.then')}</h2>
          <p className="answer">{say('whatIf.page.switched.behind')}</p>
          <LeftBehind account={account} snapshot={snapshot} />
        </section>
      ) : (
        <Verdict title={say('whatIf.page.switched.then')} summary={summary} />
      )}
      <Beside see={<CopiesMap asked={asked} event={event} />}>
        {leaves && <Before account={account} inspected={inspected} />}
        <OutcomeWords summary={summary} account={account.id} snapshot={snapshot} />
      </Beside>
    </>
  );
}

/** What to do before: the walk, once it is known that the person goes on; until then, the question. */
function Before({ account, inspected: { report, snapshot } }: SwitchPageProps) {
  const file = storeOf(account, snapshot)?.file.id;
  const finding = report.findings.find(
    ({ check, subject, verdict }) =>
      check === 'program-switch-leaves-file' &&
      verdict === 'fail' &&
      subject.type === 'dataFile' &&
      subject.id === file,
  );
  if (finding) return <FindingList findings={[finding]} />;
  if (snapshot.device.programSwitch?.known === true) return null;
  return (
    <section className="card">
      <AskQuestion question={questionAbout('programSwitch', { type: 'computer' })} headingLevel={2} />
    </section>
  );
}
