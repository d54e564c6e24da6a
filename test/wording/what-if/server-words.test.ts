/** @jest-environment jsdom */
import { unknown } from '../../../src/core/facts/evidence';
import { loadInspectionWords, loadWhatIfWords } from '../../../src/locales/words';
import { setUpLines } from '../../../src/wording/what-if/server-words';
import { imap, told } from '../../tools/make-snapshot';

beforeAll(() => Promise.all([loadInspectionWords(), loadWhatIfWords()]));

const linesFor = (address: string) =>
  setUpLines(
    imap({
      address,
      kind: told('imap'),
      incoming: unknown('notAsked'),
      outgoing: unknown('notAsked'),
    }),
  ).join(' ');

test('a provider that is known is named, and nobody is sent to ask who it is', () => {
  expect(linesFor('ada@gmail.com')).toMatch(/the servers of Gmail/);
  expect(linesFor('ada@gmail.com')).not.toMatch(/Ask your provider/);
});

test('the servers of a domain of one’s own are asked for', () => {
  expect(linesFor('ada@kontor.example')).toMatch(/^Ask your provider/);
});
