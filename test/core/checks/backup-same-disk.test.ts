import type { Backup } from '../../../src/core/facts/account';
import { unknown } from '../../../src/core/facts/evidence';
import { NO_BACKUP, TODAY, backupOf, imap, imported, pop3, told } from '../../tools/make-snapshot';
import { testMoreVerdicts, testVerdicts } from './verdicts';
import { file, withFile } from './cases-backups';

const inPlace = (place: Backup['place']) => backupOf(TODAY, { place });

testVerdicts('backup-same-disk', file, [
  {
    when: 'it lies on the disk of the file',
    facts: withFile(inPlace(told('sameDisk'))),
    says: { fail: 'serious', by: 'backupPlace told' },
  },
  {
    when: 'it lies on the share of the file',
    facts: withFile(inPlace(told('sameDisk')), { location: imported('networkShare') }),
    says: { fail: 'moderate', by: 'backupPlace told' },
  },
  {
    when: 'it lies on another disk',
    facts: withFile(inPlace(told('otherDisk'))),
    says: { pass: 'backupPlace told' },
  },
  {
    when: 'it lies in the cloud',
    facts: withFile(inPlace(told('cloud'))),
    says: { pass: 'backupPlace told' },
  },
  {
    when: 'the place is not known',
    facts: withFile(inPlace(unknown('notAsked'))),
    says: { cantTell: 'backupPlace notAsked', settledBy: ['backupPlace'] },
  },
  {
    when: 'the mail is on a server as well, where a copy on this computer is a second place',
    facts: withFile(inPlace(told('sameDisk')), { kind: imported('ost') }),
    says: null,
  },
  { when: 'there is none', facts: withFile(NO_BACKUP), says: null },
]);

testMoreVerdicts('backup-same-disk', { type: 'account', id: pop3().id }, [
  {
    when: 'nobody knows into which file a POP3 account puts its mail: it is on this computer all the same',
    facts: {
      accounts: [
        pop3({ delivery: unknown('notInExport'), backup: backupOf(TODAY, { place: told('sameDisk') }) }),
      ],
    },
    says: { fail: 'serious', by: 'backupPlace told' },
  },
  {
    when: 'the mail of an IMAP account is on a server: a copy on this disk is a second place',
    facts: { accounts: [imap({ backup: backupOf(TODAY, { place: told('sameDisk') }) })] },
    says: null,
  },
]);
