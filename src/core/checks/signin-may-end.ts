import { isUnder, nameOf } from '../providers/host-names';
import { providerOf } from '../providers/provider-of';
import type { Check, CheckResult } from './check';
import { line, text } from './shared/evidence-lines';
import { aboutAccount, accountsOfKind } from './shared/subjects';

/** Servers that send for Microsoft 365. */
const SENDS = 'smtp.office365.com';

/**
 * Microsoft 365 switches off sending with a password at the end of December 2026; an administrator can switch it on
 * again (https://techcommunity.microsoft.com, post 4489835). Whether a program signs in with one no export tells.
 */
export const signinMayEnd: Check = {
  id: 'signin-may-end',
  version: 1,
  fix: 'add-microsoft-account',
  links: ['passwordsEnded'],
  evaluate: ({ snapshot }) =>
    accountsOfKind(snapshot, 'pop3', 'imap').flatMap((account): CheckResult[] => {
      const { outgoing } = account;
      if (!outgoing.known || !isUnder(nameOf(outgoing.value.host), SENDS)) return [];
      const evidence = [line('outgoingServer', outgoing, ({ host }) => text(host))];
      // Whoever only sends through Microsoft has a mailbox elsewhere, which stays as it is.
      const mailbox = providerOf(account)?.signIn?.value.password === 'ended';
      const about = { ...aboutAccount(account, snapshot), ...(!mailbox && { fix: null }) };
      return [{ ...about, evidence, verdict: 'fail', severity: 'minor' }];
    }),
};
