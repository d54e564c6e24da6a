import { QUESTION_IDS, type Answer } from '../../../src/core/questions/question';
import { QUESTION_FORMS, isAbout } from '../../../src/core/questions/question-forms';

it('has a form for every question that is put about a subject', () => {
  expect(Object.keys(QUESTION_FORMS).sort()).toEqual(
    QUESTION_IDS.filter((id) => !['accountAddress', 'readByImap', 'fileIs', 'mailOf'].includes(id)).sort(),
  );
});

it('tells answers about one account from those about another', () => {
  const about: Answer = {
    question: 'otherDevices',
    subject: { type: 'account', id: 'a' },
    value: { kind: 'dontKnow' },
    answeredAt: '2026-03-01T09:00:00.000Z',
  };
  expect(isAbout(about, { id: 'otherDevices', subject: { type: 'account', id: 'b' } })).toBe(false);
  expect(isAbout(about, { id: 'otherDevices', subject: { type: 'account', id: 'a' } })).toBe(true);
});
