import type { Account } from '../../../core/facts/account';
import type { RecoveryGuide } from '../../../core/recovery/recovery-guide';
import type { MailBack, RecoveryStep } from '../../../core/recovery/recovery-step';
import { say, sayIfKnown } from '../../../locales/words';
import { formatDays } from '../../../wording/format';
import type { Inspected } from '../../../session/inspected';
import { agesWords, laneName } from '../../../wording/what-if/map-words';
import { setUpLines } from '../../../wording/what-if/server-words';
import { stepDo, stepTitle } from '../../../wording/what-if/step-words';
import { WalkLink } from './WalkLink';

interface RecoveryStepsProps {
  guide: RecoveryGuide;
  account: Account;
  inspected: Inspected;
}

/** What to do after the loss, in order, and what would make it worse. */
export function RecoverySteps({ guide, account, inspected }: RecoveryStepsProps) {
  if (guide.steps.length === 0) return null;
  return (
    <>
      <h2>{say('kit.page.guide')}</h2>
      <ol className="steps">
        {guide.steps.map((step) => (
          <li key={step.id}>
            <Step step={step} account={account} inspected={inspected} />
          </li>
        ))}
      </ol>
      {guide.never.length > 0 && (
        <section className="care">
          <h2>{say('kit.page.never')}</h2>
          <ul className="plain">
            {guide.never.map((id) => (
              <li key={id}>{sayIfKnown(`recovery.never.${id}`)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface StepProps extends Omit<RecoveryStepsProps, 'guide'> {
  step: RecoveryStep;
}

function Step({ step, account, inspected }: StepProps) {
  return (
    <div className="stack-tight">
      <strong>{stepTitle(step)}</strong>
      <span>{stepDo(step, account)}</span>
      {step.id === 'setUpAgain' && (
        <ul className="plain">
          {setUpLines(account).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {step.withinDays !== null && (
        <span className="faint">{say('kit.page.within', { days: formatDays(step.withinDays) })}</span>
      )}
      {step.mail.length > 0 && (
        <span className="faint">
          {say(`kit.page.brings.${step.certainty}`, { mail: mailWords(step.mail).join('; ') })}
        </span>
      )}
      {step.perhaps.length > 0 && (
        <span className="faint">
          {say('kit.page.brings.maybe', { mail: mailWords(step.perhaps).join('; ') })}
        </span>
      )}
      {step.mail.length === 0 && step.certainty === 'maybe' && (
        <span className="faint">{say('kit.page.maybe')}</span>
      )}
      {step.parts.length > 0 && (
        <ol className="step-parts">
          {step.parts.map((part) => (
            <li key={part}>{sayIfKnown(`recovery.restore.${part}`)}</li>
          ))}
        </ol>
      )}
      {step.walk !== null && <WalkLink fix={step.walk} account={account} inspected={inspected} />}
    </div>
  );
}

/** Kinds of which the same ages come back, together. */
export function mailWords(mail: readonly MailBack[], byAge = false): string[] {
  const byAges = new Map<string, MailBack[]>();
  for (const one of mail) {
    const ages = agesWords(one.ages);
    byAges.set(ages, [...(byAges.get(ages) ?? []), one]);
  }
  return [...byAges].map(([ages, same]) =>
    say('whatIf.page.line', { kinds: laneName({ kinds: same.map(({ kind }) => kind) }, byAge), ages }),
  );
}
