import type { Account } from '../facts/account';
import type { Check, CheckResult, Settles } from './check';
import { collectorLine, otherClientsLine, phoneLine } from './shared/evidence-lines';
import { aboutAccount } from './shared/subjects';

/**
 * Another mailbox collects the mail of this one, as Gmail, Outlook.com and GMX can. One that takes it away is where the
 * mail lies from then on, and when it stops, mail piles up unseen. Asked once something is known to empty the mailbox.
 */
export const collectorInBetween: Check = {
  id: 'collector-in-between',
  version: 1,
  fix: 'end-collector',
  links: ['popImapExplained'],
  evaluate: ({ snapshot }) =>
    snapshot.accounts.flatMap((account): CheckResult[] => {
      const result = judge(account);
      return result ? [{ ...aboutAccount(account, snapshot), ...result }] : [];
    }),
};

type Judged = Pick<CheckResult, 'evidence'> &
  (
    | { verdict: 'pass' }
    | { verdict: 'fail'; severity: 'moderate' }
    | { verdict: 'cantTell'; settledBy: Settles[] }
  );

function judge(account: Account): Judged | null {
  const { collector, phone, otherClients } = account;
  if (collector?.known === true) {
    const evidence = [collectorLine(account)];
    return collector.value === 'removes'
      ? { evidence, verdict: 'fail', severity: 'moderate' }
      : { evidence, verdict: 'pass' };
  }
  const isEmptied = otherClients.known && otherClients.value === 'removeMail';
  const byPhone = phone?.known === true && phone.value === 'removes';
  if (!isEmptied || byPhone) return null;
  const asksPhone: Settles[] = phone?.known === true ? [] : [{ by: 'question', question: 'phone' }];
  return {
    evidence: [collectorLine(account), ...(phone ? [phoneLine(account)] : []), otherClientsLine(account)],
    verdict: 'cantTell',
    settledBy: [{ by: 'question', question: 'collector' }, ...asksPhone],
  };
}
