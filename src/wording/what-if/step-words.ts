import type { RecoveryStep } from '../../core/recovery/recovery-step';
import { sayIfKnown } from '../../locales/words';

type Step = Pick<RecoveryStep, 'id' | 'certainty'>;

/** What the step is called. One that may give nothing does not speak as if what it needs were there. */
export function stepTitle(step: Step): string {
  return stepWords(step, 'title');
}

/** What to do in it. */
export function stepDo(step: Step): string {
  return stepWords(step, 'do');
}

function stepWords({ id, certainty }: Step, part: 'title' | 'do'): string {
  const plain = `recovery.step.${id}.${part}`;
  const unsure = certainty === 'maybe' ? sayIfKnown(`recovery.step.${id}.${part}.maybe`) : undefined;
  return unsure ?? sayIfKnown(plain) ?? plain;
}
