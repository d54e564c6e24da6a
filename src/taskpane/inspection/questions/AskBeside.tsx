import { useId } from 'react';
import type { Question } from '../../../core/questions/question-forms';
import type { AnswerValue } from '../../../core/questions/question';
import { toldAccountId } from '../../../core/questions/apply-answers';
import { plainText } from '../../../core/text/plain-text';
import { say } from '../../../locales/words';
import { withAnswer } from '../../../session/changes';
import { questionText } from '../../../wording/names';
import { usePane, usePaneState } from '../../use-pane';
import { DontKnow } from './DontKnow';
import { AskAddress } from './AskAddress';

interface AskBesideProps {
  question: Question;
  headingLevel: 2 | 3 | 4;
  onAnswered?: () => void;
}

/**
 * Which mailboxes stand beside the one that Outlook shows. Each address that is added becomes a mailbox to look at; the
 * question is closed when the person says that those are all.
 */
export function AskBeside({ question, headingLevel, onAnswered }: AskBesideProps) {
  const pane = usePane();
  const { snapshot } = usePaneState().remembered;
  const id = useId();
  const Heading = `h${headingLevel}` as const;
  const added = (snapshot?.accounts ?? []).filter(
    ({ id: account, address }) => address !== null && account === toldAccountId(address),
  );
  const answer = (value: AnswerValue) => {
    pane.remember((now) => withAnswer(now, question.id, question.subject, value, pane.now()));
    onAnswered?.();
  };
  return (
    <div className="stack" role="group" aria-labelledby={id}>
      <Heading id={id} tabIndex={-1}>
        {questionText(question.id, question.subject, snapshot)}
      </Heading>
      <p className="faint">{say('question.otherAddresses.help')}</p>
      {added.length > 0 && (
        <ul className="plain" aria-label={say('questions.beside.added')}>
          {added.map((account) => (
            <li key={account.id}>{plainText(account.address ?? account.name)}</li>
          ))}
        </ul>
      )}
      <AskAddress beside />
      <div className="choices">
        <button
          type="button"
          className="choice"
          onClick={() => {
            answer({ kind: 'choice', value: added.length > 0 ? 'allAdded' : 'none' });
          }}
        >
          {say(
            added.length > 0
              ? 'question.otherAddresses.choice.allAdded'
              : 'question.otherAddresses.choice.none',
          )}
        </button>
        <DontKnow
          onPress={() => {
            answer({ kind: 'dontKnow' });
          }}
        />
      </div>
    </div>
  );
}
