import { NO_BACKUP, TODAY, backupOf, imap, pop3, told } from '../../tools/make-snapshot';
import { unknown } from '../../../src/core/facts/evidence';
import { testVerdicts } from './verdicts';

const TOLD_POP3 = pop3({ id: 'imap', kind: told('pop3'), profile: null, delivery: unknown('notAsked') });

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
    when: 'it is a POP3 account whose settings show the file that they are in',
    facts: { accounts: [pop3({ id: 'imap', contactsOnlyHere: told(true) })] },
    says: null,
  },
  {
    when: 'the person told of a POP3 account',
    facts: { accounts: [TOLD_POP3] },
    says: { cantTell: 'contactsOnlyHere notAsked', settledBy: ['contactsOnlyHere'] },
  },
  {
    when: 'the person said so of the POP3 account that they told of',
    facts: { accounts: [{ ...TOLD_POP3, contactsOnlyHere: told(true) }] },
    says: { fail: 'serious', by: 'contactsOnlyHere told' },
  },
  {
    when: 'the POP3 account is read on a phone alone',
    facts: { accounts: [{ ...TOLD_POP3, readIn: told('phone' as const) }] },
    says: null,
  },
  {
    when: 'a POP3 account is about to be read by IMAP',
    facts: {
      accounts: [pop3({ id: 'imap' })],
      moves: [{ account: 'imap', address: 'pop@example.com' }],
    },
    says: { cantTell: 'contactsOnlyHere notAsked', settledBy: ['contactsOnlyHere'] },
  },
]);
