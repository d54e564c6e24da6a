import type { Account } from '../../../core/facts/account';
import type { ScenarioEvent } from '../../../core/scenarios/event';
import { say } from '../../../locales/words';
import { Page } from '../../parts/Page';
import { TopBar } from '../../parts/TopBar';
import { tokenOf } from '../../state/page';
import type { Inspected } from '../../inspection/inspected';
import { CopiesMap } from '../map/CopiesMap';
import { AccountPicker } from '../parts/AccountPicker';
import { OutcomeWords } from '../parts/OutcomeWords';
import { Verdict } from '../parts/Verdict';
import { ask, useAsked } from '../use-asked';

export type Loss = 'disk' | 'stolen' | 'emptied' | 'closed';

interface LossPageProps {
  loss: Loss;
  account: Account;
  inspected: Inspected;
}

/** What is left of an account's mail, and where, after a loss that comes at once. */
export function LossPage({ loss, account, inspected }: LossPageProps) {
  const asked = useAsked(inspected, account);
  const { snapshot } = inspected;
  const event = eventOf(loss, account.id);
  const summary = ask(asked, event);
  return (
    <Page
      title={say(`whatIf.page.${loss}.title`)}
      above={<TopBar fallback={{ name: 'whatIf', token: tokenOf(account.id) }} />}
    >
      <AccountPicker page={loss} account={account} accounts={snapshot.accounts} />
      <Verdict title={say(`whatIf.page.${loss}.then`)} summary={summary} />
      <OutcomeWords summary={summary} account={account.id} snapshot={snapshot} />
      <CopiesMap copies={asked.copies} account={account.id} snapshot={snapshot} event={event} />
    </Page>
  );
}

function eventOf(loss: Loss, account: string): ScenarioEvent {
  switch (loss) {
    case 'disk':
      return { type: 'diskCrash' };
    case 'stolen':
      return { type: 'deviceStolen' };
    case 'emptied':
      return { type: 'syncedDeletion', accounts: [account] };
    case 'closed':
      return { type: 'accountClosed', accounts: [account] };
  }
}
