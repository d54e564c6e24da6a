import { Button, ProgressBar } from '@fluentui/react-components';
import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { Snapshot } from '../../../core/facts/snapshot';
import { subjectKey } from '../../../core/facts/subject';
import { questionAbout, questionIn, type Question } from '../../../core/questions/question-forms';
import {
  QUESTIONS_AT_ONCE,
  questionsAtOnce,
  questionsInSlices,
  unanswered,
} from '../../../core/questions/questions-for';
import type { Answer } from '../../../core/questions/question';
import { mapInSlices } from '../../../core/slices';
import type { Inspected } from '../../../session/inspected';
import { isLong, longWorkOf } from '../../../session/long-work';
import { useSliced } from '../../use-sliced';
import { Judging } from '../parts/Judging';
import { say } from '../../../locales/words';
import { Beside } from '../../parts/Beside';
import { Page } from '../../parts/Page';
import { Reveal } from '../../parts/Reveal';
import { TopBar } from '../../parts/TopBar';
import { focusHeading } from '../../parts/focus';
import { usePane, usePaneState } from '../../use-pane';
import { answerText } from '../../../wording/answer-text';
import { AskAddress } from '../questions/AskAddress';
import { Answers } from '../questions/Answers';
import { AskQuestion } from '../questions/AskQuestion';
import { useInspected } from '../use-inspected';

/** Plain questions, one at a time: only those whose answer changes a verdict. */
export function QuestionsPage() {
  const inspected = useInspected();
  return (
    <Page
      title={say('questions.title')}
      above={<TopBar fallback={{ name: inspected ? 'overview' : 'start' }} />}
    >
      <Questions inspected={inspected} />
    </Page>
  );
}

function Questions({ inspected }: { inspected: Inspected | null }) {
  const pane = usePane();
  const { remembered } = usePaneState();
  const { work, chosen, questions } = useQuestions(inspected);
  // Who comes back for more has seen a result.
  const [begun, setBegun] = useState(
    remembered.answers.length < QUESTIONS_AT_ONCE ? 0 : remembered.answers.length,
  );
  const now = questionsAtOnce(questions, remembered.answers.length, begun);
  const [next] = now;
  // What was answered since the page opened can be gone back to, one after the other.
  const [openedAt] = useState(() => pane.now().toISOString());
  const given = remembered.answers.flatMap((answer) =>
    answer.answeredAt >= openedAt ? askedAgain(answer, remembered.snapshot) : [],
  );
  const [stepsBack, setStepsBack] = useState(0);
  // Each round is counted by itself: who goes on does not see one long list grow.
  const [before, setBefore] = useState(0);
  const again = stepsBack === 0 ? undefined : given.at(-stepsBack);
  const shown = again?.question ?? next;
  const answered = remembered.answers.length;
  const asked = useFocusOnQuestion(answered, stepsBack);
  const unsure = remembered.answers.some(({ value }) => value.kind === 'dontKnow');
  const hasAccounts = (inspected?.snapshot.accounts.length ?? 0) > 0;
  return (
    <>
      {!hasAccounts && (
        <>
          <p className="lead">{say('questions.lead')}</p>
          <section className="card">
            <AskAddress />
          </section>
        </>
      )}
      <Beside see={hasAccounts && <OtherWays answers={remembered.answers} open={!next && unsure} />}>
        <Judging work={work} progress={chosen} title={say('judging.questions')} />
        {hasAccounts && chosen.result !== null && (
          <div ref={asked} className="stack">
            {shown ? (
              <section className="card" key={shown.id + subjectKey(shown.subject)}>
                <Progress done={given.length - stepsBack - before} left={now.length + stepsBack} />
                {again && (
                  <p className="soft">
                    {say('questions.before', {
                      answer: answerText(again.answer, inspected?.snapshot ?? null),
                    })}
                  </p>
                )}
                <AskQuestion
                  question={shown}
                  headingLevel={2}
                  onAnswered={() => {
                    setStepsBack(0);
                  }}
                />
              </section>
            ) : (
              <NoneNow
                more={questions.length}
                unsure={unsure}
                onMore={() => {
                  setBegun(answered);
                  setBefore(given.length);
                }}
              />
            )}
            <Onward
              primary={!shown}
              onBack={stepsBack < given.length ? () => setStepsBack(stepsBack + 1) : null}
              onKeep={again ? () => setStepsBack(stepsBack - 1) : null}
            />
          </div>
        )}
      </Beside>
    </>
  );
}

