import { unknown } from '../../../src/core/facts/evidence';
import {
  KEPT_FOREVER,
  TODAY,
  backupOf,
  exchange,
  imap,
  imported,
  inferred,
  keptDays,
  pop3,
  pst,
  told,
} from '../../tools/make-snapshot';
import { testVerdicts } from './verdicts';
import { blankBackup } from '../../tools/blank-backup';

const GB = 1024 ** 3;
const pop = { type: 'account', id: 'pop' } as const;
const files = [pst()];
const notAskedForBackup = [pst({ backup: blankBackup() })];
const backedUp = [pst({ backup: backupOf(TODAY) })];
const onSameDisk = [pst({ backup: backupOf(TODAY, { place: told('sameDisk') }) })];
const onOtherDrive = [pst({ location: imported('otherDrive') })];
const intoExchange = imported({ to: 'exchangeMailbox', dataFileId: null } as const);
const notInExport = unknown('notInExport');

testVerdicts('pop3-no-server-copy', pop, [
  {
    when: 'mail is deleted from the server and there is no backup',
    facts: { accounts: [pop3()], dataFiles: files },
    says: { fail: 'critical', by: 'serverCopy imported' },
  },
  {
    when: 'nobody knows of a backup',
    facts: { accounts: [pop3()], dataFiles: notAskedForBackup },
    says: { fail: 'critical', by: 'serverCopy imported' },
  },
  {
    when: 'the backup lies on the same disk',
    facts: { accounts: [pop3()], dataFiles: onSameDisk },
    says: { fail: 'critical', by: 'serverCopy imported' },
  },
  {
    when: 'an independent backup holds the mail',
    facts: { accounts: [pop3()], dataFiles: backedUp },
    says: { fail: 'moderate', by: 'serverCopy imported' },
  },
  {
    when: 'the setting is not recorded, and the default is to delete',
    facts: { accounts: [pop3({ serverCopy: inferred({ keep: 'none' }) })], dataFiles: files },
    says: { fail: 'critical', by: 'serverCopy inferred' },
  },
  {
    when: 'the person sees mail vanish from webmail',
    facts: {
      accounts: [pop3({ kind: told('pop3'), serverCopy: told({ keep: 'none' }), delivery: notInExport })],
    },
    says: { fail: 'critical', by: 'serverCopy told' },
  },
  {
    when: 'mail is kept for 0 days',
    facts: { accounts: [pop3({ serverCopy: imported(keptDays(0)) })], dataFiles: files },
    says: { fail: 'critical', by: 'serverCopyDays imported' },
  },
  {
    when: 'mail is kept for 14 days',
    facts: { accounts: [pop3({ serverCopy: imported(keptDays(14)) })], dataFiles: files },
    says: { pass: 'serverCopyDays imported' },
  },
  {
    when: 'mail is kept with no end',
    facts: { accounts: [pop3({ serverCopy: imported(KEPT_FOREVER) })], dataFiles: files },
    says: { pass: 'serverCopy imported' },
  },
  {
    when: 'another device removes mail: that is not this setting',
    facts: { accounts: [pop3({ serverCopy: imported(KEPT_FOREVER), otherClients: told('removeMail') })] },
    says: { pass: 'serverCopy imported' },
  },
  {
    when: 'the setting is not known',
    facts: { accounts: [pop3({ serverCopy: notInExport })], dataFiles: files },
    says: { cantTell: 'serverCopy notInExport', settledBy: ['profileExport', 'mailVanishesFromWebmail'] },
  },
  {
    when: 'the mail may go into the Exchange mailbox beside it',
    facts: { accounts: [pop3({ delivery: notInExport }), exchange()] },
    says: { cantTell: 'serverCopy imported', settledBy: ['profileExport'] },
  },
  {
    when: 'the Exchange mailbox is in another profile',
    facts: { accounts: [pop3({ delivery: notInExport }), exchange({ profile: 'Work' })] },
    says: { fail: 'critical', by: 'serverCopy imported' },
  },
  {
    when: 'the kind of the account is not known',
    facts: { accounts: [pop3({ kind: unknown('notReadable') })] },
    says: { cantTell: 'accountKind notReadable', settledBy: ['profileExport'] },
  },
  {
    when: 'only the address was told',
    facts: { accounts: [pop3({ kind: told('other') })] },
    says: {
      cantTell: 'accountKind told',
      settledBy: ['mailVanishesFromWebmail', 'sameOnEveryDevice', 'profileExport'],
    },
  },
  {
    when: 'the mail is put into an Exchange mailbox',
    facts: { accounts: [pop3({ delivery: intoExchange })] },
    says: null,
  },
  { when: 'it is an IMAP account', facts: { accounts: [imap({ id: 'pop' })] }, says: null },
]);

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
    says: { cantTell: 'delivery notInExport', settledBy: ['profileExport'] },
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

const forever = (more: Parameters<typeof pop3>[0] = {}) => ({
  accounts: [pop3({ serverCopy: imported(KEPT_FOREVER), ...more })],
  dataFiles: files,
});
const filled = (share: number) => forever({ used: told(share * 10 * GB), quotaLimit: told(10 * GB) });

