import { unknown } from '../../../src/core/facts/evidence';
import {
  KEPT_FOREVER,
  exchange,
  imap,
  imported,
  inferred,
  keptDays,
  pop3,
  told,
} from '../../tools/make-snapshot';
import { testVerdicts } from './verdicts';
import { backedUp, files, intoExchange, notAskedForBackup, notInExport, onSameDisk, pop } from './cases-pop3';

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
    when: 'the person sees mail stay in webmail, and nobody knows the kind of account',
    facts: { accounts: [pop3({ kind: told('other'), serverCopy: told(KEPT_FOREVER), profile: null })] },
    says: { pass: 'serverCopy told' },
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
    says: { cantTell: 'serverCopy imported', settledBy: ['profileExport', 'ownFolders'] },
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
    facts: { accounts: [pop3({ kind: told('other'), profile: null })] },
    says: { cantTell: 'accountKind told', settledBy: ['howRead', 'profileExport'] },
  },
  {
    when: 'the address was told, and that a program reads it',
    facts: { accounts: [pop3({ kind: told('other'), profile: null, readIn: told('computer') })] },
    says: {
      cantTell: 'accountKind told',
      settledBy: ['mailVanishesFromWebmail', 'sameOnEveryDevice', 'profileExport'],
    },
  },
  {
    when: 'the mailbox is read in a web browser alone',
    facts: { accounts: [pop3({ kind: told('webmail'), profile: null, readIn: told('browser') })] },
    says: null,
  },
  {
    when: 'an Exchange mailbox stands beside it, and the person sees that it has folders of its own',
    facts: { accounts: [pop3({ delivery: notInExport, ownFolders: told(true) }), exchange()] },
    says: { fail: 'critical', by: 'serverCopy imported' },
  },
  {
    when: 'the mail is put into an Exchange mailbox',
    facts: { accounts: [pop3({ delivery: intoExchange })] },
    says: null,
  },
  { when: 'it is an IMAP account', facts: { accounts: [imap({ id: 'pop' })] }, says: null },
]);
