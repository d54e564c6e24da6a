import type { Account } from '../facts/account';
import type { Snapshot } from '../facts/snapshot';
import { LIMITS } from '../limits';
import type { Check, CheckResult } from './check';
import { count, line, yesOrNo } from './shared/evidence-lines';
import { askedMailboxes, READ_AGAIN, type AskedMailbox } from './shared/mailboxes';
import { aboutAccount } from './shared/subjects';

/**
 * Everything stays in the inbox: hard to find, slow to open, and all of it in one place. What the server counted
 * decides; of a mailbox that nobody read, what the person said.
 */
export const inboxUnsorted: Check = {
  id: 'inbox-unsorted',
  version: 2,
  fix: 'sort-mail',
  links: ['folderLimits'],
  evaluate: ({ snapshot }) => {
    const asked = askedMailboxes(snapshot);
    const read = asked.map(({ account }) => account.id);
    const told = snapshot.accounts.filter(({ id }) => !read.includes(id));
    return [...asked.map(judge), ...told.flatMap((account) => judgeTold(account, snapshot))];
  },
};

/** No number stands for it, so it counts none. */
function judgeTold(account: Account, snapshot: Snapshot): CheckResult[] {
  const { mailSorted } = account;
  if (!mailSorted?.known) return [];
  const { subject, values } = aboutAccount(account, snapshot);
  const evidence = [line('mailSorted', mailSorted, yesOrNo)];
  return mailSorted.value
    ? [{ subject, values, evidence, verdict: 'pass' }]
    : [{ subject, values: { ...values, count: count(0) }, evidence, verdict: 'fail', severity: 'minor' }];
}

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
