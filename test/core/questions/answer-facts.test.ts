import { unknown } from '../../../src/core/facts/evidence';
import {
  bytesOf,
  choice,
  dateOf,
  dateOrNever,
  notKnown,
  orNever,
  yesNo,
} from '../../../src/core/questions/answer-facts';
import type { AnswerValue } from '../../../src/core/questions/question';
import { told } from '../../tools/make-snapshot';

const pick = (value: string): AnswerValue => ({ kind: 'choice', value });
const DAY: AnswerValue = { kind: 'date', value: '2026-02-01' };
const BYTES: AnswerValue = { kind: 'bytes', value: 5 };
const OPEN = unknown('personDoesNotKnow');

test('an answer of the form that was asked for is told', () => {
  expect([yesNo(pick('yes')), yesNo(pick('no'))]).toEqual([told(true), told(false)]);
  expect(choice(pick('b'), ['a', 'b'])).toEqual(told('b'));
  expect(bytesOf(BYTES)).toEqual(told(5));
  expect(dateOf(DAY)).toEqual(told('2026-02-01'));
  expect([dateOrNever(DAY), dateOrNever(pick('never'))]).toEqual([told('2026-02-01'), told(null)]);
  expect(orNever(BYTES, 'bytes', 'none')).toEqual(told(5));
  expect(orNever(pick('none'), 'bytes', 'none')).toEqual(told(null));
});

test('an answer of another form, or that was not offered, is not known', () => {
  const odd: AnswerValue = { kind: 'text', value: 'yes' };
  expect([yesNo(odd), bytesOf(DAY), dateOf(BYTES), dateOrNever(odd), dateOrNever(pick('always'))]).toEqual(
    Array(5).fill(OPEN),
  );
  expect([choice(pick('c'), ['a', 'b']), choice(odd, ['yes'])]).toEqual([OPEN, OPEN]);
  expect([orNever(BYTES, 'days', 'never'), orNever(pick('none'), 'days', 'never')]).toEqual([OPEN, OPEN]);
  expect(notKnown()).toEqual(OPEN);
});
