import { imported, measured, pst } from '../../tools/make-snapshot';
import { testVerdicts } from './verdicts';
import { ANSI, UNICODE, file, sized } from './cases-data-files-and-disk';

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
