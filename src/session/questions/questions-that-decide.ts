import type { Verdict } from '../../core/checks/check';
import { updateSnapshot } from '../../core/report/assemble';
import type { Snapshot } from '../../core/facts/snapshot';
import { QUESTION_FORMS, isAbout, type Question } from '../../core/questions/question-forms';
import { QUESTION_IDS, type Answer, type AnswerValue, type QuestionId } from '../../core/questions/question';
import type { Remembered, Walk } from '../../core/report/decisions';
import { isDone } from '../../core/report/walk';
import { inspect } from '../../core/report/inspect';
import type { Finding } from '../../core/report/report';
import { FIXES } from '../../core/fixes/registry';
import { questionOn } from './question-on';

/**
 * The questions on whose answers the walk's finding rests, and the one to ask next of those that have not been answered
 * since the walk began; when all have, what the fix asks besides. Where the answers proved nothing, or what was done
 * takes hours, the first that decides is asked again, so that nobody who mends it later stands before an end without a
 * question. A question decides when its possible answers lead to different verdicts, or to another than now.
 */
export function questionsThatDecide(
  walk: Walk,
  { snapshot, answers }: Remembered,
  today: string,
): { deciding: Question[]; next: Question | null } {
  if (!snapshot) return { deciding: [], next: null };
  const now = findingOf(walk, snapshot, today);
  const stands = (question: Question) =>
    LASTING.includes(question.id) &&
    answers.some((answer) => isAbout(answer, question) && answer.value.kind !== 'dontKnow');
  const candidates = QUESTION_IDS.flatMap((id) => questionOn(id, walk.subject, snapshot))
    .filter((question) => !stands(question))
    .map((question) => ({
      question,
      verdicts: new Set([now?.verdict, ...verdictsBy(question, walk, snapshot, answers, today)]),
    }));
  const deciding = candidates.filter(({ verdicts }) => verdicts.size > 1);
  const sinceStart = (question: Question) =>
    answers.some((answer) => isAbout(answer, question) && answer.answeredAt > walk.startedAt);
  // What the person told is enough, so nothing that is known is asked anew.
  const open = isDone(walk) ? [] : deciding.filter(({ question }) => !sinceStart(question));
  // The fact that showed the problem has the name of the question that asks for it.
  const showedIt = ({ question }: (typeof deciding)[number]) =>
    question.id === walk.before.evidence[0]?.label;
  const showed = open.find(showedIt);
  const settles = open.find(
    ({ question }) =>
      now?.verdict === 'cantTell' &&
      now.settledBy.some((by) => by.by === 'question' && by.question === question.id),
  );
  // One answer that says it is mended spares the person the other questions.
  const mends = open.find(({ verdicts }) => verdicts.has('pass'));
  // What a word leaves open of what was done, as the last step says.
  const ofTheCopy = (FIXES[walk.fix].alsoAsks ?? []).flatMap((id) => questionOn(id, walk.subject, snapshot));
  const besides = ofTheCopy.find((question) => !sinceStart(question));
  // A new copy has a day of its own: where it lies is not laid beside the day of an older one.
  const day = ofTheCopy.find(({ id }) => id === 'backupLastOn');
  const dayFirst = (question: Question | undefined) =>
    question?.id === 'backupPlace' && day !== undefined && !sinceStart(day) ? day : question;
  const again = ASKED_AGAIN.includes(walk.state)
    ? (deciding.find(showedIt) ?? deciding[0])?.question
    : undefined;
  return {
    deciding: deciding.map(({ question }) => question),
    next: dayFirst((showed ?? settles ?? mends ?? open[0])?.question ?? again ?? besides) ?? null,
  };
}

/** What an answer says for good: no step of any walk changes it. */
const LASTING: readonly QuestionId[] = ['howRead', 'ownFolders', 'sameMailbox'];

/** States in which an answer given since the walk began is not the last word. */
const ASKED_AGAIN: readonly Walk['state'][] = ['settling', 'notProved', 'cameBack'];

function findingOf(walk: Walk, snapshot: Snapshot, today: string): Finding | undefined {
  return inspect(snapshot, today).findings.find(({ key }) => key === walk.finding);
}

/** What the finding would be by each possible answer; `undefined`: there would be none. */
function verdictsBy(
  question: Question,
  walk: Walk,
  snapshot: Snapshot,
  answers: readonly Answer[],
  today: string,
): (Verdict | undefined)[] {
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
    return findingOf(walk, then, today)?.verdict;
  };
  return QUESTION_FORMS[question.id].samples(today).map(verdictWith);
}
