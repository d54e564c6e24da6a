import { unknown } from '../../../src/core/facts/evidence';
import type { Device } from '../../../src/core/facts/snapshot';
import { LIMITS } from '../../../src/core/limits';
import {
  TODAY,
  backupOf,
  exchange,
  imap,
  imported,
  measured,
  pop3,
  pst,
  told,
} from '../../tools/make-snapshot';
import { testVerdicts, type Case } from './verdicts';
import { blankBackup } from '../../tools/blank-backup';

const file = { type: 'dataFile', id: 'ada.pst' } as const;
const ANSI = LIMITS.ansiDataFileBytes.value;
const UNICODE = LIMITS.unicodeDataFileBytes.value;

const sized = (
  when: string,
  format: 'ansi' | 'unicode' | 'unicode4k' | null,
  sizeBytes: number,
  says: Case['says'],
): Case => ({
  when,
  facts: {
    dataFiles: [
      pst({
        sizeBytes: measured(Math.ceil(sizeBytes)),
        format: format ? measured(format) : unknown('notInExport'),
      }),
    ],
  },
  says,
});

testVerdicts('data-file-near-limit', file, [
  sized('older format, at 80 %', 'ansi', 0.8 * ANSI, { fail: 'moderate', by: 'fileSize measured' }),
  sized('older format, at 95 %', 'ansi', 0.95 * ANSI, { fail: 'serious', by: 'fileSize measured' }),
  sized('older format, just below 80 %', 'ansi', 0.8 * ANSI - 2, { pass: 'fileSize measured' }),
  sized('current format, at 80 %', 'unicode', 0.8 * UNICODE, { fail: 'moderate', by: 'fileSize measured' }),
  sized('current format, over the limit', 'unicode4k', 1.2 * UNICODE, null),
  sized('current format, at the limit of the older one', 'unicode', ANSI, { pass: 'fileSize measured' }),
  sized('format not known, far from both limits', null, 0.5 * ANSI, { pass: 'fileSize measured' }),
  sized('format not known, near the smaller limit', null, 0.9 * ANSI, {
    cantTell: 'fileSize measured',
    settledBy: ['dataFile'],
  }),
  sized('format not known, too large for the older one', null, 3 * ANSI, { pass: 'fileSize measured' }),
  sized('format not known, near the larger limit', null, 0.96 * UNICODE, {
    fail: 'serious',
    by: 'fileSize measured',
  }),
  {
    when: 'size not known',
    facts: { dataFiles: [pst({ sizeBytes: unknown('notInExport') })] },
    says: { cantTell: 'fileSize notInExport', settledBy: ['dataFile'] },
  },
  {
    when: 'a mirror',
    facts: { dataFiles: [pst({ kind: imported('ost'), sizeBytes: measured(0.9 * UNICODE) })] },
    says: null,
  },
  {
    when: 'a folder of Thunderbird',
    facts: { dataFiles: [pst({ kind: imported('thunderbirdFolder'), sizeBytes: measured(UNICODE) })] },
    says: null,
  },
]);

testVerdicts('data-file-full', file, [
  // Outlook 2003 and its like said nothing at this size and took no more mail: KB304863.
  sized('older format, at 1,957,052,416 bytes', 'ansi', 1_957_052_416, {
    fail: 'critical',
    by: 'fileSize measured',
  }),
  sized('current format, at 47.5 GB', 'unicode', 47.5 * 1024 ** 3, {
    fail: 'critical',
    by: 'fileSize measured',
  }),
  sized('current format, a byte below', 'unicode', 47.5 * 1024 ** 3 - 1, { pass: 'fileSize measured' }),
  sized('format not known, near the smaller limit', null, 0.99 * ANSI, null),
  {
    when: 'a full mirror',
    facts: { dataFiles: [pst({ kind: imported('ost'), sizeBytes: measured(UNICODE) })] },
    says: null,
  },
]);

testVerdicts('mirror-near-limit', file, [
  {
    when: 'a full mirror, which loses nothing',
    facts: { dataFiles: [pst({ kind: imported('ost'), sizeBytes: measured(49.6 * 1024 ** 3) })] },
    says: { fail: 'moderate', by: 'fileSize measured' },
  },
  {
    when: 'a mirror at 80 %',
    facts: { dataFiles: [pst({ kind: imported('ost'), sizeBytes: measured(0.8 * UNICODE) })] },
    says: { fail: 'minor', by: 'fileSize measured' },
  },
  {
    when: 'the mirror of an IMAP account, with room',
    facts: {
      accounts: [imap({ delivery: imported({ to: 'cache', dataFileId: 'ada.pst' }) })],
      dataFiles: [pst({ sizeBytes: measured(0.5 * UNICODE) })],
    },
    says: { pass: 'fileSize measured' },
  },
  {
    when: 'format not known, near the smaller limit',
    facts: {
      dataFiles: [
        pst({
          kind: imported('ost'),
          sizeBytes: measured(0.95 * ANSI),
          format: unknown('notInExport'),
        }),
      ],
    },
    says: { cantTell: 'fileSize measured', settledBy: ['dataFile'] },
  },
  {
    when: 'a mirror of which the size is not known',
    facts: { dataFiles: [pst({ kind: imported('ost'), sizeBytes: unknown('notInExport') })] },
    says: null,
  },
  {
    when: 'a store',
    facts: { dataFiles: [pst({ sizeBytes: measured(UNICODE) })] },
    says: null,
  },
]);

