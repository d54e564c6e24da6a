import fc from 'fast-check';
import {
  backupWith,
  bestCopy,
  messageProblem,
  otherFileOfStore,
  type ReadCopy,
} from '../../../src/core/backups/backup-proof';
import { isCopyOf } from '../../../src/core/backups/copy-identity';
import { withBackupProofs } from '../../../src/core/backups/with-proofs';
import { freshnessOf } from '../../../src/core/backups/freshness';
import { BACKUP_PLACES, type Backup } from '../../../src/core/facts/account';
import { known, unknown } from '../../../src/core/facts/evidence';
import { blankBackup } from '../../tools/blank-backup';
import { runs } from '../../tools/long';
import { mailFileOfMessages } from '../../tools/mail-file-of-messages';
import { mailFileOf, mailFolder } from '../../tools/make-mail-file';
import { backupOf, imported, pst, snapshotOf, told } from '../../tools/make-snapshot';

const TODAY = '2026-11-28';
const live = mailFileOf([mailFolder('1', { '2009-03': 2, '2026-10': 7 }, { special: 'inbox' })]);
/** A copy of it, made the day before. */
const taken: typeof live = { ...live, modifiedAt: '2026-11-19T10:00:00.000Z' };
const copyOf = (isCopy: ReadCopy['isCopy'], contents = taken): ReadCopy => ({
  contents,
  source: 'copy',
  isCopy,
});
const judge = (copy: ReadCopy, backup: Backup = blankBackup()) => {
  const proof = bestCopy(live, [copy], backup);
  const whole = backupWith(backup, proof);
  return { whole, rung: freshnessOf(whole, proof?.comparison.verdict ?? null, TODAY).rung };
};

test('a copy that was seen beside the file in use is measured, and proved', () => {
  const { whole, rung } = judge(copyOf(isCopyOf(live, taken, false, 'copy')));
  expect(whole.exists).toEqual(known(true, 'measured', 'copy'));
  expect(whole.lastOn).toEqual(known('2026-11-19', 'measured', 'copy'));
  expect(rung).toBe('proved');
});

test('the live file dropped again proves nothing, whatever the browser can tell', () => {
  for (const sameEntry of [true, null]) {
    const { whole, rung } = judge(copyOf(isCopyOf(live, live, sameEntry, 'copy'), live));
    expect(whole).toEqual(blankBackup());
    expect(rung).toBe('notKnown');
  }
});

test('a file in the very state of the one in use may be that one on another path, and counts on a word at most', () => {
  expect(isCopyOf(live, live, false, 'copy')).toEqual(unknown('notAsked'));
  expect(isCopyOf(live, { ...live, name: 'backup.pst' }, false, 'copy')).toEqual(known(true, 'told', 'copy'));
  // What was seen to be another file, and is now said to be the one in use, is no copy of itself.
  const { whole, rung } = judge(copyOf(known(true, 'measured', 'copy'), live));
  expect(whole.lastOn).toEqual(known('2026-11-20', 'told', 'copy'));
  expect(rung).toBe('fresh');
});

test('a file that is packed in an archive is another one than a file that lies on the disk', () => {
  expect(isCopyOf(live, { ...live, modifiedAt: null }, null, 'copy')).toEqual(
    known(true, 'measured', 'copy'),
  );
  const packed = { ...live, modifiedAt: null };
  expect(isCopyOf(packed, packed, null, 'copy')).toEqual(unknown('notAsked'));
});

