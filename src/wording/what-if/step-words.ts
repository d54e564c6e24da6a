import type { Account } from '../../core/facts/account';
import { mayBePop3AtGmail } from '../../core/recovery/recovery-guide';
import type { RecoveryStep } from '../../core/recovery/recovery-step';
import { say, sayIfKnown } from '../../locales/words';

type Step = Pick<RecoveryStep, 'id' | 'certainty'>;
type Owner = Pick<Account, 'address' | 'incoming' | 'kind'>;

/** What the step is called. One that may give nothing does not speak as if what it needs were there. */
export function stepTitle(step: Step): string {
  return stepWords(step, 'title');
}

/** What to do in it. Gmail hands out mail that was fetched once only after a switch is set there. */
export function stepDo(step: Step, account: Owner): string {
  return step.id === 'setUpAgain' && mayBePop3AtGmail(account)
    ? say('recovery.step.setUpAgain.do.gmailPop')
    : stepWords(step, 'do');
}

function stepWords({ id, certainty }: Step, part: 'title' | 'do'): string {
  const plain = `recovery.step.${id}.${part}`;
  const unsure = certainty === 'maybe' ? sayIfKnown(`recovery.step.${id}.${part}.maybe`) : undefined;
  return unsure ?? sayIfKnown(plain) ?? plain;
}
