import { folder } from '../../tools/make-mailbox';
import { exchange, imported, measured, pst, told } from '../../tools/make-snapshot';
import { testVerdicts } from './verdicts';
import { GB, has, it, notAsked, unlisted } from './cases-mailbox';

const cached = (size: number) => ({
  accounts: [exchange({ delivery: imported({ to: 'cache', dataFileId: 'ada.ost' }) })],
  dataFiles: [pst({ id: 'ada.ost', name: 'ada.ost', kind: imported('ost'), sizeBytes: measured(size) })],
});

const huge = { folders: [folder('inbox', 10, 60 * GB)] };

testVerdicts('cache-over-file-limit', it, [
  notAsked,
  { when: 'it fits', facts: has({}), says: { pass: 'quotaUsed measured' } },
  {
    when: '60 GB, and the file is full',
    facts: has(huge, cached(49 * GB)),
    says: { fail: 'serious', by: 'fileSize measured' },
  },
  {
    when: '60 GB, and Outlook keeps only part of it',
    facts: has(huge, cached(9 * GB)),
    says: { pass: 'fileSize measured' },
  },
  {
    when: '60 GB, and nobody has seen the file',
    facts: has(huge),
    says: { cantTell: 'fileSize dataFileNotSeen', settledBy: ['dataFile'] },
  },
  {
    when: '60 GB in new Outlook, which keeps no such file',
    facts: has(huge, { client: told('newWindows') }),
    says: null,
  },
  {
    when: 'the size is not known',
    facts: has(unlisted),
    says: { cantTell: 'quotaUsed failed', settledBy: ['mailServer'] },
  },
]);
