/** @jest-environment jsdom */
import { htmlReport } from '../../../src/wording/report/html-report';
import { leaveOutNames } from '../../../src/wording/report/leave-out-names';
import { NO_PROGRAM } from '../../../src/wording/report/program';
import { textReport } from '../../../src/wording/report/text-report';
import { example } from './example';
import { expectGolden } from './golden';
import { loadHeldWords } from './words';

/** Another release changes no other line of a report. */
jest.mock('../../../src/core/product', () => ({ PRODUCT_VERSION: '9.9.9' }));

const PROGRAM = { hostName: 'Outlook', version: '16.0.18025.20000', platform: 'PC' };

beforeAll(loadHeldWords);

test('the report as a page', () => expectGolden('report.html', htmlReport(example(), PROGRAM)));

test('the report as text for a help desk', () => expectGolden('report.txt', textReport(example(), PROGRAM)));

test('whom to ask stands in the report, as a page and as text', () => {
  const helpDesk = { text: 'Weekdays 8 to 17', email: 'help@example.com', phone: '+1 555 0100', link: null };
  for (const report of [htmlReport, textReport])
    for (const line of ['Weekdays 8 to 17', 'help@example.com', '+1 555 0100'])
      expect(report({ ...example(), helpDesk }, PROGRAM)).toContain(line);
});

test('the report as text, names left out', () =>
  expectGolden('report-without-names.txt', textReport(leaveOutNames(example()), NO_PROGRAM)));

test('no line of the text is longer than 72 characters', () => {
  const long = textReport(example(), PROGRAM)
    .split('\n')
    .filter((line) => line.length > 72);
  expect(long).toEqual([]);
});
