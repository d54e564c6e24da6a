import type { RetentionRule } from '../../core/policy/policy';
import { plainText } from '../../core/text/plain-text';
import { say } from '../../locales/words';
import { formatDays } from '../format';

/** What a deletion rule takes, and whom it concerns. */
export function ruleWords({ scope, olderThanDays }: RetentionRule, accounts: string): string {
  const rule = say(`notice.${scope}`, { days: formatDays(olderThanDays) });
  return `${rule} ${say('notice.concerns', { accounts })}`;
}

/** Why the organisation has the rule, in its own words. */
export const reasonWords = (reason: string): string => say('notice.reason', { reason: plainText(reason) });
