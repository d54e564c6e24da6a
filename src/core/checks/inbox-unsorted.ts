import { LIMITS } from '../limits';
import type { Check, CheckResult } from './check';
import { count, line } from './shared/evidence-lines';
import { askedMailboxes, READ_AGAIN, type AskedMailbox } from './shared/mailboxes';

/** Everything stays in the inbox: hard to find, slow to open, and all of it in one place. */
export const inboxUnsorted: Check = {
  id: 'inbox-unsorted',
  version: 1,
  fix: 'sort-mail',
  links: ['folderLimits'],
  evaluate: ({ snapshot }) => askedMailboxes(snapshot).map(judge),
};

function judge({ mailbox, about }: AskedMailbox): CheckResult {
  const { inbox } = mailbox.named;
  const folder = inbox.known ? mailbox.folders.find(({ id }) => id === inbox.value) : undefined;
  const items = folder?.items ?? (inbox.known ? mailbox.folderCount : inbox);
  if (!folder?.items.known) {
    const why = items.known ? ({ known: false, reason: 'notReadable' } as const) : items;
    return {
      ...about,
      evidence: [line('inboxItems', why, count)],
      verdict: 'cantTell',
      settledBy: [...READ_AGAIN],
    };
  }
  const evidence = [line('inboxItems', folder.items, count)];
  return folder.items.value >= LIMITS.inboxManyItems.value
    ? {
        subject: about.subject,
        values: { ...about.values, count: count(folder.items.value) },
        evidence,
        verdict: 'fail',
        severity: 'minor',
      }
    : { ...about, evidence, verdict: 'pass' };
}
