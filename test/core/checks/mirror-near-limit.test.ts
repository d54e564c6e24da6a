import { unknown } from '../../../src/core/facts/evidence';
import { imap, imported, measured, pst } from '../../tools/make-snapshot';
import { testVerdicts } from './verdicts';
import { ANSI, UNICODE, file } from './cases-data-files-and-disk';

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
