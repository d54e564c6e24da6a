import { pop3 } from '../../tools/make-snapshot';
import { testVerdicts } from './verdicts';
import { at, pop } from './cases-mailboxes';

testVerdicts('signin-may-end', pop, [
  {
    when: 'it sends through Microsoft 365',
    facts: { accounts: [pop3({ outgoing: at('SMTP.office365.com') })] },
    says: { fail: 'minor', by: 'outgoingServer imported' },
  },
  { when: 'it sends elsewhere', facts: { accounts: [pop3()] }, says: null },
]);
