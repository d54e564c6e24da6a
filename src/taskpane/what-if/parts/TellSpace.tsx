import type { Account } from '../../../core/facts/account';
import { questionAbout } from '../../../core/questions/question-forms';
import { say } from '../../../locales/words';
import { Explained } from '../../parts/Explained';
import { AskQuestion } from '../../inspection/questions/AskQuestion';

/** Asks for the space used and allowed, as far as they are not known: without them nobody can say when it is full. */
export function TellSpace({ account: { id, used, quotaLimit } }: { account: Account }) {
  const missing = [
    ...(used.known ? [] : (['quotaUsed'] as const)),
    ...(quotaLimit.known ? [] : (['quotaLimit'] as const)),
  ];
  if (missing.length === 0) return null;
  return (
    <Explained label={say('dial.page.space.ask')}>
      {missing.map((question) => (
        <section key={question} className="card">
          <AskQuestion question={questionAbout(question, { type: 'account', id })} headingLevel={3} />
        </section>
      ))}
    </Explained>
  );
}
