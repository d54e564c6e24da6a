import type { Backup } from '../../../src/core/facts/account';
import { unknown } from '../../../src/core/facts/evidence';
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
  told,
} from '../../tools/make-snapshot';
import { testMoreVerdicts, testVerdicts, type Case } from './verdicts';
import { blankBackup } from '../../tools/blank-backup';

const file = { type: 'dataFile', id: 'ada.pst' } as const;
const withFile = (backup: Backup, more: Parameters<typeof pst>[0] = {}): Case['facts'] => ({
  accounts: [pop3()],
  dataFiles: [pst({ backup, ...more })],
});

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
    says: { cantTell: 'backupExists personDoesNotKnow', settledBy: ['backupExists'] },
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
    when: 'Exchange: nobody is asked for a backup',
    facts: { accounts: [exchange({ id: 'one', backup: NO_BACKUP })] },
    says: null,
  },
  {
    when: 'Exchange, and the person speaks of a backup',
    facts: { accounts: [exchange({ id: 'one', backup: backupOf(TODAY) })] },
    says: { pass: 'backupExists told' },
  },
]);

const staleAt = (days: string, says: Case['says']): Case => ({
  when: `the last one was made on ${days}`,
  facts: withFile(backupOf(days)),
  says,
});

testVerdicts('backup-stale', file, [
  staleAt(TODAY, { pass: 'backupLastOn told' }),
  staleAt('2026-03-02', { pass: 'backupLastOn told' }),
  staleAt('2026-01-29', { pass: 'backupLastOn told' }),
  staleAt('2026-01-28', { fail: 'moderate', by: 'backupLastOn told' }),
  staleAt('2025-11-28', { fail: 'moderate', by: 'backupLastOn told' }),
  staleAt('2025-11-27', { fail: 'serious', by: 'backupLastOn told' }),
  staleAt('2026-03-09', { cantTell: 'backupLastOn told', settledBy: ['backupLastOn'] }),
  staleAt('someday', { cantTell: 'backupLastOn told', settledBy: ['backupLastOn'] }),
  {
    when: 'the date is not known',
    facts: withFile(backupOf(TODAY, { lastOn: unknown('notAsked') })),
    says: { cantTell: 'backupLastOn notAsked', settledBy: ['backupLastOn'] },
  },
  { when: 'there is none', facts: withFile(NO_BACKUP), says: null },
  { when: 'nobody was asked', facts: withFile(blankBackup()), says: null },
]);

testVerdicts('backup-stale', { type: 'account', id: 'imap' }, [
  {
    when: 'mail on a server, more than a month old',
    facts: { accounts: [imap({ backup: backupOf('2026-01-28') })] },
    says: { fail: 'minor', by: 'backupLastOn told' },
  },
  {
    when: 'mail on a server, more than three months old',
    facts: { accounts: [imap({ backup: backupOf('2025-11-27') })] },
    says: { fail: 'moderate', by: 'backupLastOn told' },
  },
  {
    when: 'fresh',
    facts: { accounts: [imap({ backup: backupOf(TODAY) })] },
    says: { pass: 'backupLastOn told' },
  },
  {
    when: 'the date is not known',
    facts: { accounts: [imap({ backup: backupOf(TODAY, { lastOn: unknown('notAsked') }) })] },
    says: { cantTell: 'backupLastOn notAsked', settledBy: ['backupLastOn'] },
  },
  { when: 'there is none', facts: { accounts: [imap({ backup: NO_BACKUP })] }, says: null },
]);

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

const triedOn = (restoredOn: Backup['restoredOn']) => backupOf(TODAY, { restoredOn });

testVerdicts('backup-never-restored', file, [
  {
    when: 'nobody ever tried it',
    facts: withFile(triedOn(told(null))),
    says: { fail: 'moderate', by: 'backupRestoredOn told' },
  },
  {
    when: 'it was tried more than a year ago',
    facts: withFile(triedOn(told('2025-02-27'))),
    says: { fail: 'minor', by: 'backupRestoredOn told' },
  },
  {
    when: 'it was tried within a year',
    facts: withFile(triedOn(told('2025-02-28'))),
    says: { pass: 'backupRestoredOn told' },
  },
  {
    when: 'it is not known whether it was tried',
    facts: withFile(triedOn(unknown('notAsked'))),
    says: { cantTell: 'backupRestoredOn notAsked', settledBy: ['backupRestored'] },
  },
  {
    when: 'the date lies ahead',
    facts: withFile(triedOn(told('2027-01-01'))),
    says: { cantTell: 'backupRestoredOn told', settledBy: ['backupRestored'] },
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
