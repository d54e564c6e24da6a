import type { MailFolder } from '../facts/mailbox';
import { countedFolders } from '../facts/mailbox-sums';
import { LIMITS } from '../limits';
import type { Check, CheckResult } from './check';
import { count, line, text } from './shared/evidence-lines';
import { askedMailboxes, READ_AGAIN, type AskedMailbox } from './shared/mailboxes';

/** One folder holds more than Outlook handles well, or nearly as much as the server allows. */
export const folderTooFull: Check = {
  id: 'folder-too-full',
  version: 2,
  fix: 'tidy-folders',
  links: ['folderLimits'],
  evaluate: ({ snapshot }) => askedMailboxes(snapshot).map(judge),
};

function judge({ mailbox, about }: AskedMailbox): CheckResult {
  const folders = countedFolders(mailbox);
  // Small folders that were put together hold fewer items each than the fullest of the others.
  const fullest = folders
    .filter(({ together }) => together === undefined)
    .reduce<MailFolder | null>(
      (most, folder) => (itemsOf(folder) > (most === null ? -1 : itemsOf(most)) ? folder : most),
      null,
    );
  const items = fullest === null ? -1 : itemsOf(fullest);
  if (fullest !== null && items >= LIMITS.slowFolderItems.value) {
    const nearEnd = items >= LIMITS.fullFolderItems.value;
    return {
      subject: about.subject,
      values: { ...about.values, folder: text(fullest.name), count: count(items) },
      evidence: [line('folderItems', fullest.items, count)],
      verdict: 'fail',
      severity: nearEnd ? 'serious' : 'moderate',
    };
  }
  const open = folders.find(({ items }) => !items.known);
  if (!mailbox.folderCount.known || open || fullest === null) {
    const why = open?.items ?? mailbox.folderCount;
    return {
      ...about,
      evidence: [line('folderItems', why, count)],
      verdict: 'cantTell',
      settledBy: [...READ_AGAIN],
    };
  }
  return { ...about, evidence: [line('folderItems', fullest.items, count)], verdict: 'pass' };
}

function itemsOf({ items }: MailFolder): number {
  return items.known ? items.value : -1;
}
