import { ageOfBackup, backupCopies, type BackedUp } from '../../../src/core/copies/backup-copies';
import { addDays } from '../../../src/core/days';
import { unknown } from '../../../src/core/facts/evidence';
import { blankBackup } from '../../tools/blank-backup';
import { NO_BACKUP, TODAY, backupOf, inferred, told } from '../../tools/make-snapshot';

const OF: BackedUp = { account: 'ada', kinds: ['inbox'], store: 'file', disk: 'computer', keptForDays: null };
const ago = (days: number) => backupOf(addDays(TODAY, -days));

test('a backup is as old as its day; a day ahead tells nothing, but for tomorrow, which is a time zone', () => {
  expect(ageOfBackup(ago(30), TODAY)).toEqual({ known: true, days: 30 });
  expect(ageOfBackup(ago(-1), TODAY)).toEqual({ known: true, days: 0 });
  expect(ageOfBackup(ago(-2), TODAY)).toEqual({ known: false });
  expect(ageOfBackup(backupOf('no date'), TODAY)).toEqual({ known: false });
  expect(ageOfBackup({ ...ago(1), lastOn: unknown('notAsked') }, TODAY)).toEqual({ known: false });
});

test('it holds mail that had come by then, and of that what was still in the store', () => {
  expect(backupCopies(ago(30), OF, TODAY)).toMatchObject([
    { ages: { from: 30, to: null }, certainty: 'certain', place: { type: 'backup', id: 'file' } },
  ]);
  expect(backupCopies(ago(30), { ...OF, keptForDays: 14 }, TODAY)).toMatchObject([
    { ages: { from: 30, to: 44 } },
  ]);
  expect(backupCopies(ago(30), { ...OF, keptForDays: 0 }, TODAY)).toMatchObject([
    { ages: null, certainty: 'certain' },
  ]);
});

test('a backup that nobody was asked about, or of no day, is possible; one that is not there is none', () => {
  expect(backupCopies(blankBackup(), OF, TODAY)).toMatchObject([
    { ages: { from: 0, to: null }, certainty: 'possible', evidence: 'inferred' },
  ]);
  expect(backupCopies(ago(-9), OF, TODAY)).toMatchObject([{ certainty: 'possible' }]);
  expect(backupCopies(NO_BACKUP, OF, TODAY)).toEqual([]);
});

test('it is known no better than that it exists and when it was made', () => {
  expect(backupCopies(ago(3), OF, TODAY)).toMatchObject([{ evidence: 'told' }]);
  const guessed = { ...ago(3), exists: inferred(true) };
  expect(backupCopies(guessed, OF, TODAY)).toMatchObject([{ evidence: 'inferred' }]);
});

test.each([
  ['cloud', 'computer', 'cloud'],
  ['otherDisk', 'computer', 'otherDisk'],
  ['sameDisk', 'network', 'network'],
  // The same disk as a mailbox on a server is this computer's.
  ['sameDisk', null, 'computer'],
] as const)('kept in %s, of a store on %s, it lies on %s', (place, disk, lies) => {
  const backup = { ...ago(3), place: told(place) };
  expect(backupCopies(backup, { ...OF, disk }, TODAY)[0]?.place.disk).toBe(lies);
});

test('kept nobody knows where, it may lie on this computer', () => {
  const backup = { ...ago(3), place: unknown('notAsked') };
  expect(backupCopies(backup, OF, TODAY)[0]?.place.disk).toBe('unknownDisk');
});
