import { Button } from '@fluentui/react-components';
import { useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { subjectKey, type Subject } from '../../../core/facts/subject';
import type { Snapshot } from '../../../core/facts/snapshot';
import { questionAbout } from '../../../core/questions/question-forms';
import { QUESTIONS_AT_ONCE, questionsAtOnce, questionsFor } from '../../../core/questions/questions-for';
import { FILE_IS, MAIL_OF, type Answer, type QuestionId } from '../../../core/questions/question';
import { say, sayIfKnown } from '../../../locales/words';
import { Page } from '../../parts/Page';
import { Reveal } from '../../parts/Reveal';
import { TopBar } from '../../parts/TopBar';
import { focusHeading } from '../../parts/focus';
import { formatBytes } from '../../../wording/format-bytes';
import { plainText } from '../../../core/text/plain-text';
import { usePane, usePaneState } from '../../use-pane';
import { withoutAnswer } from '../../../session/changes';
import { formatDate, formatDays } from '../../../wording/format';
import { questionText, subjectName } from '../../../wording/names';
import { AskAddress } from '../questions/AskAddress';
import { AskQuestion } from '../questions/AskQuestion';
import { useInspected } from '../use-inspected';

/** Plain questions, one at a time: only those whose answer changes a verdict. */
export function QuestionsPage() {
  const pane = usePane();
  const { remembered } = usePaneState();
  const inspected = useInspected();
  const questions = useMemo(
    () => (inspected ? questionsFor(inspected.snapshot, remembered.answers, inspected.today) : []),
    [inspected, remembered.answers],
  );
  // Who comes back for more has seen a result.
  const [begun, setBegun] = useState(
    remembered.answers.length < QUESTIONS_AT_ONCE ? 0 : remembered.answers.length,
  );
  const now = questionsAtOnce(questions, remembered.answers.length, begun);
  const [next] = now;
  const asked = useRef<HTMLDivElement>(null);
  const answered = remembered.answers.length;
  const before = useRef(answered);
  useLayoutEffect(() => {
    // After an answer the next question takes the focus; on opening, the page's heading has it.
    if (answered > before.current) focusHeading(asked.current?.querySelector('h2'));
    before.current = answered;
  }, [answered]);
  const unsure = remembered.answers.some(({ value }) => value.kind === 'dontKnow');
  const hasAccounts = (inspected?.snapshot.accounts.length ?? 0) > 0;
  return (
    <Page
      title={say('questions.title')}
      above={<TopBar fallback={{ name: inspected ? 'overview' : 'start' }} />}
    >
      {!hasAccounts && (
        <>
          <p className="lead">{say('questions.lead')}</p>
          <section className="card">
            <AskAddress />
          </section>
        </>
      )}
      {hasAccounts && (
        <div ref={asked} className="stack">
          {next ? (
            <section className="card" key={next.id + subjectKey(next.subject)}>
              <p className="faint">{say('questions.left', { count: now.length })}</p>
              <AskQuestion question={next} headingLevel={2} />
            </section>
          ) : questions.length > 0 ? (
            <section className="card">
              <h2 tabIndex={-1}>{say('questions.enough')}</h2>
              <p className="soft">{say('questions.enough.help', { count: questions.length })}</p>
              <div className="row">
                <Button
                  onClick={() => {
                    setBegun(answered);
                  }}
                >
                  {say('questions.goOn')}
                </Button>
              </div>
            </section>
          ) : (
            <section className="card">
              <h2 tabIndex={-1}>{say('questions.none')}</h2>
              <p className="soft">{say('questions.none.help')}</p>
              {unsure && <p className="soft">{say('questions.none.unsure')}</p>}
            </section>
          )}
          <div className="row">
            <Button
              appearance={next ? 'secondary' : 'primary'}
              onClick={() => {
                pane.go({ name: 'overview' });
              }}
            >
              {say('questions.done')}
            </Button>
          </div>
        </div>
      )}
      {hasAccounts && (
        <ul className="ways">
          <li>
            <Reveal label={say('questions.another')}>
              <AskAddress />
            </Reveal>
          </li>
          {answered > 0 && (
            <li>
              <Reveal label={say('questions.answered', { count: answered })} open={!next && unsure}>
                <Answers answers={remembered.answers} />
              </Reveal>
            </li>
          )}
        </ul>
      )}
    </Page>
  );
}

/** What the person has told us, with a way to take each answer back. */
function Answers({ answers }: { answers: readonly Answer[] }) {
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

function answerText({ question, value, subject }: Answer, snapshot: Snapshot | null): string {
  switch (value.kind) {
    case 'choice': {
      const known = choicesOf(question, subject).includes(value.value);
      return (known ? sayIfKnown(`question.${question}.choice.${value.value}`) : undefined) ?? value.value;
    }
    case 'text': {
      if (question === 'readByImap') return say('question.readByImap.choice.yes');
      if (question === 'fileIs') return say('question.fileIs.choice.live');
      const named: Subject | null = question === 'mailOf' ? { type: 'account', id: value.value } : null;
      return named && snapshot ? subjectName(named, snapshot) : plainText(value.value);
    }
    case 'date':
      return formatDate(value.value);
    case 'bytes':
      return formatBytes(value.value);
    case 'days':
      return formatDays(value.value);
    case 'dontKnow':
      return say('questions.dontKnow');
  }
}

function choicesOf(question: QuestionId, subject: Subject): readonly string[] {
  if (question === 'accountAddress' || question === 'readByImap') return [];
  if (question === 'fileIs') return FILE_IS;
  return question === 'mailOf' ? MAIL_OF : questionAbout(question, subject).choices;
}
