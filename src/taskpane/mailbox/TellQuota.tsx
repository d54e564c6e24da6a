import type { Account } from '../../core/facts/account';
import { isAbout, questionAbout } from '../../core/questions/question-forms';
import { say } from '../../locales/words';
import { AskQuestion } from '../inspection/questions/AskQuestion';
import { Reveal } from '../parts/Reveal';
import { usePaneState } from '../use-pane';

const QUOTA = ['quotaUsed', 'quotaLimit'] as const;

interface TellQuotaProps {
  account: Account;
  /** Only what was told already, to correct it. */
  corrects?: boolean;
}

/** How much is used and how much fits in: what is not known can be said here, and what was said can be corrected. */
export function TellQuota({ account, corrects = false }: TellQuotaProps) {
  const { answers } = usePaneState().remembered;
  const known = { quotaUsed: account.used.known, quotaLimit: account.quotaLimit.known };
  return QUOTA.map((id) => {
    const question = questionAbout(id, { type: 'account', id: account.id });
    const told = answers.find((answer) => answer.value.kind !== 'dontKnow' && isAbout(answer, question));
    if (!told && (corrects || known[id])) return null;
    return (
      // Another answer is another question, so that it folds once it is answered.
      <Reveal
        key={`${id} ${JSON.stringify(told?.value)}`}
        label={say(told ? `storage.elsewhere.correct.${id}` : `storage.elsewhere.${id}`)}
      >
        <AskQuestion question={question} headingLevel={3} />
      </Reveal>
    );
  });
}
