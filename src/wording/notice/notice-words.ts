import type { Snapshot } from '../../core/facts/snapshot';
import type { PolicyNotice } from '../../core/policy/policy-notices';
import { say } from '../../locales/words';
import { formatDate, formatDays, formatList, sayWord } from '../format';
import { subjectName } from '../names';
import { amountWords } from '../what-if/amount-words';
import { effectWords } from '../what-if/effect-words';
import { reasonWords, ruleWords } from './rule-words';

/** What a person is told about a deletion rule that concerns them. */
export interface NoticeWords {
  heading: string;
  /** What it takes from whom, what that comes to, and from when on. */
  lines: string[];
  /** null: the organisation gives none. */
  reason: string | null;
}

/** The notice of a deletion rule, as the page shows it to the person and to the administrator who tries it out. */
export function noticeWords(
  { rule, daysLeft, accounts, summary }: PolicyNotice,
  snapshot: Snapshot,
): NoticeWords {
  const names = accounts.map((id) => subjectName({ type: 'account', id }, snapshot));
  const { struck, oldest } = summary;
  return {
    heading:
      daysLeft > 0 && rule.startsOn !== null
        ? say('notice.coming', { days: formatDays(daysLeft), date: formatDate(rule.startsOn) })
        : say('notice.running'),
    lines: [
      `${say('notice.says')} ${ruleWords(rule, formatList(names))}`,
      effectWords(summary),
      ...(struck ? [say('whatIf.page.purge.amount', { amount: amountWords(struck) })] : []),
      ...(oldest
        ? [
            say('whatIf.page.purge.oldest', {
              date: formatDate(oldest.on),
              kind: sayWord(`mailKind.${oldest.kind}`),
            }),
          ]
        : []),
    ],
    reason: rule.reason === null ? null : reasonWords(rule.reason),
  };
}
