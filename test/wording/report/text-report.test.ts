/** @jest-environment jsdom */
import fc from 'fast-check';
import { NO_PROGRAM } from '../../../src/wording/report/program';
import { textReport } from '../../../src/wording/report/text-report';
import { leaveOutNames } from '../../../src/wording/report/leave-out-names';
import { say } from '../../../src/locales/words';
import { example, PLAIN } from './example';
import { loadHeldWords } from './words';

beforeAll(loadHeldWords);

test('a name cannot add lines of its own', () => {
  const count = (reason: string) =>
    textReport(example({ ...PLAIN, gap: `A${reason}B` }), NO_PROGRAM).split(/[\n\r\u0085\u2028\u2029]/)
      .length;
  const lines = count(' ');
  for (const sign of ['\n', '\r\n', '\u2028', '\u2029', '\u0085', '\u000b']) expect(count(sign)).toBe(lines);
});

test('no name turns the direction of what follows', () => {
  const text = textReport(example({ ...PLAIN, address: 'a\u202Eb@c\u2067d\u2069\u2069' }), NO_PROGRAM);
  expect(text).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
});

test('a name in the other direction is kept apart by a whole pair of marks', () => {
  const text = textReport(example({ ...PLAIN, gap: 'שלום' }), NO_PROGRAM);
  expect(text).toContain('- \u2068שלום\u2069: an entry of an unknown kind');
  expect(text.match(/\u2068/g)).toHaveLength(1);
});

test('only words that are too long by themselves make lines longer than 72', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 30 }), (gap) => {
      const lines = textReport(example({ ...PLAIN, gap }), NO_PROGRAM).split('\n');
      expect(lines.filter((line) => line.length > 72)).toEqual([]);
    }),
  );
  const path = 'x'.repeat(90);
  const lines = textReport(example({ ...PLAIN, gap: path }), NO_PROGRAM).split('\n');
  expect(lines.filter((line) => line.length > 72)).toEqual([`- ${path}:`]);
});

test('what was put off to a day stands apart from what was left for good, and comes back on its day', () => {
  const { remembered, ...rest } = example();
  const ignored = remembered.ignored.map((one) => ({ ...one, until: '2026-12-24' }));
  const off = textReport({ ...rest, remembered: { ...remembered, ignored } }, NO_PROGRAM);
  expect(off).toContain(say('export.section.putOff'));
  expect(off.replaceAll(/\s+/g, ' ')).toContain('(comes back on Dec 24, 2026)');
  expect(off).not.toContain(say('export.section.left'));
  expect(textReport(example(), NO_PROGRAM)).not.toContain(say('export.section.putOff'));
});

test('a report about a sample person says so before anything else', () => {
  const text = textReport({ ...example(), madeUp: true }, NO_PROGRAM);
  expect(text.split('\n')[2]).toBe('This report is about a made-up sample person. It says nothing about');
  expect(textReport(example(), NO_PROGRAM)).not.toContain('made-up');
});

test('the headline of the report says no less than the page: all of it, where everything of everybody goes', () => {
  expect(textReport(example(), NO_PROGRAM)).not.toContain(say('overview.safe.all'));
  for (const report of [
    textReport({ ...example(), headline: 'all' }, NO_PROGRAM),
    textReport(leaveOutNames({ ...example(), headline: 'all' }), NO_PROGRAM),
  ])
    expect(report.replaceAll(/\s+/g, ' ')).toContain(say('overview.safe.all'));
});
