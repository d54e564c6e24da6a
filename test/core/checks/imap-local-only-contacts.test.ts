import { NO_BACKUP, TODAY, backupOf, imap, pop3, told } from '../../tools/make-snapshot';
import { testVerdicts } from './verdicts';

testVerdicts('imap-local-only-contacts', { type: 'account', id: 'imap' }, [
  {
    when: 'contacts are on this computer only',
    facts: { accounts: [imap({ contactsOnlyHere: told(true), backup: NO_BACKUP })] },
    says: { fail: 'serious', by: 'contactsOnlyHere told' },
  },
  {
    when: 'nobody knows of a backup',
    facts: { accounts: [imap({ contactsOnlyHere: told(true) })] },
    says: { fail: 'serious', by: 'contactsOnlyHere told' },
  },
  {
    when: 'a backup elsewhere may hold them',
    facts: { accounts: [imap({ contactsOnlyHere: told(true), backup: backupOf(TODAY) })] },
    says: { fail: 'moderate', by: 'contactsOnlyHere told' },
  },
  {
    when: 'contacts are on the server',
    facts: { accounts: [imap({ contactsOnlyHere: told(false) })] },
    says: { pass: 'contactsOnlyHere told' },
  },
  {
    when: 'nobody has looked',
    facts: { accounts: [imap()] },
    says: { cantTell: 'contactsOnlyHere notAsked', settledBy: ['contactsOnlyHere'] },
  },
  {
    when: 'it is a POP3 account',
    facts: { accounts: [pop3({ id: 'imap', contactsOnlyHere: told(true) })] },
    says: null,
  },
]);
