import { instantIn, rightAfter, soberDate } from '../../src/storage/instant';

test('an instant is one in one way of writing only, in the calendar, and on some clock', () => {
  expect(instantIn('2026-11-20T12:00:00.000Z')).toBe('2026-11-20T12:00:00.000Z');
  for (const text of ['', 'soon', '2026-11-20', '2026-02-30T12:00:00.000Z', '8999-12-31T23:59:59.999Z'])
    expect(instantIn(text)).toBe('');
});

test('a date that no clock shows counts as the oldest', () => {
  expect(soberDate('8899-12-31T00:00:00.000Z')).toBe('8899-12-31T00:00:00.000Z');
  expect(soberDate('8900-01-01T00:00:00.000Z')).toBe('1970-01-01T00:00:00.000Z');
});

test('the next instant is a millisecond later', () => {
  expect(rightAfter('2026-12-31T23:59:59.999Z')).toBe('2027-01-01T00:00:00.000Z');
});
