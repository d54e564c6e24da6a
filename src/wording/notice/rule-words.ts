import type { RetentionRule } from '../../core/policy/policy';
import { plainText } from '../../core/text/plain-text';
import { say } from '../../locales/words';
import { formatDate, formatDays } from '../format';

/** What a deletion rule takes, and whom it concerns. */
export function ruleWords({ scope, olderThanDays }: RetentionRule, accounts: string): string {
  const rule = say(`notice.${scope}`, { days: formatDays(olderThanDays) });
  return `${rule} ${say('notice.concerns', { accounts })}`;
}

/** Why the organisation has the rule, in its own words. */
export const reasonWords = (reason: string): string => say('notice.reason', { reason: plainText(reason) });

/** A rule in a list of rules. */
export function ruleName({ id, olderThanDays, startsOn }: RetentionRule): string {
  const values = { id: plainText(id), days: formatDays(olderThanDays) };
  return startsOn === null
    ? say('staffNotice.page.rule.runs', values)
    : say('staffNotice.page.rule.from', { ...values, date: formatDate(startsOn) });
}
