/** @jest-environment jsdom */
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { i18n, loadInspectionWords } from '../../src/locales/words';
import { leftSentences } from '../../src/wording/left-words';

i18n.setMessagesCompiler(compileMessage);
beforeAll(loadInspectionWords);

const forGood = { decision: {} };
const putOff = { decision: { until: '2026-04-01' } };

test('what was put off to a day is not said to be left', () => {
  expect(leftSentences([putOff])).toEqual(['1 thing that you put off counts here too.']);
  expect(leftSentences([forGood, putOff, putOff])).toEqual([
    '1 thing that you chose to leave counts here too.',
    '2 things that you put off count here too.',
  ]);
  expect(leftSentences([])).toEqual([]);
});
