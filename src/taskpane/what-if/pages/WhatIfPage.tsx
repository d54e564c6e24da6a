import type { Account } from '../../../core/facts/account';
import { say } from '../../../locales/words';
import { Page } from '../../parts/Page';
import { TopBar } from '../../parts/TopBar';
import { Way } from '../../parts/Way';
import { tokenOf } from '../../../session/page';
import type { Inspected } from '../../../session/inspected';
import { AccountPicker } from '../parts/AccountPicker';
import { isPop3 } from '../../../core/facts/account-kinds';
import { EventWay } from '../parts/EventWay';
import { leavesFile } from '../parts/LeftBehind';
import { useAsked } from '../use-asked';

const EVENTS = ['purge', 'disk', 'stolen', 'emptied', 'closed', 'switched'] as const;

interface WhatIfPageProps {
  account: Account;
  inspected: Inspected;
}

/** Everything that can be asked about one account's future. */
export function WhatIfPage({ account, inspected }: WhatIfPageProps) {
  const about = tokenOf(account.id);
  const asked = useAsked(inspected, account);
  const events = EVENTS.filter((name) => name !== 'switched' || leavesFile(account, inspected.snapshot));
  return (
    <Page title={say('overview.whatIf')} above={<TopBar fallback={{ name: 'overview' }} />}>
      <p className="lead">{say('whatIf.page.lead')}</p>
      <AccountPicker page="whatIf" account={account} accounts={inspected.snapshot.accounts} />
      <ul className="card-list">
        {events.map((name) => (
          <li key={name}>
            <EventWay name={name} asked={asked} />
          </li>
        ))}
      </ul>
      <h2>{say('whatIf.page.more')}</h2>
      <ul className="ways">
        <li>
          <Way label={say('whatIf.page.map')} to={{ name: 'map', token: about }} />
        </li>
        {isPop3(account) && (
          <li>
            <Way label={say('dial.page.title')} to={{ name: 'keepWindow', token: about }} />
          </li>
        )}
        <li>
          <Way label={say('chooser.page.title')} to={{ name: 'chooser', token: about }} />
        </li>
        <li>
          <Way label={say('kit.page.title')} to={{ name: 'kit' }} />
        </li>
      </ul>
    </Page>
  );
}
