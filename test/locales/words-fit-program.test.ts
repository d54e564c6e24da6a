/** @jest-environment jsdom */
import { FIXES } from '../../src/core/fixes/registry';
import { stepsFor } from '../../src/core/fixes/steps-for';
import { stepWords } from '../../src/locales/step-words';
import { loadFixWords, loadInspectionWords } from '../../src/locales/words';

const NOT_OUTLOOK = ['thunderbird', 'appleMail', 'emClient', 'gmailWeb', 'webmail', 'other'] as const;
/** What only a program does that the person has before them. */
const AT_WORK = /(?<!Only classic )\bOutlook (?:keeps|may|stops|names|fetches|stays|looks|and your)\b/;

beforeAll(() => Promise.all([loadInspectionWords(), loadFixWords()]));

test.each(NOT_OUTLOOK)('nobody at %s is told what their Outlook does', (home) => {
  const told = Object.values(FIXES).flatMap((fix) =>
    stepsFor(fix, home).flatMap(({ step }) =>
      Object.values(stepWords(fix.id, step, home, 'ada')).filter(
        (words): words is string => typeof words === 'string' && AT_WORK.test(words),
      ),
    ),
  );
  expect(told).toEqual([]);
});
