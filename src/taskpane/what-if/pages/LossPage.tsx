import type { Account } from '../../../core/facts/account';
import { recoveryGuide } from '../../../core/recovery/recovery-guide';
import { say } from '../../../locales/words';
import { Beside } from '../../parts/Beside';
import { Page } from '../../parts/Page';
import { TopBar } from '../../parts/TopBar';
import { Way } from '../../parts/Way';
import { tokenOf } from '../../../session/page';
import type { Inspected } from '../../../session/inspected';
import { eventOfPage, lossOf, type Loss } from '../../../session/what-if/event-of-page';
import { CopiesMap } from '../map/CopiesMap';
import { AccountPicker } from '../parts/AccountPicker';
import { FoldersHit } from '../parts/FoldersHit';
import { LossCounts } from '../parts/LossCounts';
import { OutcomeWords } from '../parts/OutcomeWords';
import { Prevent } from '../parts/Prevent';
import { RecoverySteps } from '../parts/RecoverySteps';
import { SharedFile } from '../parts/SharedFile';
import { StrangerReads } from '../parts/StrangerReads';
import { toneOfEffect, Verdict } from '../parts/Verdict';
import { ask, useAsked } from '../use-asked';
import { mayBeHere } from '../../../core/copies/may-be-here';

interface LossPageProps {
  loss: Loss;
  account: Account;
  inspected: Inspected;
}

/** What is left of an account's mail, and where, after a loss that comes at once. */
export function LossPage(about: LossPageProps) {
  const { loss, account, inspected } = about;
  return (
    <Page
      title={say(`whatIf.page.${loss}.title`)}
      above={<TopBar fallback={{ name: 'whatIf', token: tokenOf(account.id) }} />}
    >
      <AccountPicker page={loss} account={account} accounts={inspected.snapshot.accounts} />
      <AfterLoss {...about} />
    </Page>
  );
}

function AfterLoss({ loss, account, inspected }: LossPageProps) {
  const asked = useAsked(inspected, account);
  // The page is open, and another account was chosen on it.
  if (loss === 'disk' && !mayBeHere(asked.copies)) return <p>{say('whatIf.page.disk.nothingHere')}</p>;
  return <Asked loss={loss} account={account} inspected={inspected} asked={asked} />;
}

function Asked({ loss, account, inspected, asked }: LossPageProps & { asked: ReturnType<typeof useAsked> }) {
  const { snapshot } = inspected;
  const event = eventOfPage(loss, account);
  const summary = ask(asked, event);
  const guide = recoveryGuide(lossOf(loss), account, {
    snapshot,
    copies: asked.copies,
    today: inspected.today,
    ...(asked.mail ? { mail: asked.mail } : {}),
  });
  return (
    <>
      <Verdict title={say(`whatIf.page.${loss}.then`)} summary={summary}>
        <LossCounts summary={summary} today={inspected.today} />
        {(loss === 'disk' || loss === 'stolen') && <SharedFile account={account} snapshot={snapshot} />}
        {loss === 'closed' && <p>{say('whatIf.page.closed.noNewMail')}</p>}
      </Verdict>
      <Beside
        see={
          <>
            <OutcomeWords summary={summary} account={account.id} snapshot={snapshot} />
            <CopiesMap asked={asked} event={event} />
            {asked.mail && <FoldersHit summary={summary} mail={asked.mail} />}
          </>
        }
      >
        <Prevent
          event={lossOf(loss)}
          account={account}
          inspected={inspected}
          safe={toneOfEffect(summary.effect) === 'good'}
        />
        {loss === 'stolen' && <StrangerReads inspected={inspected} />}
        {guide.steps.length > 0 && <h2>{say('whatIf.page.ifItHas')}</h2>}
        <RecoverySteps guide={guide} account={account} inspected={inspected} />
        <ul className="ways no-print">
          <li>
            <Way label={say('kit.page.title')} to={{ name: 'kit' }} />
          </li>
        </ul>
      </Beside>
    </>
  );
}
