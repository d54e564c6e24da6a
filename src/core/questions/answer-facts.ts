/* Facts from single answers. An answer of another form, such as 'I don’t know', is a fact that is not known. */
import { known, unknown, type Fact } from '../facts/evidence';
import type { AnswerValue } from './question';

/** Id of the source that stands for everything the person told us. */
export const ANSWERS_SOURCE = 'answers';

export function notKnown(): Fact<never> {
  return unknown('personDoesNotKnow');
}

export function yesNo(value: AnswerValue): Fact<boolean> {
  return value.kind === 'choice' ? known(value.value === 'yes', 'told', ANSWERS_SOURCE) : notKnown();
}

export function choice<T extends string>(value: AnswerValue, allowed: readonly T[]): Fact<T> {
  const picked = value.kind === 'choice' ? allowed.find((option) => option === value.value) : undefined;
  return picked === undefined ? notKnown() : known(picked, 'told', ANSWERS_SOURCE);
}

export function bytesOf(value: AnswerValue): Fact<number> {
  return value.kind === 'bytes' ? known(value.value, 'told', ANSWERS_SOURCE) : notKnown();
}

export function orNever(value: AnswerValue, kind: 'bytes' | 'days', never: string): Fact<number | null> {
  if (value.kind === kind) return known(value.value, 'told', ANSWERS_SOURCE);
  return value.kind === 'choice' && value.value === never ? known(null, 'told', ANSWERS_SOURCE) : notKnown();
}

export function dateOf(value: AnswerValue): Fact<string> {
  return value.kind === 'date' ? known(value.value, 'told', ANSWERS_SOURCE) : notKnown();
}

export function dateOrNever(value: AnswerValue): Fact<string | null> {
  if (value.kind === 'date') return known(value.value, 'told', ANSWERS_SOURCE);
  return value.kind === 'choice' && value.value === 'never'
    ? known(null, 'told', ANSWERS_SOURCE)
    : notKnown();
}
