import type { Snapshot } from '../../src/core/facts/snapshot';
import type { Question } from '../../src/core/questions/question-forms';
import type { Answer } from '../../src/core/questions/question';
import { questionsInSlices } from '../../src/core/questions/questions-for';
import { atOnce } from '../../src/core/slices';

/** The questions worth asking now, chosen at one go. */
export function questionsFor(snapshot: Snapshot, answers: readonly Answer[], today: string): Question[] {
  return atOnce(questionsInSlices(snapshot, answers, today));
}
