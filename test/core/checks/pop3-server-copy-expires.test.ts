import { blankBackup } from '../../tools/blank-backup';
import { KEPT_FOREVER, exchange, imported, keptDays, pop3, pst, told } from '../../tools/make-snapshot';
import { testVerdicts } from './verdicts';
import {
  backedUp,
  files,
  intoExchange,
  notAskedForBackup,
  notInExport,
  onOtherDrive,
  onSameDisk,
  pop,
} from './cases-pop3';

testVerdicts('pop3-server-copy-expires', pop, [
  {
    when: 'older mail is nowhere else',
    facts: { accounts: [pop3({ serverCopy: imported(keptDays(14)) })], dataFiles: files },
    says: { fail: 'serious', by: 'backupExists told' },
  },
  {
    when: 'the server keeps a year',
    facts: { accounts: [pop3({ serverCopy: imported(keptDays(365)) })], dataFiles: files },
    says: { fail: 'moderate', by: 'backupExists told' },
  },
  {
    when: 'the backup lies on the same disk',
    facts: { accounts: [pop3({ serverCopy: imported(keptDays(14)) })], dataFiles: onSameDisk },
    says: { fail: 'serious', by: 'backupPlace told' },
  },
  {
    when: 'the file is on a drive of which nothing is known, and there is no backup',
    facts: { accounts: [pop3({ serverCopy: imported(keptDays(14)) })], dataFiles: onOtherDrive },
    says: { fail: 'moderate', by: 'backupExists told' },
  },
  {
    when: 'a backup holds the older mail',
    facts: { accounts: [pop3({ serverCopy: imported(keptDays(14)) })], dataFiles: backedUp },
    says: { pass: 'backupExists told' },
  },
  {
    when: 'copies have no end',
    facts: { accounts: [pop3({ serverCopy: imported(KEPT_FOREVER) })], dataFiles: files },
    says: { pass: 'serverCopy imported' },
  },
  {
    when: 'copies have no end and another device removes them',
    facts: {
      accounts: [pop3({ serverCopy: imported(KEPT_FOREVER), otherClients: told('removeMail') })],
      dataFiles: files,
    },
    says: null,
  },
  {
    when: 'copies have no end and the server itself deletes old mail',
    facts: {
      accounts: [pop3({ serverCopy: imported(KEPT_FOREVER), serverDeletesAfterDays: told(365) })],
      dataFiles: files,
    },
    says: null,
  },
  {
    when: 'nobody knows of a backup',
    facts: { accounts: [pop3({ serverCopy: imported(keptDays(14)) })], dataFiles: notAskedForBackup },
    says: { cantTell: 'backupExists notAsked', settledBy: ['backupExists'] },
  },
  {
    when: 'the date and place of the backup are not known',
    facts: {
      accounts: [pop3({ serverCopy: imported(keptDays(14)) })],
      dataFiles: [pst({ backup: { ...blankBackup(), exists: told(true) } })],
    },
    says: { cantTell: 'backupPlace notAsked', settledBy: ['backupLastOn', 'backupPlace'] },
  },
  {
    when: 'the mail may go into the Exchange mailbox beside it',
    facts: {
      accounts: [pop3({ serverCopy: imported(keptDays(14)), delivery: notInExport }), exchange()],
    },
    says: { cantTell: 'delivery notInExport', settledBy: ['profileExport', 'ownFolders'] },
  },
  {
    when: 'a data file is named that we know nothing of',
    facts: { accounts: [pop3({ serverCopy: imported(keptDays(14)) })] },
    says: { cantTell: 'backupExists notAsked', settledBy: ['backupExists'] },
  },
  { when: 'nothing is kept', facts: { accounts: [pop3()], dataFiles: files }, says: null },
  {
    when: 'the setting is not known',
    facts: { accounts: [pop3({ serverCopy: notInExport })], dataFiles: files },
    says: null,
  },
  {
    when: 'the mail is put into an Exchange mailbox',
    facts: { accounts: [pop3({ serverCopy: imported(keptDays(14)), delivery: intoExchange })] },
    says: null,
  },
]);
