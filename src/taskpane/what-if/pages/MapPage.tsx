import type { Account } from '../../../core/facts/account';
import { say } from '../../../locales/words';
import { Page } from '../../parts/Page';
import { PrintButton } from '../../parts/PrintButton';
import { TopBar } from '../../parts/TopBar';
import { Way } from '../../parts/Way';
import { tokenOf } from '../../../session/page';
import type { Inspected } from '../../../session/inspected';
import { CopiesMap } from '../map/CopiesMap';
import { AccountPicker } from '../parts/AccountPicker';
import { useAsked } from '../use-asked';

interface MapPageProps {
  account: Account;
  inspected: Inspected;
}

/** The copies map of one account, to look at and to print. */
export function MapPage({ account, inspected }: MapPageProps) {
  const asked = useAsked(inspected, account);
  return (
    <Page title={say('copies.title')} above={<TopBar fallback={{ name: 'overview' }} />}>
      <AccountPicker page="map" account={account} accounts={inspected.snapshot.accounts} />
      <p className="lead">{say('whatIf.page.map.lead')}</p>
      <CopiesMap asked={asked} />
      <PrintButton />
      <ul className="ways no-print">
        <li>
          <Way label={say('overview.whatIf')} to={{ name: 'whatIf', token: tokenOf(account.id) }} />
        </li>
      </ul>
    </Page>
  );
}
