import { unknown } from '../../../src/core/facts/evidence';
import { blankBackup } from '../../tools/blank-backup';
import { TODAY, backupOf, imap, imported, pop3, pst } from '../../tools/make-snapshot';
import { testVerdicts } from './verdicts';
import { file, onShare } from './cases-data-files-and-disk';

const placed = (location: Parameters<typeof pst>[0], accounts = [pop3()]) => ({
  accounts,
  dataFiles: [pst(location)],
});

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
    says: { cantTell: 'fileLocation imported', settledBy: ['filePlace'] },
  },
  {
    when: 'place not known',
    facts: placed({ location: unknown('notReadable') }),
    says: { cantTell: 'fileLocation notReadable', settledBy: ['filePlace'] },
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
