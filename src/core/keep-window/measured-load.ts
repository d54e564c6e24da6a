import { isSameAddress } from '../facts/address';
import type { Account } from '../facts/account';
import { known, stronger, unknown, type Fact } from '../facts/evidence';
import type { MailboxState } from '../facts/mailbox';
import { accountOfMailbox } from '../facts/mailbox-accounts';
import { countedFileOf } from '../facts/file-owner';
import type { MailFileSpecial } from '../facts/mail-file';
import type { Snapshot } from '../facts/snapshot';
import { addDays } from '../days';
import { DAYS_PER_MONTH, growthFromAges } from '../forecast/growth';

/**
 * Why nobody can tell from the server how much mail comes. `notMeasured`: it was not asked, or cannot be;
 * `leavesEarly`: mail may be gone from it before three months are over, so that its ages say too little; `tooLittle`:
 * sizes or a longer past are missing.
 */
export const NO_MEASURE_REASONS = ['notMeasured', 'leavesEarly', 'tooLittle'] as const;
export type NoMeasure = (typeof NO_MEASURE_REASONS)[number];

export interface MeasuredLoad {
  /** The account with the space used and allowed, where the mailbox behind it told them and nothing better is known. */
  account: Account;
  /** Bytes that arrive in a day. */
  growthPerDay: Fact<number>;
  /** Where the ages of the mail were seen that the growth is reckoned from. */
  by: 'server' | 'file';
  /** null when the growth is known. */
  whyNot: NoMeasure | null;
}

/** The growth is reckoned from as many days at least. */
const LEAST_DAYS = 90;

/**
 * How much mail comes to a POP3 account: as a mail server that was asked tells of the mailbox that it fetches from, a
 * mailbox of the same address that is at home in another account; else as the file tells that it fetches into. What POP3 takes away does not show in it, so that the growth follows
 * from the ages of its mail only where mail stays for long enough.
 */
export function measuredLoad(account: Account, snapshot: Snapshot): MeasuredLoad {
  const onServer = serverLoad(account, snapshot);
  const inFile = onServer.growthPerDay.known ? null : fileGrowth(account, snapshot);
  return inFile === null ? onServer : { ...onServer, growthPerDay: inFile, by: 'file', whyNot: null };
}

/**
 * What came in a day, by the mail in the file that the program fetches into. What was deleted since is not in it, and
 * what the person sent, or dated ahead, did not come.
 */
function fileGrowth(account: Account, snapshot: Snapshot): Fact<number> | null {
  const contents = countedFileOf(account, snapshot)?.contents;
  if (contents?.known !== true || !contents.value.complete) return null;
  const { folders, modifiedAt } = contents.value;
  if (modifiedAt === null) return null;
  const last = modifiedAt.slice(0, 10);
  const first = addDays(last, 1 - LEAST_DAYS);
  const received = folders.filter(
    ({ content, special }) => content === 'mail' && (special === null || !NOT_RECEIVED.includes(special)),
  );
  const isLong = received.some(({ oldest }) => oldest !== null && oldest.slice(0, 10) <= first);
  if (!isLong || received.some(({ unsized }) => unsized > 0)) return null;
  const bytes = received
    .flatMap(({ days }) => days)
    .reduce((sum, { day, bytes: one }) => (day >= first && day <= last ? sum + one : sum), 0);
  return known(bytes / LEAST_DAYS, 'estimated', contents.source);
}

const NOT_RECEIVED: readonly MailFileSpecial[] = ['sent', 'drafts', 'outbox'];

function serverLoad(account: Account, snapshot: Snapshot): MeasuredLoad {
  const by = 'server';
  const mailbox = snapshot.mailboxes.find((one) => isBehind(one, account));
  if (!mailbox) return { account, growthPerDay: unknown('notAsked'), by, whyNot: 'notMeasured' };
  const home = accountOfMailbox(mailbox, snapshot);
  const told = home
    ? {
        ...account,
        used: stronger(account.used, home.used),
        quotaLimit: stronger(account.quotaLimit, home.quotaLimit),
      }
    : account;
  if (!staysLong(account)) {
    return { account: told, growthPerDay: unknown('notAsked'), by, whyNot: 'leavesEarly' };
  }
  const grows = growthFromAges(mailbox);
  return grows.known
    ? {
        account: told,
        growthPerDay: known(grows.likely / DAYS_PER_MONTH, 'estimated', mailbox.source),
        by,
        whyNot: null,
      }
    : { account: told, growthPerDay: unknown('notAsked'), by, whyNot: 'tooLittle' };
}

function isBehind({ address }: MailboxState, account: Account): boolean {
  return isSameAddress(address, account.address);
}

/** Whether nothing that is known takes mail off the server within the days that the growth is reckoned from. */
function staysLong({ serverCopy, otherClients, serverDeletesAfterDays: rule }: Account): boolean {
  if (!serverCopy.known || serverCopy.value.keep === 'none') return false;
  if (serverCopy.value.keep === 'days' && serverCopy.value.days < LEAST_DAYS) return false;
  if (otherClients.known && otherClients.value === 'removeMail') return false;
  return !rule.known || rule.value === null || rule.value >= LEAST_DAYS;
}
