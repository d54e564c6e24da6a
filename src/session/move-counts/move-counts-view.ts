import { isSameAddress } from '../../core/facts/address';
import type { Account } from '../../core/facts/account';
import { accountSpokenOf } from '../../core/facts/accounts';
import type { Walk } from '../../core/report/decisions';
import { dataFileOf } from '../../core/facts/data-files';
import type { MailFileFacts } from '../../core/facts/mail-file';
import type { Snapshot } from '../../core/facts/snapshot';
import type { Subject } from '../../core/facts/subject';
import { YAHOO_MOST_SHOWN, type ServerCounts } from '../../core/move-counts/server-counts';
import { tokenOf } from '../page';

/** The two sides of a move to IMAP, as far as they are known. */
export interface MoveCountsView {
  /** What was counted in the old account's data file. */
  file: MailFileFacts;
  /** null: neither server nor cache tells, so the person has to read the counts off in webmail. */
  server: Exclude<ServerCounts, { by: 'told' }> | null;
}

/** What can be counted of the move of this account; null: its data file was not read. */
export function moveCountsOf(subject: Subject, snapshot: Snapshot): MoveCountsView | null {
  const account = accountSpokenOf(snapshot.accounts, subject);
  const file = account && contentsOf(account, snapshot);
  if (!account || !file) return null;
  const isMine = ({ address }: { address: string | null }) => isSameAddress(address, account.address);
  const mailbox = snapshot.mailboxes.find(isMine);
  if (mailbox) return { file, server: { by: 'mailServer', mailbox } };
  for (const other of snapshot.accounts) {
    const isNew = other.kind.known && other.kind.value === 'imap' && isMine(other);
    const contents = isNew ? contentsOf(other, snapshot) : null;
    // No setting that we read tells the window, so a cache is never taken for all mail.
    if (contents)
      return { file, server: { by: 'cacheFile', contents, wholeWindow: false, mostShown: mostShown(other) } };
  }
  return { file, server: null };
}

/** What the person read off in webmail, by the id of the folder in the old account's file. */
export function typedCounts(
  { counts = [] }: Pick<Walk, 'counts'>,
  file: MailFileFacts,
): Record<string, number> {
  const typed = new Map(counts.map(({ folder, items }) => [folder, items]));
  return Object.fromEntries(
    file.folders.flatMap(({ id }) => {
      const items = typed.get(tokenOf(id));
      return items === undefined ? [] : [[id, items]];
    }),
  );
}

/** The walk with the count that was typed for a folder; null: it was taken back. Ids may be names, so none is kept. */
export function withTypedCount(walk: Walk, folderId: string, items: number | null): Walk {
  const folder = tokenOf(folderId);
  const others = (walk.counts ?? []).filter((one) => one.folder !== folder);
  return { ...walk, counts: items === null ? others : [...others, { folder, items }] };
}

function contentsOf({ delivery }: Account, { dataFiles }: Snapshot): MailFileFacts | null {
  const file = delivery.known ? dataFileOf(dataFiles, delivery.value.dataFileId) : undefined;
  return file?.contents?.known === true ? file.contents.value : null;
}

function mostShown({ incoming }: Account): number | null {
  return incoming.known && /(?:^|\.)yahoo\./i.test(incoming.value.host) ? YAHOO_MOST_SHOWN : null;
}