test('the live file dropped twice never proves a backup, in whatever state and wherever it is said to lie', () => {
  const message = fc.record({
    folder: fc.constantFrom('Inbox', 'Sent'),
    day: fc.constantFrom('2019-05-05', '2026-10-04', '2026-11-18'),
    bytes: fc.integer({ min: 200, max: 9000 }),
  });
  const place = fc.option(fc.constantFrom(...BACKUP_PLACES));
  const modified = fc.constantFrom('2026-11-01T10:00:00.000Z', '2026-11-25T10:00:00.000Z');
  fc.assert(
    fc.property(
      fc.array(message, { maxLength: 12 }),
      fc.array(message, { maxLength: 12 }),
      fc.array(modified, { minLength: 2, maxLength: 2 }),
      fc.constantFrom(true, null),
      place,
      (first, since, [one, other], sameEntry, said) => {
        const before = mailFileOfMessages(first, { modifiedAt: one ?? null });
        const after = mailFileOfMessages([...first, ...since], { modifiedAt: other ?? null });
        for (const [mine, again] of [
          [before, after],
          [after, before],
        ] as const) {
          const backup: Backup = {
            ...blankBackup(),
            place: said === null ? unknown('notAsked') : told(said),
          };
          const copy = copyOf(isCopyOf(mine, again, sameEntry, 'copy'), again);
          const proof = bestCopy(mine, [copy], backup);
          const whole = backupWith(backup, proof);
          for (const fact of [whole.exists, whole.lastOn, whole.restoredOn])
            expect(fact.known && fact.evidence !== 'told').toBe(false);
          expect(freshnessOf(whole, proof?.comparison.verdict ?? null, TODAY).rung).not.toBe('proved');
        }
      },
    ),
    { numRuns: runs(1000) },
  );
});

test('where a file like the live one lies is asked, and what is said of it is told', () => {
  const { whole, rung } = judge(copyOf(isCopyOf(live, live, null, 'copy')), {
    ...blankBackup(),
    place: told('otherDisk'),
  });
  expect(whole.lastOn).toEqual(known('2026-11-19', 'told', 'copy'));
  expect(rung).toBe('fresh');
});

const opened = known({ messageOn: '2009-03-15', on: '2026-11-27', copy: 'copy' }, 'measured', 'message');

test('an old message that the copy holds may come from the file in use all the same, so it is told', () => {
  const { whole, rung } = judge(copyOf(known(true, 'measured', 'copy')), { ...blankBackup(), opened });
  expect(whole.restoredOn).toEqual(known('2026-11-27', 'told', 'message'));
  expect(rung).toBe('proved');
});

test.each([{}, { copy: 'another copy' }])(
  'a message that was not found in the copy itself is told: %j',
  (where) => {
    const message = known({ messageOn: '2009-03-15', on: '2026-11-27', ...where }, 'measured', 'message');
    const { whole } = judge(copyOf(known(true, 'measured', 'copy')), { ...blankBackup(), opened: message });
    expect(whole.restoredOn).toEqual(known('2026-11-27', 'told', 'message'));
  },
);

test('an old message out of a file under another name proves nothing: the file in use may have been renamed', () => {
  const { whole, rung } = judge(copyOf(known(true, 'told', 'copy')), { ...blankBackup(), opened });
  expect(whole.restoredOn).toEqual(known('2026-11-27', 'told', 'message'));
  expect(rung).toBe('fresh');
});

test('the live file holds the old message too, so where it may be that file the message is told', () => {
  const backup: Backup = { ...blankBackup(), place: told('otherDisk'), opened };
  const { whole, rung } = judge(copyOf(unknown('notAsked')), backup);
  expect(whole.restoredOn).toEqual(known('2026-11-27', 'told', 'message'));
  expect(rung).toBe('fresh');
  expect(backupWith(backup, null).restoredOn).toEqual(known('2026-11-27', 'told', 'message'));
});

test('a copy that lacks mail does not show that there is a backup', () => {
  for (const months of [{ '2026-10': 7 }, { '2009-03': 2, '2026-10': 1 }]) {
    const copy = mailFileOf([mailFolder('1', months, { special: 'inbox' })]);
    const { whole, rung } = judge(copyOf(known(true, 'measured', 'copy'), copy));
    expect(whole.exists).toEqual(blankBackup().exists);
    expect(rung).toBe('failed');
  }
});

test('another store counts as a copy by word alone, until enough of its old mail agrees', () => {
  const file = (count: number, storeKey: string) =>
    mailFileOf([mailFolder('1', { '2019-03': count, '2026-10': 7 }, { special: 'inbox' })], { storeKey });
  const levelOf = (mine: number, theirs: number) => {
    const copy = copyOf(known(true, 'measured', 'copy'), file(theirs, 'bb'));
    return bestCopy(file(mine, 'aa'), [copy], blankBackup())?.level;
  };
  expect(levelOf(500, 500)).toBe('measured');
  expect(levelOf(500, 505)).toBe('measured');
  expect(levelOf(3, 5)).toBe('told');
});