testVerdicts('pop3-server-copy-unbounded', pop, [
  {
    when: 'it is not known how full the mailbox is',
    facts: forever(),
    says: { fail: 'minor', by: 'serverCopy imported' },
  },
  {
    when: 'half of the space is used',
    facts: filled(0.5),
    says: { fail: 'minor', by: 'serverCopy imported' },
  },
  { when: '80 % are used', facts: filled(0.8), says: { fail: 'moderate', by: 'serverCopy imported' } },
  { when: '95 % are used', facts: filled(0.95), says: { fail: 'serious', by: 'serverCopy imported' } },
  { when: 'more than half of the space is free', facts: filled(0.49), says: { pass: 'quotaUsed told' } },
  {
    when: 'there is no limit',
    facts: forever({ quotaLimit: told(null) }),
    says: { pass: 'quotaLimit told' },
  },
  {
    when: 'the server itself deletes old mail',
    facts: forever({ serverDeletesAfterDays: told(365) }),
    says: { pass: 'serverDeletes told' },
  },
  {
    when: 'copies end after some days',
    facts: { accounts: [pop3({ serverCopy: imported(keptDays(14)) })], dataFiles: files },
    says: { pass: 'serverCopyDays imported' },
  },
  {
    when: 'the setting is not known and no other check asks for it',
    facts: { accounts: [pop3({ serverCopy: notInExport, delivery: intoExchange })] },
    says: { cantTell: 'serverCopy notInExport', settledBy: ['profileExport'] },
  },
  {
    when: 'the setting is not known',
    facts: { accounts: [pop3({ serverCopy: notInExport })], dataFiles: files },
    says: null,
  },
  {
    when: 'another device empties the mailbox',
    facts: forever({ otherClients: told('removeMail') }),
    says: null,
  },
  { when: 'nothing is kept', facts: { accounts: [pop3()], dataFiles: files }, says: null },
]);

testVerdicts('pop3-local-only-folders', pop, [
  {
    when: 'copies of the inbox stay on the server: they do not save the rest',
    facts: forever(),
    says: { fail: 'serious', by: 'backupExists told' },
  },
  {
    when: 'the file is on a drive of which nothing is known, and there is no backup',
    facts: { accounts: [pop3()], dataFiles: onOtherDrive },
    says: { fail: 'moderate', by: 'backupExists told' },
  },
  {
    when: 'the backup lies on the same disk',
    facts: { accounts: [pop3()], dataFiles: onSameDisk },
    says: { fail: 'serious', by: 'backupPlace told' },
  },
  {
    when: 'there is a backup elsewhere, however old',
    facts: { accounts: [pop3()], dataFiles: [pst({ backup: backupOf('2019-05-05') })] },
    says: { pass: 'backupExists told' },
  },
  {
    when: 'the file is on a server of the company',
    facts: { accounts: [pop3()], dataFiles: [pst({ location: imported('networkShare') })] },
    says: { pass: 'fileLocation imported' },
  },
  {
    when: 'the mail is put into an Exchange mailbox',
    facts: { accounts: [pop3({ delivery: intoExchange }), exchange()] },
    says: { pass: 'delivery imported' },
  },
  {
    when: 'nobody knows of a backup',
    facts: { accounts: [pop3()], dataFiles: notAskedForBackup },
    says: { cantTell: 'backupExists notAsked', settledBy: ['backupExists'] },
  },
  {
    when: 'only the date of the backup is not known',
    facts: {
      accounts: [pop3()],
      dataFiles: [pst({ backup: backupOf(TODAY, { lastOn: unknown('personDoesNotKnow') }) })],
    },
    says: { cantTell: 'backupLastOn personDoesNotKnow', settledBy: ['backupLastOn'] },
  },
  {
    when: 'the mail may go into the Exchange mailbox beside it',
    facts: { accounts: [pop3({ delivery: notInExport, profile: null }), exchange()] },
    says: { cantTell: 'delivery notInExport', settledBy: ['profileExport'] },
  },
  { when: 'it is an IMAP account', facts: { accounts: [imap({ id: 'pop' })] }, says: null },
]);

testVerdicts('pop3-several-devices', pop, [
  {
    when: 'another device removes mail',
    facts: forever({ otherClients: told('removeMail') }),
    says: { fail: 'serious', by: 'otherClients told' },
  },
  {
    when: 'the others leave mail and this computer removes it',
    facts: { accounts: [pop3({ otherClients: told('leaveMail') })], dataFiles: files },
    says: { fail: 'moderate', by: 'otherClients told' },
  },
  {
    when: 'all leave mail for a while',
    facts: { accounts: [pop3({ otherClients: told('leaveMail'), serverCopy: imported(keptDays(14)) })] },
    says: { pass: 'otherClients told' },
  },
  {
    when: 'there is no other device',
    facts: { accounts: [pop3({ otherClients: told('none') })], dataFiles: files },
    says: { pass: 'otherClients told' },
  },
  {
    when: 'nobody knows of other devices',
    facts: { accounts: [pop3()], dataFiles: files },
    says: { cantTell: 'otherClients notAsked', settledBy: ['otherDevices'] },
  },
  {
    when: 'the others leave mail and this computer’s setting is not known',
    facts: { accounts: [pop3({ otherClients: told('leaveMail'), serverCopy: notInExport })] },
    says: { cantTell: 'otherClients told', settledBy: ['profileExport', 'mailVanishesFromWebmail'] },
  },
  { when: 'it is an Exchange account', facts: { accounts: [exchange({ id: 'pop' })] }, says: null },
]);
