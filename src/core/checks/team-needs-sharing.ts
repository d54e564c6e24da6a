import type { Account } from '../facts/account';
import { mailboxOfAccount } from '../mailboxes/mailbox';
import { isPop3 } from '../facts/account-kinds';
import type { Check, CheckInput, CheckResult } from './check';
import { line, word } from './shared/evidence-lines';
import { aboutAccount } from './shared/subjects';
import { each } from './shared/each';

/**
 * Several people work with one mailbox, by one password or each with downloads of their own: nobody sees what another
 * has answered, and POP3 takes from one what another fetched. A shared mailbox or folder mends it. Only the person
 * knows; who was not asked has no result.
 */
export const teamNeedsSharing: Check = {
  id: 'team-needs-sharing',
  version: 1,
  fix: 'share-mailbox',
  links: ['popImapExplained'],
  evaluate: (input) => each(input.snapshot.accounts, (account) => judge(account, input)),
};

function judge(account: Account, { snapshot }: CheckInput): CheckResult[] {
  const { teamUse } = account;
  if (!teamUse?.known) return [];
  const about = {
    ...aboutAccount(account, snapshot),
    evidence: [line('teamUse', teamUse, (value) => word(`teamUse.${value}`))],
  };
  switch (teamUse.value) {
    case 'alone':
    case 'shared':
      return [{ ...about, verdict: 'pass' }];
    case 'onePassword':
      return [{ ...about, verdict: 'fail', severity: 'moderate' }];
    case 'eachOwn': {
      const byPop3 = mailboxOfAccount(account, snapshot).readers.some(isPop3);
      return [{ ...about, verdict: 'fail', severity: byPop3 ? 'moderate' : 'minor' }];
    }
  }
}
