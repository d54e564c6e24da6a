import { covers } from '../../../core/copies/ages';
import { daysBetween } from '../../../core/days';
import type { EventSummary } from '../../../core/scenarios/event-summary';
import { say } from '../../../locales/words';
import { formatDays, formatMonth } from '../../../wording/format';
import { amountWords } from '../../../wording/what-if/amount-words';

interface LossCountsProps {
  summary: EventSummary;
  /** ISO date. */
  today: string;
}

/** How many messages are lost and from when the oldest of them is, and how many the server still has. */
export function LossCounts({ summary, today }: LossCountsProps) {
  const { lost } = summary.totals;
  if (lost === null || lost.items.atMost === 0) return null;
  const oldest = oldestLost(summary, today);
  const stays = stillOnServer(summary);
  return (
    <>
      <p>
        {oldest === null
          ? say('whatIf.page.lost.amount', { amount: amountWords(lost) })
          : say('whatIf.page.lost.since', { amount: amountWords(lost), month: formatMonth(oldest) })}
      </p>
      {stays && (
        <p className="soft">
          {say('whatIf.page.lost.stays', {
            amount: amountWords(stays.amount),
            days: formatDays(stays.days),
          })}
        </p>
      )}
    </>
  );
}

/** ISO date of the oldest mail that goes, where it is lost; null: it is not, or not known. */
function oldestLost({ oldest, rows }: EventSummary, today: string): string | null {
  if (oldest === null) return null;
  const age = daysBetween(oldest.on, today);
  const row = rows.find(({ account, kind }) => account === oldest.account && kind === oldest.kind);
  const isLost = row?.segments.some(({ fate, ages }) => fate === 'lost' && covers(ages, age));
  return isLost ? oldest.on : null;
}

/** Recent mail of which the server still holds a copy, where it holds nothing older. */
function stillOnServer({ rows }: EventSummary) {
  const kept = rows.flatMap(({ segments }) =>
    segments.flatMap(({ fate, ages: { from, to }, amount, where }) =>
      fate === 'kept' && from === 0 && to !== null && amount !== null && where.some(isServer)
        ? [{ amount, days: to }]
        : [],
    ),
  );
  return kept.length === 1 ? kept[0] : undefined;
}

function isServer({ type }: { type: string }): boolean {
  return type === 'server';
}
