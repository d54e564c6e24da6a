import { countedFolders, namedTotal, sumOf, totalItems } from '../facts/mailbox-sums';
import { LIMITS } from '../limits';
import type { Check, CheckResult } from './check';
import { count, line, otherClientsLine } from './shared/evidence-lines';
import { askedMailboxes, READ_AGAIN, type AskedMailbox } from './shared/mailboxes';

/**
 * Mail is sent from here and next to none has arrived: some other program may be taking it off the server. The
 * server cannot say who takes mail, so without the person's word this stays open.
 */
export const inboxDrained: Check = {
  id: 'inbox-drained',
  version: 1,
  fix: 'one-reader-removes',
  links: ['popImapExplained'],
  evaluate: ({ snapshot }) => askedMailboxes(snapshot).map(judge),
};

function judge({ account, mailbox, about }: AskedMailbox): CheckResult {
  const total = totalItems(mailbox).value;
  const own = (name: 'sent' | 'drafts') => namedTotal(mailbox, name).items.value;
  const notMail = sumOf(
    countedFolders(mailbox)
      .filter(({ mail }) => !mail)
      .map(({ items }) => items),
    mailbox.source,
  ).value;
  const [sent, drafts] = [own('sent'), own('drafts')];
  if (!total.known || !sent.known || !drafts.known || !notMail.known) {
    const why = [total, sent, drafts, notMail].find((fact) => !fact.known) ?? total;
    return {
      ...about,
      evidence: [line('receivedItems', why, count)],
      verdict: 'cantTell',
      settledBy: [...READ_AGAIN],
    };
  }
  const received = { ...total, value: total.value - sent.value - drafts.value - notMail.value };
  const evidence = [line('receivedItems', received, count), line('sentItems', sent, count)];
  const values = { ...about.values, count: count(received.value) };
  const drained =
    sent.value >= LIMITS.drainedSentItems.value && received.value < LIMITS.drainedShare.value * sent.value;
  if (!drained) return { ...about, evidence, verdict: 'pass' };
  const clients = otherClientsLine(account);
  if (!account.otherClients.known) {
    return {
      ...about,
      values,
      evidence: [clients, ...evidence],
      verdict: 'cantTell',
      settledBy: [{ by: 'question', question: 'otherDevices' }],
    };
  }
  return account.otherClients.value === 'removeMail'
    ? { ...about, values, evidence: [clients, ...evidence], verdict: 'fail', severity: 'serious' }
    : { ...about, values, evidence: [clients, ...evidence], verdict: 'pass' };
}
