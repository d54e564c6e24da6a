import { blankBackup } from '../../tools/blank-backup';
import { mailFileOf, mailFolder } from '../../tools/make-mail-file';
import { backupOf, imported, KEPT_FOREVER, measured, pop3, pst, told } from '../../tools/make-snapshot';
import { pop } from './cases-mailboxes';
import { testMoreVerdicts, testVerdicts } from './verdicts';

const file = { type: 'dataFile', id: 'ada.pst' } as const;
const counted = { contents: measured(mailFileOf([mailFolder('Inbox', { '2019-03': 36_513 })])) };

testVerdicts('only-copy-not-backed-up', file, [
  {
    when: 'the mail in the file was counted, and there is no backup',
    facts: { dataFiles: [pst(counted)] },
    says: { fail: 'serious', by: 'backupExists told' },
  },
  {
    when: 'there is one',
    facts: { dataFiles: [pst({ ...counted, backup: backupOf('2026-02-20') })] },
    says: { pass: 'backupExists told' },
  },
  {
    when: 'the server keeps all that the account receives',
    facts: {
      accounts: [pop3({ serverCopy: imported(KEPT_FOREVER), serverDeletesAfterDays: told(null) })],
      dataFiles: [pst(counted)],
    },
    says: null,
  },
  {
    when: 'nobody was asked about a backup',
    facts: { dataFiles: [pst({ ...counted, backup: blankBackup() })] },
    says: null,
  },
  {
    when: 'the file is empty',
    facts: { dataFiles: [pst({ contents: measured(mailFileOf([mailFolder('Inbox', {})])) })] },
    says: null,
  },
]);

testMoreVerdicts('only-copy-not-backed-up', pop, [
  {
    when: 'a phone takes the mail off the server',
    facts: { accounts: [pop3({ phone: told('removes') })], dataFiles: [pst()] },
    says: { fail: 'serious', by: 'phone told' },
  },
  {
    when: 'a phone shows what is there',
    facts: { accounts: [pop3({ phone: told('mirrors') })], dataFiles: [pst()] },
    says: { pass: 'phone told' },
  },
  { when: 'nobody was asked about it', facts: { accounts: [pop3()], dataFiles: [pst()] }, says: null },
]);