const placed = (location: Parameters<typeof pst>[0], accounts = [pop3()]) => ({
  accounts,
  dataFiles: [pst(location)],
});
const onShare = { location: imported('networkShare' as const) };
const inCloudFolder = { location: imported('syncedFolder' as const) };

testVerdicts('data-file-risky-place', file, [
  {
    when: 'on a network share, without a backup',
    facts: placed(onShare),
    says: { fail: 'serious', by: 'fileLocation imported' },
  },
  {
    when: 'in a folder copied to the cloud, without a backup',
    facts: placed(inCloudFolder),
    says: { fail: 'serious', by: 'fileLocation imported' },
  },
  {
    when: 'in a folder copied to the cloud, with a backup',
    facts: placed({ ...inCloudFolder, backup: backupOf(TODAY) }),
    says: { fail: 'moderate', by: 'fileLocation imported' },
  },
  {
    when: 'nobody knows of a backup',
    facts: placed({ ...onShare, backup: blankBackup() }),
    says: { fail: 'moderate', by: 'fileLocation imported' },
  },
  {
    when: 'an archive that no account delivers to, without a backup',
    facts: placed(onShare, []),
    says: { fail: 'serious', by: 'fileLocation imported' },
  },
  {
    when: 'an archive that no account delivers to, with a backup',
    facts: placed({ ...onShare, backup: backupOf(TODAY) }, []),
    says: { fail: 'moderate', by: 'fileLocation imported' },
  },
  { when: 'on the system disk', facts: placed({}), says: { pass: 'fileLocation imported' } },
  {
    when: 'on another drive, which may be a disk or a share',
    facts: placed({ location: imported('otherDrive') }),
    says: { cantTell: 'fileLocation imported', settledBy: [] },
  },
  {
    when: 'place not known',
    facts: placed({ location: unknown('notReadable') }),
    says: { cantTell: 'fileLocation notReadable', settledBy: ['profileExport'] },
  },
  {
    when: 'a mirror, which can be filled again',
    facts: placed({ ...onShare, kind: imported('ost') }),
    says: null,
  },
  {
    when: 'the mirror of an IMAP account in a data file',
    facts: placed({ ...onShare }, [imap({ delivery: imported({ to: 'cache', dataFileId: 'ada.pst' }) })]),
    says: null,
  },
]);

const encrypted = (device: Device, rest: Case['facts']): Case['facts'] => ({ ...rest, device });
const open = { diskEncrypted: told(false) };
const web = imported('web' as const);

testVerdicts('disk-not-encrypted', { type: 'computer' }, [
  {
    when: 'a data file lies on an open disk',
    facts: encrypted(open, { dataFiles: [pst()] }),
    says: { fail: 'moderate', by: 'diskEncrypted told' },
  },
  {
    when: 'a POP3 account delivers nobody knows where',
    facts: encrypted(open, { accounts: [pop3({ delivery: unknown('notInExport') })] }),
    says: { fail: 'moderate', by: 'diskEncrypted told' },
  },
  {
    when: 'Outlook keeps a mirror',
    facts: encrypted(open, { accounts: [exchange()] }),
    says: { fail: 'moderate', by: 'diskEncrypted told' },
  },
  {
    when: 'the disk is encrypted',
    facts: { dataFiles: [pst()] },
    says: { pass: 'diskEncrypted told' },
  },
  {
    when: 'nobody has looked',
    facts: encrypted({ diskEncrypted: unknown('notAsked') }, { dataFiles: [pst()] }),
    says: { cantTell: 'diskEncrypted notAsked', settledBy: ['diskEncrypted'] },
  },
  {
    when: 'the program is not known, and may keep a mirror',
    facts: encrypted(open, { accounts: [exchange()], client: unknown('notAsked') }),
    says: { fail: 'moderate', by: 'diskEncrypted told' },
  },
  {
    when: 'mail is read on the web only',
    facts: encrypted(open, { accounts: [exchange({ profile: null })], client: web }),
    says: null,
  },
  {
    when: 'mail is read on the web and in a program on this computer',
    facts: encrypted(open, { accounts: [exchange()], client: web }),
    says: { fail: 'moderate', by: 'diskEncrypted told' },
  },
  {
    when: 'the only data file lies on a share',
    facts: encrypted(open, { accounts: [pop3()], dataFiles: [pst(onShare)] }),
    says: null,
  },
  { when: 'there is nothing', facts: encrypted(open, {}), says: null },
]);
