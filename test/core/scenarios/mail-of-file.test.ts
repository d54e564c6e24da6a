import * as fc from 'fast-check';
import { addDays } from '../../../src/core/days';
import { mailboxOfFile } from '../../../src/core/facts/mailbox-of-file';
import { olderThan, totalBytes, totalItems } from '../../../src/core/facts/mailbox-sums';
import { blankDataFile } from '../../../src/core/facts/blank';
import { known } from '../../../src/core/facts/evidence';
import type { MailFileFolder } from '../../../src/core/facts/mail-file';
import { amountOf, indexMail } from '../../../src/core/scenarios/mail-index';
import { measuredMailOfFile } from '../../../src/core/scenarios/mail-of-file';
import { FileTally, FolderTally } from '../../../src/sources/mailfile/tally';
import { mailFileOf, mailFolder } from '../../tools/make-mail-file';

const TODAY = '2026-11-28';
const MODIFIED = `${TODAY}T08:00:00.000Z`;
const SIZE = 1000;

/** A folder with messages that arrived so many days ago; null: without a date. */
function folderWith(
  agesInDays: readonly (number | null)[],
  more: Partial<MailFileFolder> = {},
): MailFileFolder {
  const tally = new FolderTally(new FileTally(), 'inbox', true);
  for (const age of agesInDays)
    tally.add(age === null ? null : Date.parse(`${addDays(TODAY, -age)}T05:00:00.000Z`), SIZE, false);
  return { ...mailFolder('inbox', {}), special: 'inbox', ...tally.sums(MODIFIED), ...more };
}

const indexOf = (folders: MailFileFolder[], complete = true) =>
  indexMail(measuredMailOfFile(mailFileOf(folders, { complete, modifiedAt: MODIFIED }), 'ada', TODAY), TODAY);

test('recent mail is counted to the day, old mail within the bounds of its month', () => {
  const ages = fc.array(fc.integer({ min: 0, max: 4000 }), { maxLength: 40 });
  fc.assert(
    fc.property(ages, fc.nat(3000), fc.nat(3000), (days, from, width) => {
      const to = from + width;
      const index = indexOf([folderWith(days)]);
      const amount = amountOf(index, 'ada', 'inbox', { from, to });
      const really = days.filter((age) => age >= from && age < to).length;
      expect(amount?.items.atLeast).toBeLessThanOrEqual(really);
      expect(amount?.items.atMost ?? Infinity).toBeGreaterThanOrEqual(really);
      const all = amountOf(index, 'ada', 'inbox', { from: 0, to: null });
      expect(all?.items).toEqual({ atLeast: days.length, atMost: days.length });
      expect(all?.bytes.atLeast).toBe(days.length * SIZE);
      const young = Math.min(from, 98);
      const recent = days.filter((age) => age < young).length;
      expect(amountOf(index, 'ada', 'inbox', { from: 0, to: young })?.items).toEqual({
        atLeast: recent,
        atMost: recent,
      });
    }),
  );
});

test('mail without a date may be of any age, and a file read in part holds at least so much', () => {
  const undated = indexOf([folderWith([1, 2, null])]);
  expect(amountOf(undated, 'ada', 'inbox', { from: 0, to: 14 })?.items).toEqual({ atLeast: 2, atMost: 3 });
  expect(amountOf(undated, 'ada', 'inbox', { from: 0, to: null })?.items).toEqual({ atLeast: 3, atMost: 3 });
  const part = indexOf([folderWith([1, 2])], false);
  expect(amountOf(part, 'ada', 'inbox', { from: 0, to: null })?.items).toEqual({ atLeast: 2, atMost: null });
});

test('folders below Deleted Items hold deleted mail, and calendars none', () => {
  const deleted = folderWith([5], { id: 'd', special: 'deleted' });
  const below = folderWith([6], { id: 'e', parentId: 'd', special: null });
  const calendar = folderWith([7], { id: 'c', special: null, content: 'calendar' });
  const other = folderWith([8], { id: 'o', special: null });
  const index = indexOf([deleted, below, calendar, other]);
  expect(amountOf(index, 'ada', 'deleted', { from: 0, to: null })?.items.atLeast).toBe(2);
  expect(amountOf(index, 'ada', 'folders', { from: 0, to: null })?.items.atLeast).toBe(1);
});

test('a kind of mail that no folder of a whole file is for has none, and may have some in a part', () => {
  const all = { from: 0, to: null };
  expect(amountOf(indexOf([folderWith([1])]), 'ada', 'drafts', all)?.items).toEqual({
    atLeast: 0,
    atMost: 0,
  });
  expect(amountOf(indexOf([folderWith([1])], false), 'ada', 'drafts', all)).toBeNull();
});

describe('a file as the state of a mailbox', () => {
  const stateOf = (folders: MailFileFolder[], complete = true) => {
    const contents = mailFileOf(folders, { complete, modifiedAt: MODIFIED });
    const file = {
      ...blankDataFile('ada', 'ada.pst'),
      contents: known(contents, 'measured' as const, 'drop'),
    };
    const source = { id: 'drop', kind: 'dataFile' as const, name: 'ada.pst', readAt: MODIFIED };
    const state = mailboxOfFile(file, [source]);
    if (!state) throw new Error('nothing was counted');
    return state;
  };

  test('adds up, and says how old its mail is as a server does', () => {
    const days = [0, 29, 30, 31, 89, 90, 400, 800];
    const state = stateOf([folderWith(days)]);
    expect(totalItems(state).value).toMatchObject({ value: 8, evidence: 'measured' });
    expect(totalBytes(state).value).toMatchObject({ value: 8 * SIZE });
    for (const limit of [30, 90]) {
      const older = days.filter((age) => age >= limit).length;
      expect(olderThan(state, limit).items.value).toMatchObject({ value: older, evidence: 'measured' });
    }
    expect(olderThan(state, 730).items.value).toMatchObject({ value: 1 });
  });

  test('read in part holds at least so much', () => {
    const state = stateOf([folderWith([1, 2], { complete: false })], false);
    expect(totalItems(state)).toMatchObject({ value: { known: false }, atLeast: 2 });
    expect(state.folders[0]?.partial).toBe(true);
  });

  test('of which nothing was counted is none', () => {
    expect(mailboxOfFile(blankDataFile('ada', 'ada.pst'), [])).toBeNull();
  });
});
