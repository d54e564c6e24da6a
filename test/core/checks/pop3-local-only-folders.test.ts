import { pop3LocalOnlyFolders } from '../../../src/core/checks/pop3-local-only-folders';
import { resultsOf } from '../../../src/core/checks/check';
import { copiesOf } from '../../../src/core/copies/copies-of';
import { unknown } from '../../../src/core/facts/evidence';
import {
  KEPT_FOREVER,
  TODAY,
  at,
  backupOf,
  exchange,
  imap,
  imported,
  pop3,
  pst,
  snapshotOf,
  told,
} from '../../tools/make-snapshot';
import { testVerdicts } from './verdicts';
import {
  forever,
  intoExchange,
  notAskedForBackup,
  notInExport,
  onOtherDrive,
  onSameDisk,
  pop,
} from './cases-pop3';

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
    says: { cantTell: 'delivery notInExport', settledBy: ['profileExport', 'ownFolders'] },
  },
  {
    when: 'the person saw mail stay in webmail, and nobody knows the kind of account',
    facts: { accounts: [pop3({ kind: told('other'), serverCopy: told(KEPT_FOREVER), profile: null })] },
    says: { cantTell: 'accountKind told', settledBy: ['sameOnEveryDevice', 'profileExport'] },
  },
  { when: 'it is an IMAP account', facts: { accounts: [imap({ id: 'pop' })] }, says: null },
]);

describe('what it says is on this disk alone', () => {
  const kindsOf = (account: ReturnType<typeof pop3>) => {
    const snapshot = snapshotOf({ accounts: [account], dataFiles: [pst()] });
    const copies = copiesOf(snapshot, TODAY);
    return resultsOf(pop3LocalOnlyFolders, { snapshot, copies, today: TODAY }).map(({ verdict, values }) => [
      verdict,
      values.kinds?.value,
    ]);
  };

  it('leaves out sent mail where the provider keeps what it sends', () => {
    const gmail = pop3({ incoming: at('pop.gmail.com') });
    expect(kindsOf(gmail)).toEqual([['fail', 'localMail.butSent']]);
    expect(kindsOf(pop3())).toEqual([['fail', 'localMail.all']]);
  });
});
