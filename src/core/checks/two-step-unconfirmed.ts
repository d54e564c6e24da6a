import { providerOf } from '../providers/provider-of';
import type { Check, CheckResult } from './check';
import { line, yesOrNo } from './shared/evidence-lines';
import { aboutAccount } from './shared/subjects';

/** Who signs in with a password alone loses the mailbox to whoever learns it. Only the person knows; who was not asked has no result. */
export const twoStepUnconfirmed: Check = {
  id: 'two-step-unconfirmed',
  version: 1,
  fix: 'two-step',
  links: ['twoStep'],
  evaluate: ({ snapshot }) =>
    snapshot.accounts.flatMap((account): CheckResult[] => {
      const { twoStep } = account;
      if (!twoStep?.known) return [];
      const about = { ...aboutAccount(account, snapshot), evidence: [line('twoStep', twoStep, yesOrNo)] };
      const provider = providerOf(account);
      if (twoStep.value) return [{ ...about, verdict: 'pass' }];
      const pages = provider ? [{ provider: provider.id, page: 'twoStep' as const }] : [];
      return [{ ...about, pages, verdict: 'fail', severity: 'moderate' }];
    }),
};
