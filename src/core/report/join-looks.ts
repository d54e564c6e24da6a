import { addressKey, isSameAddress } from '../facts/address';
import { ACCOUNT, DATA_FILE, type Account, type DataFile } from '../facts/account';
import { mayBeServed } from '../facts/account-kinds';
import type { MailboxState } from '../facts/mailbox';
import type { FileCopy, Source } from '../facts/snapshot';
import { grouped } from '../once-for-each';

/** One account a mailbox: equal ids, and the open Exchange mailbox that also stands in a profile. */
export function joinAccounts(accounts: readonly Account[]): Account[] {
  const joined: Account[] = [];
  const placeOf = new Map<string, number>();
  const placesAt = new Map<string, number[]>();
  for (const account of accounts) {
    const beside = account.address === null ? [] : (placesAt.get(addressKey(account.address)) ?? []);
    const at =
      placeOf.get(account.id) ??
      beside.find((place) => {
        const other = joined[place];
        return other !== undefined && sameMailbox(other, account);
      }) ??
      joined.length;
    const other = joined[at];
    // The one from a profile gives name and id, whichever came first.
    const [main, more] =
      other === undefined || other.profile !== null || account.profile === null
        ? [other ?? account, account]
        : [account, other];
    const whole = other === undefined ? account : ACCOUNT.merge(main, more);
    joined[at] = whole;
    placeOf.set(whole.id, at);
    const named = addressKey(whole.address);
    const others = placesAt.get(named);
    if (others) others.push(at);
    else placesAt.set(named, [at]);
  }
  return joined;
}

/** The open Exchange mailbox that also stands in a profile. */
export function sameMailbox(a: Account, b: Account): boolean {
  return (
    (a.profile === null) !== (b.profile === null) &&
    isSameAddress(a.address, b.address) &&
    mayBeServed(a) &&
    mayBeServed(b)
  );
}

/** One data file of each id, with all that is said of it. */
export function joinDataFiles(files: readonly DataFile[]): DataFile[] {
  return [...grouped(files, ({ id }) => id).values()].flatMap(([first, ...more]) =>
    first ? [more.reduce((one, file) => DATA_FILE.merge(one, file), first)] : [],
  );
}

/** The newest look at each copy. */
export function uniqueFiles(copies: readonly FileCopy[]): FileCopy[] {
  return [...grouped(copies, ({ file }) => file.id).values()].flatMap(([first]) => (first ? [first] : []));
}

/** A mailbox that was asked again replaces what was known of it. */
export function joinMailboxes(
  fresh: readonly MailboxState[],
  before: readonly MailboxState[],
): MailboxState[] {
  return [...new Map([...before, ...fresh].map((mailbox) => [mailbox.id, mailbox])).values()];
}

/** Of two looks at a file of one name the newest tells when it was read. */
export function uniqueById(newestFirst: readonly Source[]): Source[] {
  return [...grouped(newestFirst, ({ id }) => id).values()].flatMap(([newest]) => (newest ? [newest] : []));
}
