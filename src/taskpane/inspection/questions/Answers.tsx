import { useId } from 'react';
import { subjectKey } from '../../../core/facts/subject';
import type { Answer } from '../../../core/questions/question';
import { say } from '../../../locales/words';
import { withoutAnswer } from '../../../session/changes';
import { answerText } from '../../../wording/answer-text';
import { questionText } from '../../../wording/names';
import { usePane } from '../../use-pane';
import { useInspected } from '../use-inspected';

/** What the person has told us, with a way to take each answer back. */
export function Answers({ answers }: { answers: readonly Answer[] }) {
  const pane = usePane();
  const inspected = useInspected();
  const id = useId();
  return (
    <ul className="plain">
      {answers.map((answer, at) => (
        <li key={answer.question + subjectKey(answer.subject)} className="stack-tight">
          <span className="soft" id={`${id}-${String(at)}`}>
            {questionText(answer.question, answer.subject, inspected?.snapshot ?? null)}
          </span>
          <span className="row">
            <strong>{answerText(answer, inspected?.snapshot ?? null)}</strong>
            <button
              type="button"
              className="quiet"
              aria-describedby={`${id}-${String(at)}`}
              onClick={() => {
                pane.remember((now) => withoutAnswer(now, answer.question, answer.subject, pane.now()));
              }}
            >
              {say('questions.takeBack')}
            </button>
          </span>
        </li>
      ))}
    </ul>
  );
}
