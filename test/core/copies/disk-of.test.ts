import { diskOf } from '../../../src/core/copies/disk-of';
import { unknown } from '../../../src/core/facts/evidence';
import { imported, pst } from '../../tools/make-snapshot';

test.each([
  ['localDisk', 'computer'],
  ['networkShare', 'network'],
  ['syncedFolder', 'unknownDisk'],
  ['otherDrive', 'unknownDisk'],
] as const)('a file in %s lies on %s', (location, disk) => {
  expect(diskOf(pst({ location: imported(location) }))).toBe(disk);
});

test('nobody knows the disk of a file that is not there, or of which no place is known', () => {
  expect(diskOf(undefined)).toBe('unknownDisk');
  expect(diskOf(pst({ location: unknown('notReadable') }))).toBe('unknownDisk');
});
