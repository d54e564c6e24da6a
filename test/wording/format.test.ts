/** @jest-environment jsdom */
import { formatDate, formatDayOf, formatEither, formatInstant, sayValue } from '../../src/wording/format';
import { plainText } from '../../src/core/text/plain-text';

const FORMATTERS = { formatDate, formatDayOf, formatInstant };

test.each(Object.entries(FORMATTERS))('%s gives a text that is no date as text from outside', (_, format) => {
  const misleading = `never\u202Egpj.${'x'.repeat(500)}`;
  expect(format(misleading)).toBe(plainText(misleading));
  expect(format(misleading)).not.toContain('\u202E');
});

test.each(Object.entries(FORMATTERS))('%s gives a date in words', (_, format) => {
  expect(format('2026-05-03T12:00:00.000Z')).toMatch(/May 3, 2026|3 May 2026/);
});

test('a large number that stands by itself has its marks, and a choice its word', () => {
  expect(sayValue({ unit: 'count', value: 55_090 })).toBe('55,090');
  expect(formatEither(['50 GB', '100 GB'])).toBe('50 GB or 100 GB');
});
