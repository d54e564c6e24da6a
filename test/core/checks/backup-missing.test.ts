import { unknown } from '../../../src/core/facts/evidence';
import { blankBackup } from '../../tools/blank-backup';
import {
  KEPT_FOREVER,
  NO_BACKUP,
  TODAY,
  backupOf,
  exchange,
  imap,
  imported,
  pop3,
  pst,
} from '../../tools/make-snapshot';
import { testVerdicts } from './verdicts';
import { file, withFile } from './cases-backups';

testVerdicts('backup-missing', file, [
  {
    when: 'the file is on the disk of this computer',
    facts: withFile(NO_BACKUP),
    says: { fail: 'serious', by: 'backupExists told' },
  },
  {
    when: 'copies of the inbox stay on the server: the rest is still here only',
    facts: { ...withFile(NO_BACKUP), accounts: [pop3({ serverCopy: imported(KEPT_FOREVER) })] },
    says: { fail: 'serious', by: 'backupExists told' },
  },
  {
    when: 'the file is on a share or on a drive of which nothing is known',
    facts: withFile(NO_BACKUP, { location: imported('otherDrive') }),
    says: { fail: 'moderate', by: 'backupExists told' },
  },
  {
    when: 'an archive that no account delivers to',
    facts: { dataFiles: [pst()] },
    says: { fail: 'serious', by: 'backupExists told' },
  },
  {
    when: 'an archive on a share',
    facts: { dataFiles: [pst({ location: imported('networkShare') })] },
    says: { fail: 'moderate', by: 'backupExists told' },
  },
  { when: 'there is a backup', facts: withFile(backupOf(TODAY)), says: { pass: 'backupExists told' } },
  {
    when: 'nobody was asked',
    facts: withFile(blankBackup()),
    says: { cantTell: 'backupExists notAsked', settledBy: ['backupExists'] },
  },
  {
    when: 'the person does not know',
    facts: withFile({ ...blankBackup(), exists: unknown('personDoesNotKnow') }),
    says: { fail: 'serious', by: 'backupExists personDoesNotKnow' },
  },
  { when: 'the file is a mirror', facts: withFile(NO_BACKUP, { kind: imported('ost') }), says: null },
]);

testVerdicts('backup-missing', { type: 'account', id: 'one' }, [
  {
    when: 'IMAP: one deletion takes all',
    facts: { accounts: [imap({ id: 'one', backup: NO_BACKUP })] },
    says: { fail: 'moderate', by: 'backupExists told' },
  },
  {
    when: 'IMAP: nobody was asked',
    facts: { accounts: [imap({ id: 'one' })] },
    says: { cantTell: 'backupExists notAsked', settledBy: ['backupExists'] },
  },
  {
    when: 'POP3 of which no file is known',
    facts: {
      accounts: [pop3({ id: 'one', delivery: unknown('notInExport'), backup: NO_BACKUP })],
    },
    says: { fail: 'serious', by: 'backupExists told' },
  },
  {
    when: 'POP3 whose file is known: it is judged with the file',
    facts: { accounts: [pop3({ id: 'one' })], dataFiles: [pst()] },
    says: null,
  },
  {
    when: 'Exchange, and nobody was asked for a backup',
    facts: { accounts: [exchange({ id: 'one' })] },
    says: null,
  },
  {
    when: 'Exchange, and the person says that there is none: its server keeps what is deleted for a while',
    facts: { accounts: [exchange({ id: 'one', backup: NO_BACKUP })] },
    says: { fail: 'minor', by: 'backupExists told' },
  },
  {
    when: 'Exchange, and the person speaks of a backup',
    facts: { accounts: [exchange({ id: 'one', backup: backupOf(TODAY) })] },
    says: { pass: 'backupExists told' },
  },
]);
