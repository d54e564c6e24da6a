import type { Account } from '../../../core/facts/account';
import type { RescuePlan } from '../../../core/rescue/rescue-plan';
import { WORDS } from '../../../core/what-if-words';
import { say, sayIfKnown } from '../../../locales/words';
import type { Inspected } from '../../../session/inspected';
import { amountWords } from '../../../wording/what-if/amount-words';
import { mailWords } from './RecoverySteps';
import { WalkLink } from './WalkLink';

interface RescueStepsProps {
  plan: RescuePlan;
  account: Account;
  inspected: Inspected;
}

/** What to do before the server deletes the mail, in order. */
export function RescueSteps({ plan, account, inspected }: RescueStepsProps) {
  if (plan.steps.length === 0) return null;
  return (
    <>
      <h2>{say('whatIf.page.rescue')}</h2>
      <ol className="steps">
        {plan.steps.map((step) => (
          <li key={step.id}>
            <div className="stack-tight">
              <strong>{sayIfKnown(WORDS.rescueTitle(step.id))}</strong>
              <span>{sayIfKnown(WORDS.rescueDo(step.id))}</span>
              {step.mail.length > 0 && <span className="faint">{mailWords(step.mail, true).join('; ')}</span>}
              {step.amount && <span className="faint">{amountWords(step.amount)}</span>}
              {step.walk !== null && <WalkLink fix={step.walk} account={account} inspected={inspected} />}
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
