import type { Check, CheckResult } from './check';
import { line, word } from './shared/evidence-lines';
import { aboutAccount, accountsOfKind } from './shared/subjects';

/**
 * IMAP keeps mail on the server, and yet a program can be set to put what is sent, and drafts, into a folder of this
 * computer: then no other device shows them, and they go with this disk. Thunderbird's settings say which; of others
 * the person tells. Who was not asked has no result.
 */
export const sentMailOnlyHere: Check = {
  id: 'sent-mail-only-here',
  version: 1,
  fix: 'sent-on-server',
  links: ['popImapExplained'],
  evaluate: ({ snapshot }) =>
    accountsOfKind(snapshot, 'imap', 'gmail').flatMap((account): CheckResult[] => {
      const { sentKept } = account;
      if (!sentKept?.known) return [];
      const about = {
        ...aboutAccount(account, snapshot),
        evidence: [line('sentKept', sentKept, (place) => word(`sentKept.${place}`))],
      };
      if (sentKept.value === 'server') return [{ ...about, verdict: 'pass' }];
      // A backup of the mailbox need not hold what lies beside it, so none lessens this.
      return [{ ...about, verdict: 'fail', severity: 'moderate' }];
    }),
};
