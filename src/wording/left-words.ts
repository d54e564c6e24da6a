import type { Ignored } from '../core/report/decisions';
import { say } from '../locales/words';

/** That the verdict counts what was left for good, and what was only put off to a day. */
export function leftSentences(left: readonly { decision: Pick<Ignored, 'until'> }[]): string[] {
  const putOff = left.filter(({ decision }) => decision.until !== undefined).length;
  const forGood = left.length - putOff;
  return [
    ...(forGood > 0 ? [say('overview.leftCounts', { count: forGood })] : []),
    ...(putOff > 0 ? [say('overview.putOffCounts', { count: putOff })] : []),
  ];
}
