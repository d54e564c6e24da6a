import { useMemo } from 'react';
import type { Copy } from '../../core/copies/copy';
import type { Account } from '../../core/facts/account';
import { mailboxOf } from '../../core/facts/mailbox-accounts';
import type { ScenarioEvent } from '../../core/scenarios/event';
import { summarise, type EventSummary } from '../../core/scenarios/event-summary';
import { countedFileOf } from '../../core/facts/file-owner';
import { measuredMailOfFile } from '../../core/scenarios/mail-of-file';
import { measuredMailOf } from '../../core/scenarios/folder-ages-of';
import { indexMail, type MailIndex } from '../../core/scenarios/mail-index';
import type { Inspected } from '../../session/inspected';

/** One account ready to be asked 'what if': its copies, and its mail as far as it was measured. */
export interface Asked {
  inspected: Inspected;
  account: Account;
  copies: readonly Copy[];
  mail: MailIndex | undefined;
}

/** Prepares an account once, so that every later question takes next to no time. */
export function useAsked(inspected: Inspected, account: Account): Asked {
  return useMemo(() => {
    return {
      inspected,
      account,
      copies: inspected.copies.filter((copy) => copy.account === account.id),
      mail: mailOf(account, inspected),
    };
  }, [inspected, account]);
}

/**
 * The account's mail by age, as its server told or as it was counted in the file that it lies in; undefined: neither.
 */
export function mailOf(account: Account, { snapshot, today }: Inspected): MailIndex | undefined {
  const mailbox = mailboxOf(account, snapshot);
  if (mailbox) return indexMail(measuredMailOf(mailbox, account.id), today);
  const contents = countedFileOf(account, snapshot)?.contents;
  if (contents?.known !== true) return undefined;
  const readAt = snapshot.sources.find(({ id }) => id === contents.source)?.readAt ?? snapshot.takenAt;
  return indexMail(measuredMailOfFile(contents.value, account.id, readAt.slice(0, 10)), today);
}

/** What the event does to the account's mail. */
export function ask({ inspected, copies, mail }: Asked, event: ScenarioEvent): EventSummary {
  const { snapshot, today } = inspected;
  return summarise(event, { snapshot, copies, today, ...(mail ? { mail } : {}) });
}