/** The questions worth asking now, as far as they are chosen; what was answered meanwhile is not asked again. */
function useQuestions(inspected: Inspected | null) {
  const pane = usePane();
  const { answers } = usePaneState().remembered;
  const choose = useCallback(
    () =>
      inspected
        ? questionsInSlices(inspected.snapshot, answers, inspected.today)
        : mapInSlices<never, Question>([], (none) => none),
    [inspected, answers],
  );
  const work = longWorkOf(pane).questions;
  const chosen = useSliced(work, isLong(inspected?.snapshot ?? null), choose, [inspected, answers]);
  return { work, chosen, questions: unanswered(chosen.result ?? [], answers) };
}

/** After an answer or a step back the question takes the focus; on opening, the page's heading has it. */
function useFocusOnQuestion(answered: number, stepsBack: number): RefObject<HTMLDivElement | null> {
  const asked = useRef<HTMLDivElement>(null);
  const before = useRef(`${String(answered)} 0`);
  useLayoutEffect(() => {
    const at = `${String(answered)} ${String(stepsBack)}`;
    if (at !== before.current) focusHeading(asked.current?.querySelector('h2'));
    before.current = at;
  }, [answered, stepsBack]);
  return asked;
}

interface OnwardProps {
  /** Nothing is asked any more: the way to the result comes first. */
  primary: boolean;
  /** To the answer before; null: there is none. */
  onBack: (() => void) | null;
  /** Leaves the answer that was gone back to as it is; null: none was. */
  onKeep: (() => void) | null;
}

function Onward({ primary, onBack, onKeep }: OnwardProps) {
  const pane = usePane();
  return (
    <div className="row">
      <Button
        appearance={primary ? 'primary' : 'secondary'}
        onClick={() => {
          pane.go({ name: 'overview' });
        }}
      >
        {say('questions.done')}
      </Button>
      {onBack && <Button onClick={onBack}>{say('questions.back')}</Button>}
      {onKeep && <Button onClick={onKeep}>{say('questions.keep')}</Button>}
    </div>
  );
}

/** How many tell something: an address is what is asked about, and who does not know tells nothing. */
function answersThatTell(answers: readonly Answer[]): number {
  return answers.filter(({ question, value }) => question !== 'accountAddress' && value.kind !== 'dontKnow')
    .length;
}

/** Another address, and what was answered before. */
function OtherWays({ answers, open }: { answers: readonly Answer[]; open: boolean }) {
  return (
    <ul className="ways">
      <li>
        <Reveal label={say('questions.another')}>
          <AskAddress />
        </Reveal>
      </li>
      {answers.length > 0 && (
        <li>
          <Reveal label={say('questions.answered', { count: answersThatTell(answers) })} open={open}>
            <Answers answers={answers} />
          </Reveal>
        </li>
      )}
    </ul>
  );
}

interface NoneNowProps {
  /** Questions that are left for whoever wants to go on. */
  more: number;
  /** Some were answered with 'I do not know'. */
  unsure: boolean;
  onMore: () => void;
}

/** Nothing has to be answered now. */
function NoneNow({ more, unsure, onMore }: NoneNowProps) {
  return more > 0 ? (
    <section className="card">
      <h2 tabIndex={-1}>{say('questions.enough')}</h2>
      <p className="soft">{say('questions.enough.help', { count: more })}</p>
      <div className="row">
        <Button onClick={onMore}>{say('questions.goOn')}</Button>
      </div>
    </section>
  ) : (
    <section className="card">
      <h2 tabIndex={-1}>{say('questions.none')}</h2>
      <p className="soft">{say('questions.none.help')}</p>
      {unsure && <p className="soft">{say('questions.none.unsure')}</p>}
    </section>
  );
}

/** How far the person has come in this round, as a bar and in words; nothing for questions of an earlier one. */
function Progress({ done, left }: { done: number; left: number }) {
  if (done < 0) return null;
  return (
    <div className="stack-tight">
      <p className="faint">
        {left === 1
          ? say('questions.last')
          : say('questions.position', { number: done + 1, all: done + left })}
      </p>
      {done > 0 && <ProgressBar value={done} max={done + left} aria-hidden="true" />}
    </div>
  );
}

/** The question of an answer, to be put once more; nothing where it has a form of its own. */
function askedAgain(answer: Answer, snapshot: Snapshot | null): { question: Question; answer: Answer }[] {
  const { question: id, subject } = answer;
  if (id === 'accountAddress' || id === 'readByImap' || id === 'fileIs' || id === 'mailOf') return [];
  const question = snapshot ? questionIn(id, subject, snapshot) : questionAbout(id, subject);
  return [{ question, answer }];
}
