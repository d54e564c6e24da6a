import { folderTree, sumOf } from '../facts/mailbox-sums';
import { unknown } from '../facts/evidence';
import { LIMITS } from '../limits';
import type { Check, CheckResult } from './check';
import { count, line } from './shared/evidence-lines';
import { askedMailboxes, READ_AGAIN, type AskedMailbox } from './shared/mailboxes';

/** Mail is kept among the deleted items for years, where anybody's tidying or the server may end it. */
export const deletedItemsUsedAsArchive: Check = {
  id: 'deleted-items-used-as-archive',
  version: 1,
  fix: 'keep-elsewhere',
  links: ['recoverableItems'],
  evaluate: ({ snapshot }) => askedMailboxes(snapshot).map(judge),
};

const YEAR = 365;

function judge({ mailbox, about }: AskedMailbox): CheckResult {
  const at = mailbox.ageLimits.indexOf(YEAR);
  const tree = folderTree(mailbox, 'deleted');
  const open = tree.known ? mailbox.folderCount : tree;
  const old = tree.known
    ? sumOf(
        (tree.value ?? []).map(({ older }) => older[at]?.items ?? unknown('notAsked')),
        mailbox.source,
      )
    : { value: tree, atLeast: 0, missing: 1 };
  // Folders among the deleted items that hold mail were either filed there or deleted as a whole.
  const filed = tree.known
    ? (tree.value ?? []).slice(1).filter(({ items }) => items.known && items.value > 0).length
    : 0;
  const kept = filed >= LIMITS.deletedFolders.value || old.atLeast >= LIMITS.deletedOldItems.value;
  if (kept && old.atLeast > 0) {
    const seen = old.value.known
      ? old.value
      : { known: true as const, value: old.atLeast, evidence: 'measured' as const, source: mailbox.source };
    return {
      subject: about.subject,
      values: { ...about.values, count: count(old.atLeast) },
      evidence: [line('deletedOld', seen, count)],
      verdict: 'fail',
      severity: 'moderate',
    };
  }
  if (!old.value.known || !open.known) {
    const why = old.value.known ? open : old.value;
    return {
      ...about,
      evidence: [line('deletedOld', why.known ? unknown('notAsked') : why, count)],
      verdict: 'cantTell',
      settledBy: [...READ_AGAIN],
    };
  }
  return { ...about, evidence: [line('deletedOld', old.value, count)], verdict: 'pass' };
}
