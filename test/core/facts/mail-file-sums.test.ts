import { isFuller, mailFolders, mailIn } from '../../../src/core/facts/mail-file-sums';
import { MADE_BYTES, mailFileOf, mailFolder } from '../../tools/make-mail-file';

const inbox = mailFolder('inbox', { '2025-04': 30, '2026-01': 2 });
const old = mailFolder('old', { '2020-02': 5 });
const contacts = mailFolder('contacts', { '2010-01': 900 }, { content: 'contacts' });

test('contacts and the like are no mail', () => {
  const file = mailFileOf([inbox, contacts, old]);
  expect(mailFolders(file)).toEqual([inbox, old]);
  expect(mailIn(file)).toEqual({
    items: 37,
    bytes: 37 * MADE_BYTES,
    oldest: '2020-02-15T10:00:00.000Z',
    newest: '2026-01-15T10:00:00.000Z',
  });
});

test('the oldest and the newest come from any folder, and none from a folder without dates', () => {
  const undated = mailFolder('undated', {}, { items: 4, bytes: 40 });
  expect(mailIn(mailFileOf([old, undated, inbox]))).toEqual(mailInBoth(4, 40));
  expect(mailIn(mailFileOf([undated]))).toEqual({ items: 4, bytes: 40, oldest: null, newest: null });
  expect(mailIn(mailFileOf([]))).toEqual({ items: 0, bytes: 0, oldest: null, newest: null });

  function mailInBoth(items: number, bytes: number) {
    const { oldest, newest } = mailIn(mailFileOf([inbox, old]));
    return { items: 37 + items, bytes: 37 * MADE_BYTES + bytes, oldest, newest };
  }
});

test('an earlier reading is fuller only where a later one was broken off from outside and holds less', () => {
  const before = mailFileOf([inbox, old]);
  const broken = (code: 'stopped' | 'changed' | 'damagedIndex', folders = [inbox]) =>
    mailFileOf(folders, { complete: false, problems: [{ code, folderId: null }] });
  expect(isFuller(before, broken('stopped'))).toBe(true);
  expect(isFuller(before, broken('changed'))).toBe(true);
  expect(isFuller(before, broken('damagedIndex'))).toBe(false);
  expect(isFuller(before, mailFileOf([inbox]))).toBe(false);
  expect(isFuller(before, broken('stopped', [inbox, old]))).toBe(false);
  expect(isFuller(mailFileOf([old]), broken('stopped'))).toBe(false);
});
