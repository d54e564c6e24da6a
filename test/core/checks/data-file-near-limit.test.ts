import { unknown } from '../../../src/core/facts/evidence';
import { imported, measured, pst } from '../../tools/make-snapshot';
import { testVerdicts } from './verdicts';
import { ANSI, UNICODE, file, sized } from './cases-data-files-and-disk';

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
