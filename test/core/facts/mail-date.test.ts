import { isMailDate } from '../../../src/core/facts/mail-date';

test.each([
  '0001-01-01T00:00:00Z',
  '1601-01-01T00:00:00Z',
  '1899-12-30T00:00:00Z',
  '1970-01-01T00:00:00Z',
  '4501-01-01T00:00:00Z',
  '9999-12-31T23:59:59Z',
  'yesterday',
  '',
])('%p is how a program writes that there is no date', (instant) => {
  expect(isMailDate(instant)).toBe(false);
});

test.each(['1971-10-01T00:00:00Z', '1994-03-01T08:00:00Z', '2026-11-27T12:00:00Z', '2031-01-01T00:00:00Z'])(
  '%p is a day on which a message can have arrived',
  (instant) => {
    expect(isMailDate(instant)).toBe(true);
  },
);
