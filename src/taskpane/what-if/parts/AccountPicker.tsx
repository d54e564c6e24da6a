import { useId } from 'react';
import type { Account } from '../../../core/facts/account';
import { say } from '../../../locales/words';
import { tokenOf, type PageName } from '../../state/page';
import { usePane } from '../../state/use-pane';
import { accountName } from '../account-of';

interface AccountPickerProps {
  page: PageName;
  account: Account;
  accounts: readonly Account[];
}

/** Whose mail the page is about. Nothing to pick where there is one account. */
export function AccountPicker({ page, account, accounts }: AccountPickerProps) {
  const pane = usePane();
  const id = useId();
  if (accounts.length < 2) return <p className="soft">{accountName(account)}</p>;
  return (
    <div className="stack-tight">
      <label htmlFor={id} className="faint">
        {say('whatIf.page.account')}
      </label>
      <select
        id={id}
        className="field"
        value={account.id}
        onChange={({ target }) => {
          pane.replace({ name: page, token: tokenOf(target.value) });
        }}
      >
        {accounts.map((candidate) => (
          <option key={candidate.id} value={candidate.id}>
            {accountName(candidate)}
          </option>
        ))}
      </select>
    </div>
  );
}