test('where contacts are missing only the mail is proved', () => {
  const contacts = mailFolder('4', {}, { content: 'contacts', items: 9 });
  const mine = { ...live, folders: [...live.folders, contacts] };
  const copy = copyOf(known(true, 'measured', 'copy'));
  const proof = bestCopy(mine, [copy], blankBackup());
  const { rung } = freshnessOf(backupWith(blankBackup(), proof), proof?.comparison.verdict ?? null, TODAY);
  expect(rung).toBe('mailOnly');
});

test('another store is another file, and a file of another name is one by the word of who dropped it', () => {
  expect(isCopyOf(live, { ...live, storeKey: 'ff' }, null, 'copy')).toEqual(known(true, 'measured', 'copy'));
  expect(isCopyOf(live, { ...live, name: 'backup.pst' }, null, 'copy')).toEqual(known(true, 'told', 'copy'));
  expect(isCopyOf(live, { ...live, name: ' ADA.pst' }, null, 'copy')).toEqual(unknown('notAsked'));
  expect(isCopyOf(null, live, null, 'copy')).toEqual(unknown('notAsked'));
});

test('a copy with gaps takes back what was said of it', () => {
  const copy = mailFileOf([mailFolder('1', { '2026-10': 7 }, { special: 'inbox' })]);
  const { whole, rung } = judge(copyOf(known(true, 'measured', 'copy'), copy), backupOf('2026-11-20'));
  expect(whole.lastOn).toEqual(unknown('failed'));
  expect(rung).toBe('failed');
});

test('a copy that was read in part changes nothing', () => {
  const backup = backupOf('2026-11-20');
  const { whole } = judge(copyOf(known(true, 'measured', 'copy'), { ...live, complete: false }), backup);
  expect(whole).toEqual(backup);
});

test('of several copies the surest counts, then the one that is whole for longest', () => {
  const older = mailFileOf([mailFolder('1', { '2009-03': 2 }, { special: 'inbox' })], {
    modifiedAt: '2009-04-01T10:00:00.000Z',
  });
  const sure = known(true, 'measured', 'copy');
  const best = (...copies: ReadCopy[]) => bestCopy(live, copies, blankBackup())?.copy;
  const [one, two, three] = [copyOf(sure, older), copyOf(sure), copyOf(unknown('notAsked'))];
  expect(best(one, two, three)).toBe(two);
  expect(best(three, one)).toBe(one);
  expect(best()).toBeUndefined();
  expect(bestCopy(null, [two], blankBackup())).toBeNull();
});

test('another file of the store that settings name is a hint, and shows neither a copy nor what is in it', () => {
  const key = 'aa';
  const mine = pst({ storeKey: imported(key), backup: blankBackup() });
  const other = pst({
    id: 'copy',
    name: 'ada 2026.pst',
    path: 'E:\\Backup\\ada 2026.pst',
    storeKey: imported(key),
  });
  expect(otherFileOfStore(mine, [mine, other])).toBe('ada 2026.pst');
  expect(otherFileOfStore(mine, [mine, { ...other, storeKey: imported('bb') }])).toBeNull();
  expect(otherFileOfStore(pst(), [pst(), other])).toBeNull();
  // One file, by a share, a drive letter of it, a short name.
  for (const path of ['\\\\srv\\mail\\ada.pst', 'Z:/Mail/ADA.pst', 'E:\\ADA~1.PST', null])
    expect(otherFileOfStore(mine, [mine, { ...other, path }])).toBeNull();
  // An entry outlives its file, and a renamed file leaves one behind.
  const [file] = withBackupProofs(snapshotOf({ dataFiles: [mine, other] })).dataFiles;
  expect(file?.backup).toEqual(blankBackup());
});

test.each([
  [null, 'undated'],
  ['2026-11-10', 'tooNew'],
  ['2010-01-01', 'notInCopy'],
  ['2009-03-02', null],
] as const)('a message of %s: %s', (day, problem) => {
  expect(messageProblem(day, live, TODAY)).toBe(problem);
});

test('where the copy tells days, the day of the message has to be one of them', () => {
  const copy = mailFileOfMessages([
    { folder: 'Inbox', day: '2026-09-01', bytes: 900 },
    { folder: 'Inbox', day: '2026-10-01', bytes: 900 },
  ]);
  expect(messageProblem('2026-10-01', copy, TODAY)).toBeNull();
  expect(messageProblem('2026-10-02', copy, TODAY)).toBe('notInCopy');
});
