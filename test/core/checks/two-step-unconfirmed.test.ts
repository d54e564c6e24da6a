import { pop3, told } from '../../tools/make-snapshot';
import { testVerdicts } from './verdicts';
import { pop } from './cases-mailboxes';

testVerdicts('two-step-unconfirmed', pop, [
  {
    when: 'a password is enough',
    facts: { accounts: [pop3({ twoStep: told(false) })] },
    says: { fail: 'moderate', by: 'twoStep told' },
  },
  {
    when: 'it takes a second step',
    facts: { accounts: [pop3({ twoStep: told(true) })] },
    says: { pass: 'twoStep told' },
  },
  { when: 'nobody was asked', facts: { accounts: [pop3()] }, says: null },
]);
