import { mailBefore, monthAfter } from '../../../src/core/facts/file-ages';
import { MADE_BYTES, mailFolder } from '../../tools/make-mail-file';

test('the month after, also over a new year and from the end of January', () => {
  expect(monthAfter('2026-11')).toBe('2026-12-01');
  expect(monthAfter('2026-12-31')).toBe('2027-01-01');
  expect(monthAfter('2026-01-31')).toBe('2026-02-01');
});

const LAST_DAY = '2026-11-20';
const day = (name: string, items: number) => ({ day: name, items, bytes: items * MADE_BYTES });
const amount = (items: number, exact: boolean) => ({ items, bytes: items * MADE_BYTES, exact });
const folder = mailFolder(
  'inbox',
  { '2025-04': 30, '2025-06': 12, '2026-11': 8 },
  { days: [day('2026-11-01', 3), day('2026-11-10', 4), day('2026-11-15', 1)] },
);

test('recent mail is told by the day, and mail of that very day is not before it', () => {
  expect(mailBefore(folder, '2026-11-10', LAST_DAY)).toEqual(amount(45, true));
  expect(mailBefore(folder, '2026-11-11', LAST_DAY)).toEqual(amount(49, true));
  expect(mailBefore(folder, '2026-11-16', LAST_DAY)).toEqual(amount(50, true));
});

test('the first of a month, and a month without mail, are told exactly', () => {
  expect(mailBefore(folder, '2025-04-01', LAST_DAY)).toEqual(amount(0, true));
  expect(mailBefore(folder, '2025-05-20', LAST_DAY)).toEqual(amount(30, true));
  expect(mailBefore(folder, '2025-06-01', LAST_DAY)).toEqual(amount(30, true));
});

test('within a month of old mail, its mail is divided by its days', () => {
  expect(mailBefore(folder, '2025-04-11', LAST_DAY)).toEqual(amount(10, false));
  expect(mailBefore(folder, '2025-06-16', LAST_DAY)).toEqual(amount(36, false));
});
