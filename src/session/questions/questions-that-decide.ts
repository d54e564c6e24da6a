import { updateSnapshot } from '../../core/report/assemble';
import type { Snapshot } from '../../core/facts/snapshot';
import { QUESTION_FORMS, isAbout, type Question } from '../../core/questions/question-forms';
import { QUESTION_IDS, type Answer, type AnswerValue } from '../../core/questions/question';
import type { Remembered, Walk } from '../../core/report/decisions';
import { inspect } from '../../core/report/inspect';
import { questionOn } from './question-on';

/**
 * The questions on whose answers the walk's finding rests, and the first of them that has not been answered since
 * the walk began. A question decides when two possible answers to it lead to different verdicts.
 */
export function questionsThatDecide(
  walk: Walk,
  { snapshot, answers }: Remembered,
  today: string,
): { deciding: Question[]; next: Question | null } {
  if (!snapshot) return { deciding: [], next: null };
  const candidates = QUESTION_IDS.flatMap((id) => questionOn(id, walk.subject, snapshot));
  const deciding = candidates.filter((question) => decides(question, walk, snapshot, answers, today));
  const sinceStart = (question: Question) =>
    answers.some((answer) => isAbout(answer, question) && answer.answeredAt > walk.startedAt);
  const open = deciding.filter((question) => !sinceStart(question));
  // The fact that showed the problem has the name of the question that asks for it.
  const showed = open.find(({ id }) => id === walk.before.evidence[0]?.label);
  return { deciding, next: showed ?? open[0] ?? null };
}

function decides(
  question: Question,
  walk: Walk,
  snapshot: Snapshot,
  answers: readonly Answer[],
  today: string,
): boolean {
  const others = answers.filter((answer) => !isAbout(answer, question));
  const verdictWith = (value: AnswerValue) => {
    const answer: Answer = {
      question: question.id,
      subject: question.subject,
      value,
      answeredAt: snapshot.takenAt,
    };
    const then = updateSnapshot(snapshot, {
      sources: [],
      answers: [...others, answer],
      takenAt: snapshot.takenAt,
    });
    return inspect(then, today).findings.find(({ key }) => key === walk.finding)?.verdict;
  };
  return new Set(QUESTION_FORMS[question.id].samples(today).map(verdictWith)).size > 1;
}
