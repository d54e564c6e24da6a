import type { Account } from '../../../core/facts/account';
import { compareRows } from '../../../core/chooser/compare-topics';
import { WORDS } from '../../../core/what-if-words';
import { say, sayIfKnown } from '../../../locales/words';
import { Page } from '../../parts/Page';
import { TopBar } from '../../parts/TopBar';
import { Way } from '../../parts/Way';
import { formatValues } from '../../../wording/format';
import { tokenOf } from '../../../session/page';
import type { Inspected } from '../../../session/inspected';
import { AccountPicker } from '../parts/AccountPicker';

interface ComparePageProps {
  account: Account;
  inspected: Inspected;
}

/** The two ways of reading a mailbox, topic by topic, with what concerns this person marked. */
export function ComparePage(about: ComparePageProps) {
  const { account, inspected } = about;
  return (
    <Page
      title={say('compare.page.title')}
      above={<TopBar fallback={{ name: 'whatIf', token: tokenOf(account.id) }} />}
    >
      <AccountPicker page="compare" account={account} accounts={inspected.snapshot.accounts} />
      <Compared {...about} />
    </Page>
  );
}

function Compared({ account, inspected }: ComparePageProps) {
  const rows = compareRows(account, inspected);
  return (
    <>
      <p className="lead">
        {say('compare.page.lead')}
        {rows.some(({ concerns }) => concerns) && <> {say('compare.page.marked')}</>}
      </p>
      <table className="compare">
        <thead>
          <tr>
            <th scope="col">{say('compare.page.pop3')}</th>
            <th scope="col">{say('compare.page.imap')}</th>
          </tr>
        </thead>
        {rows.map(({ topic, concerns, own }) => (
          // A topic stands above its two answers, so that these have half the width each, however narrow the page.
          <tbody key={topic} className={concerns ? 'compare-chosen' : undefined}>
            <tr>
              <th scope="rowgroup" colSpan={2}>
                <span className="row">
                  <span>{sayIfKnown(WORDS.topic(topic))}</span>
                  {concerns && <span className="level">{say('compare.page.you')}</span>}
                </span>
              </th>
            </tr>
            <tr>
              <td>{sayIfKnown(WORDS.side(topic, 'pop3'))}</td>
              <td>{sayIfKnown(WORDS.side(topic, 'imap'))}</td>
            </tr>
            {own && (
              <tr>
                <td colSpan={2}>
                  <strong>{say('compare.page.own')}</strong>{' '}
                  {sayIfKnown(WORDS.own(own.id), formatValues(own.values))}
                </td>
              </tr>
            )}
          </tbody>
        ))}
      </table>
      <ul className="ways">
        <li>
          <Way label={say('chooser.page.title')} to={{ name: 'chooser', token: tokenOf(account.id) }} />
        </li>
      </ul>
    </>
  );
}
