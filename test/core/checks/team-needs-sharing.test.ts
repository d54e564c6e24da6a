import { imap, pop3, told } from '../../tools/make-snapshot';
import { mirror } from './cases-mailboxes';
import { testVerdicts } from './verdicts';

const address = 'info@example.com';

testVerdicts('team-needs-sharing', mirror, [
  {
    when: 'all know one password',
    facts: { accounts: [imap({ teamUse: told('onePassword') })] },
    says: { fail: 'moderate', by: 'teamUse told' },
  },
  {
    when: 'each fetches it by IMAP',
    facts: { accounts: [imap({ teamUse: told('eachOwn') })] },
    says: { fail: 'minor', by: 'teamUse told' },
  },
  {
    when: 'one of those who read it does so by POP3',
    facts: { accounts: [imap({ address, teamUse: told('eachOwn') }), pop3({ address })] },
    says: { fail: 'moderate', by: 'teamUse told' },
  },
  {
    when: 'it is a shared mailbox',
    facts: { accounts: [imap({ teamUse: told('shared') })] },
    says: { pass: 'teamUse told' },
  },
  {
    when: 'nobody else works with it',
    facts: { accounts: [imap({ teamUse: told('alone') })] },
    says: { pass: 'teamUse told' },
  },
  { when: 'nobody was asked', facts: { accounts: [imap()] }, says: null },
]);
