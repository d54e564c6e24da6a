/** @jest-environment jsdom */
import { loadInspectionWords } from '../../src/locales/words';
import { pathWords } from '../../src/wording/path-words';

beforeAll(loadInspectionWords);

test('a folder of Thunderbird is named in words, and every other path stands as it was read', () => {
  expect(pathWords('[ProfD]Mail/pop.example.com')).toMatch(
    /^\W?Mail\/pop\.example\.com\W?, in the profile folder$/,
  );
  expect(pathWords('C:\\Mail\\ada.pst')).toContain('C:\\Mail\\ada.pst');
});
