import { imap, told } from '../../tools/make-snapshot';
import { at, mirror } from './cases-mailboxes';
import { testMoreVerdicts, testVerdicts } from './verdicts';

const yahoo = { incoming: at('imap.mail.yahoo.com'), address: 'ada@yahoo.com' };
const gmail = { incoming: at('imap.gmail.com'), address: 'ada@gmail.com' };

testVerdicts('inactivity-closing', mirror, [
  {
    when: 'Yahoo counts no fetching, and nobody signed in for more than a year',
    facts: { accounts: [imap({ ...yahoo, signedInOn: told('2025-02-01') })] },
    says: { fail: 'serious', by: 'signedInOn told' },
  },
  {
    when: 'for nine months',
    facts: { accounts: [imap({ ...yahoo, signedInOn: told('2025-06-01') })] },
    says: { fail: 'moderate', by: 'signedInOn told' },
  },
  {
    when: 'never',
    facts: { accounts: [imap({ ...yahoo, signedInOn: told(null) })] },
    says: { fail: 'moderate', by: 'signedInOn told' },
  },
  {
    when: 'last week',
    facts: { accounts: [imap({ ...yahoo, signedInOn: told('2026-02-22') })] },
    says: { pass: 'signedInOn told' },
  },
  {
    when: 'nobody was asked',
    facts: { accounts: [imap(yahoo)] },
    says: { cantTell: 'signedInOn notAsked', settledBy: ['signedInOn'] },
  },
  { when: 'a provider without such a rule', facts: { accounts: [imap()] }, says: null },
]);

testMoreVerdicts('inactivity-closing', mirror, [
  {
    when: 'nobody says what counts at Gmail, and nobody was asked',
    facts: { accounts: [imap(gmail)] },
    says: null,
  },
  {
    when: 'Gmail, a year and a half ago',
    facts: { accounts: [imap({ ...gmail, signedInOn: told('2024-09-01') })] },
    says: { fail: 'moderate', by: 'signedInOn told' },
  },
]);
