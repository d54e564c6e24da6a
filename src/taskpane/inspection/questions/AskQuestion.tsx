import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Account } from '../../../core/facts/account';
import { isPop3 } from '../../../core/facts/account-kinds';
import { STILL_THERE, type Question } from '../../../core/questions/question-forms';
import type { Walk } from '../../../core/report/decisions';
import { usualSizes } from '../../../core/questions/usual-sizes';
import type { AnswerValue } from '../../../core/questions/question';
import { say, sayIfKnown } from '../../../locales/words';
import { usePane } from '../../use-pane';
import { withAnswer, withQuotaText } from '../../../session/changes';
import { formatDays } from '../../../wording/format';
import { formatBytes } from '../../../wording/format-bytes';
import { questionText } from '../../../wording/names';
import { questionHelp } from '../../../wording/question-help';
import { useInspected } from '../use-inspected';
import { DontKnow } from './DontKnow';
import { AnswerInput } from './AnswerInput';
import { AskBeside } from './AskBeside';
import { PasteQuota } from './PasteQuota';

interface AskQuestionProps {
  question: Question;
  headingLevel: 2 | 3 | 4;
  /** Goes on to the next question; left out: this one stands by itself. */
  onAnswered?: () => void;
  /** Asked at the end of a walk: what came before the change tells nothing of it. With what was set in it. */
  afterChange?: Pick<Walk, 'fix' | 'keepDays'>;
}

/** One plain question; the addresses beside the open mailbox are a list that grows. */
export function AskQuestion(asked: AskQuestionProps) {
  return asked.question.id === 'otherAddresses' ? <AskBeside {...asked} /> : <AskPlainly {...asked} />;
}

/** A question with its choices, each one tap. 'I do not know' is always among them. */
function AskPlainly({ question, headingLevel, onAnswered, afterChange }: AskQuestionProps) {
  const pane = usePane();
  const inspected = useInspected();
  const [typing, setTyping] = useState(false);
  const [pasting, setPasting] = useState(false);
  const labelId = useId();
  const Heading = `h${headingLevel}` as const;
  const answer = (value: AnswerValue) => {
    pane.remember((remembered) => withAnswer(remembered, question.id, question.subject, value, pane.now()));
    onAnswered?.();
  };
  const { input, subject } = question;
  const goesOn = onAnswered !== undefined;
  const pastes = question.id === 'quotaUsed' || question.id === 'quotaLimit' || question.id === 'turnedAway';
  const account =
    subject.type === 'account' ? inspected?.snapshot.accounts.find(({ id }) => id === subject.id) : undefined;
  const typed = typedChoice(question);
  return (
    <div className="stack" role="group" aria-labelledby={labelId}>
      <Heading id={labelId} tabIndex={-1}>
        {questionText(question.id, question.subject, inspected?.snapshot ?? null)}
      </Heading>
      <p className="faint">
        {afterChange && question.id === 'mailVanishesFromWebmail'
          ? say('walk.askAgain.vanishes')
          : questionHelp(question.id, subject, inspected?.snapshot ?? null, pane.system)}
      </p>
      <div className="choices">
        {toPress(question, account, afterChange).map(({ label, value }) => (
          <Choice
            key={label}
            label={label}
            onPress={() => {
              answer(value);
            }}
          />
        ))}
        {input !== null && typed !== null && (
          <Choice
            label={typed}
            isOpen={typing}
            onPress={() => {
              setTyping(!typing);
            }}
          />
        )}
        {input !== null && !pasting && (typing || typed === null) && (
          <AnswerInput
            kind={input}
            labelledBy={labelId}
            latest={pane.now()}
            goesOn={goesOn}
            onAnswer={answer}
          />
        )}
        {pastes && (
          <Button
            appearance="subtle"
            className="dont-know"
            aria-expanded={pasting}
            onClick={() => {
              setPasting(!pasting);
            }}
          >
            {say('questions.paste')}
          </Button>
        )}
        {pasting && (
          <PasteQuota
            address={account?.address ?? null}
            goesOn={goesOn}
            onRead={(read) => {
              const now = pane.now();
              pane.remember((remembered) => withQuotaText(remembered, question.subject, read, now));
              onAnswered?.();
            }}
          />
        )}
        <DontKnow
          onPress={() => {
            answer({ kind: 'dontKnow' });
          }}
        />
      </div>
    </div>
  );
}

interface ChoiceProps {
  label: string;
  onPress: () => void;
  /** Whether the field is there that it opens. Left out: it opens none. */
  isOpen?: boolean;
}

function Choice({ label, onPress, isOpen }: ChoiceProps) {
  return (
    <button type="button" className="choice" aria-expanded={isOpen} onClick={onPress}>
      {label}
    </button>
  );
}

interface AnswerToPress {
  label: string;
  value: AnswerValue;
}

/** The answers that are one press. What such a mailbox usually holds is chosen too, and not typed. */
function toPress(
  { id, choices }: Question,
  account: Account | undefined,
  afterChange: AskQuestionProps['afterChange'],
): AnswerToPress[] {
  const sizes = id === 'quotaLimit' && account ? usualSizes(account) : [];
  // Moved to IMAP it stays as well, but by no setting of POP3.
  const stillPop3 = afterChange && afterChange.fix !== 'move-to-imap' && account && isPop3(account);
  const left = id === 'mailVanishesFromWebmail' ? (stillPop3 ? 'no' : STILL_THERE) : null;
  return [
    ...sizes.map((value): AnswerToPress => ({ label: formatBytes(value), value: { kind: 'bytes', value } })),
    ...choices
      .filter((value) => value !== left)
      .map((value): AnswerToPress => {
        const days = value === STILL_THERE ? afterChange?.keepDays : null;
        // Minutes after the change it can be seen that mail stays, but not for how long: that is told as it was set.
        return typeof days === 'number'
          ? {
              label: say('walk.askAgain.stays', { days: formatDays(days) }),
              value: { kind: 'days', value: days },
            }
          : {
              label: sayIfKnown(`question.${id}.choice.${value}`) ?? value,
              value: { kind: 'choice', value },
            };
      }),
  ];
}

/** The choice that opens the field, where there are other choices beside it. null: the field is there at once. */
function typedChoice({ id, input, choices }: Question): string | null {
  if (input === null || choices.length === 0) return null;
  const own = input === 'days' ? 'days' : 'yes';
  return (
    (choices.includes(own) ? undefined : sayIfKnown(`question.${id}.choice.${own}`)) ??
    say(`questions.type.${input}`)
  );
}
