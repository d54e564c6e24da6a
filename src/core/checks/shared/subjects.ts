import type { Account, AccountKind, DataFile } from '../../facts/account';
import type { Snapshot } from '../../facts/snapshot';
import { nameOfAccount } from '../../mailboxes/account-name';
import type { CheckResult } from '../check';
import { text } from './evidence-lines';
import { exchangeTypesIn } from '../../facts/exchange-accounts';

type About = Pick<CheckResult, 'subject' | 'values'>;

/** The account as the subject of a result; `account` in the words is what it is called. */
export function aboutAccount(account: Account, snapshot: Pick<Snapshot, 'accounts'>): About {
  return {
    subject: { type: 'account', id: account.id },
    values: { account: text(nameOfAccount(account, snapshot)) },
  };
}

/** The data file as the subject of a result; `file` in the words is its name. */
export function aboutFile(file: DataFile): About {
  return { subject: { type: 'dataFile', id: file.id }, values: { file: text(file.name) } };
}

/** The accounts that are known to be of one of these kinds. */
export function accountsOfKind(snapshot: Snapshot, ...kinds: readonly AccountKind[]): Account[] {
  return snapshot.accounts.filter((account) => account.kind.known && kinds.includes(account.kind.value));
}

/** Whether what a POP3 account downloads goes back onto a server: into an Exchange mailbox or its cache. */
export function deliversToServer(account: Account): boolean {
  return account.delivery.known && account.delivery.value.to !== 'dataFile';
}

/**
 * Whether nothing is known of where a POP3 account delivers, and an Exchange-type account is there that may be
 * the place. Then mail that left its own server may still lie on another one. The person can say that it has folders of
 * its own.
 */
export function mayDeliverToServer(account: Account, snapshot: Snapshot): boolean {
  return (
    !account.delivery.known &&
    account.ownFolders?.known !== true &&
    exchangeTypesIn(snapshot.accounts).some(
      ({ profile }) => account.profile === null || profile === account.profile,
    )
  );
}
