import { providerOf } from '../providers/provider-of';
import type { Check, CheckResult } from './check';
import { line, yesOrNo } from './shared/evidence-lines';
import { aboutAccount } from './shared/subjects';

/**
 * A password that is short, or used elsewhere too, opens the mailbox to whoever guesses it or finds it in a list of stolen
 * ones. Only the person knows, and nobody is asked for the password itself; who was not asked has no result.
 */
export const passwordWeak: Check = {
  id: 'password-weak',
  version: 1,
  fix: 'new-password',
  links: ['twoStep'],
  evaluate: ({ snapshot }) =>
    snapshot.accounts.flatMap((account): CheckResult[] => {
      const { ownPassword, twoStep } = account;
      if (!ownPassword?.known) return [];
      const second = twoStep?.known === true && twoStep.value;
      const about = {
        ...aboutAccount(account, snapshot),
        evidence: [
          line('ownPassword', ownPassword, yesOrNo),
          ...(twoStep ? [line('twoStep', twoStep, yesOrNo)] : []),
        ],
      };
      if (ownPassword.value) return [{ ...about, verdict: 'pass' }];
      const provider = providerOf(account);
      const pages = provider ? [{ provider: provider.id, page: 'twoStep' as const }] : [];
      // Where a second step is needed, the password alone opens nothing.
      return [{ ...about, pages, verdict: 'fail', severity: second ? 'minor' : 'moderate' }];
    }),
};
