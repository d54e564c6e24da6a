import type { Account } from '../../core/facts/account';
import { countedFileOf } from '../../core/facts/file-owner';
import { mailboxOf } from '../../core/facts/mailbox-accounts';
import { onceForEach } from '../../core/once-for-each';
import { measuredMailOf } from '../../core/scenarios/folder-ages-of';
import { indexMail, type MailIndex } from '../../core/scenarios/mail-index';
import { measuredMailOfFile } from '../../core/scenarios/mail-of-file';
import type { Inspected } from '../inspected';

/**
 * The account's mail by age, as its server told or as it was counted in the file that it lies in; undefined: neither.
 */
export function mailOf(account: Account, inspected: Inspected): MailIndex | undefined {
  const known = indexesOf(inspected);
  if (!known.has(account)) known.set(account, workOut(account, inspected));
  return known.get(account);
}

/** What was worked out for one page is there for the next. */
const indexesOf = onceForEach<Inspected, Map<Account, MailIndex | undefined>>(() => new Map());

function workOut(account: Account, { snapshot, today }: Inspected): MailIndex | undefined {
  const mailbox = mailboxOf(account, snapshot);
  if (mailbox) return indexMail(measuredMailOf(mailbox, account.id), today);
  const contents = countedFileOf(account, snapshot)?.contents;
  if (contents?.known !== true) return undefined;
  const readAt = snapshot.sources.find(({ id }) => id === contents.source)?.readAt ?? snapshot.takenAt;
  return indexMail(measuredMailOfFile(contents.value, account.id, readAt.slice(0, 10)), today);
}
