import type { Account } from '../../../core/facts/account';
import { kindWord } from '../../../core/facts/account-kinds';
import { nameOfAccount } from '../../../core/mailboxes/account-name';
import { plainText } from '../../../core/text/plain-text';
import { say } from '../../../locales/words';
import { tokenOf, type PageName } from '../../../session/page';
import { PickOne } from '../../parts/PickOne';
import { usePane } from '../../use-pane';
import { sayWord } from '../../../wording/format';
import { accountName } from '../../../session/what-if/account-of';

interface AccountPickerProps {
  page: PageName;
  account: Account;
  accounts: readonly Account[];
}

/** Whose mail the page is about. Nothing to pick where there is one account. */
export function AccountPicker({ page, account, accounts }: AccountPickerProps) {
  const pane = usePane();
  if (accounts.length < 2) return <p className="soft">{accountName(account)}</p>;
  return (
    <>
      <div className="no-print">
        <PickOne
          label={say('whatIf.page.account')}
          value={account.id}
          among={accounts.map((candidate) => candidate.id)}
          nameOf={(id) => nameAmong(accounts.find((candidate) => candidate.id === id) ?? account, accounts)}
          onPick={(id) => {
            pane.replace({ name: page, token: tokenOf(id) });
          }}
        />
      </div>
      <p className="print-only">{nameAmong(account, accounts)}</p>
    </>
  );
}

/** One address may be set up twice, as on the way from POP3 to IMAP. */
function nameAmong(account: Account, accounts: readonly Account[]): string {
  const name = accountName(account);
  const { kind } = account;
  const sharers = accounts.filter((other) => accountName(other) === name);
  if (sharers.length === 1 || !kind.known) return name;
  const alike = sharers.filter((other) => other.kind.known && other.kind.value === kind.value);
  // Set up twice as the same kind, as on two computers.
  return alike.length > 1
    ? plainText(nameOfAccount(account, { accounts: [...accounts] }))
    : say('whatIf.page.accountOfKind', { name, kind: sayWord(kindWord(kind)) });
}
