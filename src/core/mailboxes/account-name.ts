import type { Account, AccountKind } from '../facts/account';
import { grouped, onceForEach } from '../once-for-each';
import type { Snapshot } from '../facts/snapshot';

/**
 * What an account is called: by its address, else by its name. Where two share that, what tells them apart stands
 * beside it: the name in the mail program, the server, the protocol, the profile, or the number of the computer.
 */
export function nameOfAccount(account: Account, { accounts }: Pick<Snapshot, 'accounts'>): string {
  const name = plainName(account);
  const sharers = byName(accounts).get(name.toLowerCase()) ?? [];
  if (sharers.length < 2) return name;
  const telling = TELLING.find((tell) => {
    const own = tell(account);
    return own !== null && own !== name && sharers.filter((other) => tell(other) === own).length === 1;
  });
  const beside = telling?.(account);
  return beside === undefined || beside === null ? name : `${name} (${beside})`;
}

const byName = onceForEach((accounts: readonly Account[]) =>
  grouped(accounts, (account) => plainName(account).toLowerCase()),
);

function plainName({ address, name }: Account): string {
  return address ?? name;
}

const PROTOCOLS: Partial<Record<AccountKind, string>> = { pop3: 'POP3', imap: 'IMAP' };

const TELLING: readonly ((account: Account) => string | null)[] = [
  ({ name }) => name,
  ({ incoming }) => (incoming.known ? incoming.value.host : null),
  ({ kind }) => (kind.known ? (PROTOCOLS[kind.value] ?? null) : null),
  ({ profile }) => profile,
  ({ computer }) => computer?.toString() ?? null,
];
