import { wayOf } from '../../../core/chooser/chooser-facts';
import type { Account } from '../../../core/facts/account';
import { say } from '../../../locales/words';
import { Page } from '../../parts/Page';
import { TopBar } from '../../parts/TopBar';
import { Way } from '../../parts/Way';
import { tokenOf } from '../../../session/page';
import { concernsAccount, type Inspected } from '../../../session/inspected';
import { FindingList } from '../../inspection/parts/FindingList';
import { accountName } from '../../../session/what-if/account-of';
import { isPop3 } from '../../../core/facts/account-kinds';

interface NoDialPageProps {
  account: Account;
  inspected: Inspected;
}

/** For an account without the setting: what applies to it instead, and which accounts have it. */
export function NoDialPage({ account, inspected }: NoDialPageProps) {
  const token = tokenOf(account.id);
  const onServer = wayOf(account) !== null;
  const others = inspected.snapshot.accounts.filter(isPop3);
  const open = inspected.open.filter(
    ({ verdict, subject }) => verdict === 'cantTell' && concernsAccount(subject, account),
  );
  return (
    <Page title={say('dial.page.title')} above={<TopBar fallback={{ name: 'whatIf', token }} />}>
      <p className="soft">{accountName(account)}</p>
      <p className="lead">{say(onServer ? 'dial.page.notHere' : 'dial.page.notKnown')}</p>
      {onServer ? (
        <ul className="ways">
          <li>
            <Way label={say('whatIf.page.purge.title')} to={{ name: 'purge', token }} />
          </li>
          <li>
            <Way label={say('storage.way')} to={{ name: 'storage', token }} />
          </li>
          <li>
            <Way label={say('chooser.page.title')} to={{ name: 'chooser', token }} />
          </li>
        </ul>
      ) : (
        <FindingList findings={open.slice(0, 1)} />
      )}
      {others.length > 0 && (
        <>
          <h2>{say('dial.page.others')}</h2>
          <ul className="ways">
            {others.map((other) => (
              <li key={other.id}>
                <Way label={accountName(other)} to={{ name: 'keepWindow', token: tokenOf(other.id) }} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}
