import type { MailboxProblem } from '../../core/facts/mailbox';
import { say } from '../../locales/words';
import type { MailServiceName } from '../../session/mailbox/mail-service';

/** One sentence on what went wrong. Through Outlook nobody has signed in, and nobody has allowed anything. */
export function problemText(problem: MailboxProblem, service: MailServiceName | null): string {
  if (
    service === 'exchange' &&
    (problem === 'noMailbox' || problem === 'noPermission' || problem === 'notYours')
  ) {
    return say(`storage.exchange.problem.${problem}`);
  }
  return say(`storage.problem.${problem}`);
}
