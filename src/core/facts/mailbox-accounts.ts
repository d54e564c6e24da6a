import { isSameAddress } from './address';
import type { Account } from './account';
import { blankAccount, accountId } from './blank';
import { known, stronger, unknown, type Fact } from './evidence';
import type { MailboxState } from './mailbox';
import { ceilings, type Ceiling } from './mailbox-limits';
import { totalBytes } from './mailbox-sums';
import type { Snapshot, Source, SourceFacts } from './snapshot';
import { isMicrosoft, mayBeAtMicrosoft } from './account-kinds';

/** What the mail server told of an account's mailbox; null when nobody has asked it. */
export function mailboxOf(account: Account, snapshot: Snapshot): MailboxState | null {
  return snapshot.mailboxes.find((mailbox) => belongs(mailbox, account)) ?? null;
}

/** The account whose mailbox this is; null when it was left out of the inspection. */
export function accountOfMailbox(mailbox: MailboxState, snapshot: Snapshot): Account | null {
  return snapshot.accounts.find((account) => belongs(mailbox, account)) ?? null;
}

/** One address may stand for a POP3 entry as well; what the server told is of the account that is at home there. */
function belongs(mailbox: MailboxState, account: Account): boolean {
  return (
    mayBeAtMicrosoft(account) &&
    (mailbox.address === null ? account.id === mailbox.id : isSameAddress(account.address, mailbox.address))
  );
}

/** Whether the account's mail server tells how many messages it holds. Those of POP3 and IMAP accounts do not. */
export function mailCanBeCounted(account: Account): boolean {
  return isMicrosoft(account);
}

/**
 * What a reading of a mailbox contributes to the inspection: the mailbox, and the account that it belongs to, in
 * case no other source knows it. `kind` is what the mail server turned out to be.
 */
export function factsOfMailbox(
  mailbox: MailboxState,
  kind: 'exchange' | 'outlookCom',
  source: Source,
): SourceFacts {
  const id =
    mailbox.address === null
      ? mailbox.id
      : accountId({ kind, address: mailbox.address, name: mailbox.address, host: null, profile: null });
  const account: Account = {
    ...blankAccount(id, mailbox.address ?? source.name),
    address: mailbox.address,
    kind: known(kind, 'measured', source.id),
    incoming: unknown('notSupportedHere'),
    outgoing: unknown('notSupportedHere'),
    serverCopy: unknown('notSupportedHere'),
    delivery: unknown('notSupportedHere'),
  };
  return { source, accounts: [account], dataFiles: [], mailboxes: [mailbox], gaps: [] };
}

/**
 * Lays what mail servers told on the accounts: how much is used, and the limit where the server stated one or the
 * plan leaves one value. What an account already knows better stays.
 */
export function withMailboxFacts(snapshot: Snapshot): Snapshot {
  if (snapshot.mailboxes.length === 0) return snapshot;
  return {
    ...snapshot,
    accounts: snapshot.accounts.map((account) => {
      const mailbox = mailboxOf(account, snapshot);
      if (!mailbox) return account;
      return {
        ...account,
        used: stronger(totalBytes(mailbox).value, account.used),
        quotaLimit: stronger(account.quotaLimit, limitOf(mailbox)),
      };
    }),
  };
}

/** Takes what mail servers told off the accounts again, so that a newer reading leaves nothing of it behind. */
export function withoutMailboxFacts(snapshot: Snapshot): Snapshot {
  const sources = new Set(snapshot.mailboxes.map(({ source }) => source));
  if (sources.size === 0) return snapshot;
  const forget = <T>(fact: Fact<T>): Fact<T> =>
    fact.known && sources.has(fact.source) ? unknown('notAsked') : fact;
  return {
    ...snapshot,
    accounts: snapshot.accounts.map((account) => ({
      ...account,
      used: forget(account.used),
      quotaLimit: forget(account.quotaLimit),
    })),
  };
}

/**
 * Every limit that speaks of the account's mailbox, the one to believe first: what the server stated, the
 * organisation's value, the plan's default, what the person read. Empty: a size without a limit.
 */
export function limitsOf(account: Account, snapshot: Snapshot): Ceiling[] {
  const mailbox = mailboxOf(account, snapshot);
  const { quotaLimit } = account;
  const given = (level: 'policy' | 'told'): Fact<number | null> =>
    quotaLimit.known && quotaLimit.evidence === level ? quotaLimit : unknown('notAsked');
  if (!mailbox) return ceilings({ ...NOTHING, policy: given('policy'), told: given('told') });
  const { licence, purpose, cloudStorage } = mailbox;
  const server = serverLimit(mailbox);
  return ceilings({ server, policy: given('policy'), told: given('told'), licence, purpose, cloudStorage });
}

const NOTHING = {
  server: unknown('notAsked'),
  licence: unknown('notAsked'),
  purpose: unknown('notAsked'),
  cloudStorage: unknown('notAsked'),
} as const;

function serverLimit({ serverQuota }: MailboxState): Fact<number | null> {
  return serverQuota.known ? { ...serverQuota, value: serverQuota.value.receive } : serverQuota;
}

function limitOf(mailbox: MailboxState): Fact<number | null> {
  const stated = serverLimit(mailbox);
  if (stated.known && stated.value !== null) return stated;
  const { licence, purpose, cloudStorage } = mailbox;
  const nothing = unknown('notAsked');
  const [plan] = ceilings({
    server: nothing,
    policy: nothing,
    told: nothing,
    licence,
    purpose,
    cloudStorage,
  });
  const [only, another] = plan?.values ?? [];
  return only === undefined || another !== undefined
    ? nothing
    : known(only, 'inferred', mailbox.source, 'planDefault');
}
