import { addressKey } from '../facts/address';
import type { Account } from '../facts/account';
import { grouped, inOrderOf, onceForEach } from '../once-for-each';
import { between, mapInSlices, type Slices } from '../slices';
import type { Snapshot } from '../facts/snapshot';
import { domainOf, isLocal, isUnder, nameOf, ownerOf } from '../providers/host-names';
import type { Provider } from '../providers/provider';
import { providerOf } from '../providers/provider-of';

/**
 * One mailbox on one server, with everything that is known to touch it. Its readers are entries of mail programs: of
 * several profiles and computers, and what the person told of.
 */
export interface Mailbox {
  /** Address, or name where there is none, and provider or server. */
  id: string;
  provider: Provider | null;
  /** In the order of the snapshot. Never empty. */
  readers: readonly Account[];
  /** Accounts that may read it as well: they have the address of a reader, and nobody knows whose their servers are. */
  perhaps: readonly Account[];
}

/**
 * The mailboxes that the accounts read. Two accounts are of one mailbox when they sign in as the same person at the
 * same provider or the same owner's servers. One whose server is not known belongs to the only mailbox of its address.
 */
export function mailboxesOf({ accounts }: Pick<Snapshot, 'accounts'>): readonly Mailbox[] {
  return found(accounts);
}

/** Works out the mailboxes and all that they ask of each account, to be put down in between: it is remembered. */
export function* readersInSlices({ accounts }: Pick<Snapshot, 'accounts'>): Slices<unknown> {
  yield* between(
    0,
    0.9,
    mapInSlices(accounts, (account) => [placeOf(account), whoOf(account)]),
  );
  const mailboxes = found(accounts);
  yield 0.95;
  return byReader(mailboxes);
}

const found = onceForEach((accounts: readonly Account[]): readonly Mailbox[] => {
  const placed = new Map<string, Account[]>();
  const idsOf = new Map<string, string[]>();
  const put = (id: string, account: Account) => {
    const there = placed.get(id);
    if (there) there.push(account);
    else {
      placed.set(id, [account]);
      for (const who of linesOf(id)) {
        const before = idsOf.get(who);
        if (before) before.push(id);
        else idsOf.set(who, [id]);
      }
    }
  };
  const open: Account[] = [];
  const same = new Set(accounts.filter(saysSame).map(addressOf));
  for (const account of accounts) {
    const place = placeOf(account);
    if (place === null) open.push(account);
    // Who says that those of one address are one mailbox puts them together, whoever owns their servers.
    else if (same.has(addressOf(account)) && providerOf(account) === null) put(addressOf(account), account);
    else put(`${whoOf(account)}\n${place}`, account);
  }
  for (const account of open) {
    const [only, another] = idsOf.get(whoOf(account)) ?? [];
    put(only !== undefined && another === undefined ? only : `${whoOf(account)}\n`, account);
  }
  const byAddress = grouped(accounts, addressOf);
  return [...placed].map(([id, readers]) => ({
    id,
    provider: readers.map(providerOf).find((provider) => provider !== null) ?? null,
    readers: inOrderOf(accounts, readers),
    perhaps: inOrderOf(accounts, perhapsOf(readers, byAddress)),
  }));
});

/** What stands before the end of each line: who it is of, and the whole. */
function linesOf(id: string): string[] {
  const lines = id.split('\n');
  return lines.map((_, at) => lines.slice(0, at + 1).join('\n'));
}

/** Only those of one address may be one mailbox; each of its readers is among them. */
function perhapsOf(
  readers: readonly Account[],
  byAddress: ReadonlyMap<string, readonly Account[]>,
): Account[] {
  const addresses = new Set(readers.map(addressOf));
  const alike = [...addresses].flatMap((address) => byAddress.get(address) ?? []);
  // Nearly every address is of one account alone.
  if (alike.length === readers.length) return [];
  const own = new Set(readers);
  return alike.filter((other) => !own.has(other) && readers.some((reader) => mayBeOne(reader, other)));
}

const byReader = onceForEach(
  (mailboxes: readonly Mailbox[]) =>
    new Map([...mailboxes].reverse().flatMap((mailbox) => mailbox.readers.map(({ id }) => [id, mailbox]))),
);

/** The mailbox that this account reads. */
export function mailboxOfAccount(account: Account, snapshot: Pick<Snapshot, 'accounts'>): Mailbox {
  return (
    byReader(mailboxesOf(snapshot)).get(account.id) ?? {
      id: account.id,
      provider: providerOf(account),
      readers: [account],
      perhaps: [],
    }
  );
}

/**
 * Whether two accounts on different servers may read one mailbox. A hoster's own server and one named after the
 * person's domain are often the same; those of known providers, and other sign-in names, are not.
 */
function mayBeOne(one: Account, other: Account): boolean {
  if (saysOther(one) || saysOther(other)) return false;
  const signIn = ({ login }: Account) => login?.trim() ?? '';
  return (
    addressOf(one) !== '' &&
    addressOf(one) === addressOf(other) &&
    (whoOf(one) === whoOf(other) || signIn(one) === '' || signIn(other) === '') &&
    providerOf(one) === null &&
    providerOf(other) === null
  );
}

function saysSame({ sameMailbox, address }: Account): boolean {
  return sameMailbox?.known === true && sameMailbox.value && addressOf({ address }) !== '';
}

function saysOther({ sameMailbox }: Account): boolean {
  return sameMailbox?.known === true && !sameMailbox.value;
}

const addressOf = ({ address }: Pick<Account, 'address'>): string => addressKey(address);

/** Who signs in. An account without address and sign-in name is of nobody else's mailbox. */
const whoOf = onceForEach((account: Account): string => {
  const { id, login } = account;
  const mail = addressOf(account);
  // 'recent:' before the name asks Gmail for the mail of the last 30 days.
  const name =
    login
      ?.trim()
      .toLowerCase()
      .replace(/^recent:/, '') ?? '';
  if (name === '' || mail.startsWith(`${name}@`)) return mail === '' ? id : mail;
  return isCustomerNumber(name) && isOwnAddress(account) ? mail : name;
});

/** Some providers sign people in by a number of theirs. It is nobody's address. */
function isCustomerNumber(login: string): boolean {
  return !login.includes('@') && /\d{4}/.test(login);
}

/** Whether the provider itself has given the address, so that it names one mailbox there and no other. */
function isOwnAddress(account: Account): boolean {
  const domain = domainOf(account.address);
  return providerOf(account)?.domains.some((own) => isUnder(domain, own)) === true;
}

/** The provider or the owner of the server; null: nobody knows where the mailbox is. */
const placeOf = onceForEach((account: Account): string | null => {
  const provider = providerOf(account);
  if (provider) return PLACES[provider.id] ?? provider.id;
  const host = account.incoming.known ? nameOf(account.incoming.value.host) : '';
  return host === '' || isLocal(host) ? null : ownerOf(host);
});

/** Rows of the table that run on the same servers. */
const PLACES: Readonly<Record<string, string>> = {
  gmail: 'google',
  googleWorkspace: 'google',
  outlookCom: 'microsoft',
  m365: 'microsoft',
};
