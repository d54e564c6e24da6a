import type { Account } from '../../../core/facts/account';
import { kindWord } from '../../../core/facts/account-kinds';
import { nameOfAccount } from '../../../core/mailboxes/account-name';
import { say } from '../../../locales/words';
import { FirstFew } from '../../parts/FirstFew';
import { Way } from '../../parts/Way';
import { Chip, toneOf } from '../../parts/Chip';
import { ToneTile } from '../../parts/ToneTile';
import { tokenOf } from '../../../session/page';
import { plainText } from '../../../core/text/plain-text';
import { sayWord } from '../../../wording/format';
import { atAGlance } from '../../../session/at-a-glance';
import type { Inspected } from '../../../session/inspected';

function kindAndComputer({ kind, computer }: Account): string {
  const what = kind.known ? sayWord(kindWord(kind)) : say('accounts.kindUnknown');
  return computer === undefined ? what : say('accounts.onComputer', { kind: what, number: computer });
}

/** The accounts with their state, each leading to its page. */
export function AccountList({ inspected }: { inspected: Inspected }) {
  const { accounts } = inspected.snapshot;
  if (accounts.length === 0) return <p className="soft">{say('accounts.none')}</p>;
  return (
    <ul className="card-list accounts">
      <FirstFew
        all={atAGlance(inspected).accounts}
        row={({ account, worst }) => (
          <li key={account.id}>
            <Way
              label={
                <span className="way-with-icon">
                  <ToneTile tone={worst ? toneOf(worst) : 'cantTell'} />
                  <span className="stack-none">
                    <span>{plainText(nameOfAccount(account, inspected.snapshot))}</span>
                    <span className="finding-line">
                      <Chip tone={worst ? toneOf(worst) : 'cantTell'} />
                      <span className="second">{kindAndComputer(account)}</span>
                    </span>
                  </span>
                </span>
              }
              to={{ name: 'account', token: tokenOf(account.id) }}
            />
          </li>
        )}
      />
    </ul>
  );
}
