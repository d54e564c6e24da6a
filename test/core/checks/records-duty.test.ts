import { backupOf, exchange, imap, NO_BACKUP, pop3, pst, told } from '../../tools/make-snapshot';
import { backedUp, computer, disk, mirror, pop } from './cases-mailboxes';
import { testMoreVerdicts, testVerdicts } from './verdicts';

const duty = disk({ recordsDuty: told(true) });

testVerdicts('records-duty', mirror, [
  {
    when: 'some mail must be kept, and there is no backup',
    facts: { ...duty, accounts: [imap({ backup: NO_BACKUP })] },
    says: { fail: 'serious', by: 'backupExists told' },
  },
  {
    when: 'a backup is there',
    facts: { ...duty, accounts: [imap({ backup: backupOf('2026-02-20') })] },
    says: { pass: 'backupExists told' },
  },
  {
    when: 'the backup is three years old',
    facts: { ...duty, accounts: [imap({ backup: backupOf('2023-01-01') })] },
    says: { fail: 'serious', by: 'backupExists told' },
  },
  {
    when: 'nobody was asked about a backup',
    facts: { ...duty, accounts: [imap()] },
    says: { cantTell: 'backupExists notAsked', settledBy: ['backupExists'] },
  },
  { when: 'nobody was asked about a duty', facts: { accounts: [imap({ backup: NO_BACKUP })] }, says: null },
]);

testMoreVerdicts('records-duty', pop, [
  {
    when: 'the data file has no backup',
    facts: { ...duty, accounts: [pop3()], dataFiles: [pst()] },
    says: { fail: 'serious', by: 'backupExists told' },
  },
  {
    when: 'the data file has one on the same disk',
    facts: {
      ...duty,
      accounts: [pop3()],
      dataFiles: [pst({ backup: backupOf('2026-02-20', { place: told('sameDisk') }) })],
    },
    says: { fail: 'serious', by: 'backupExists told' },
  },
  {
    when: 'the data file has one',
    facts: { ...duty, accounts: [pop3()], dataFiles: backedUp },
    says: { pass: 'backupExists told' },
  },
]);

testMoreVerdicts('records-duty', computer, [
  {
    when: 'nothing has to be kept',
    facts: { ...disk({ recordsDuty: told(false) }), accounts: [exchange()] },
    says: { pass: 'recordsDuty told' },
  },
]);
