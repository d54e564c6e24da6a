import type { ReactNode } from 'react';
import type { Effect, EventSummary } from '../../../core/scenarios/event-summary';
import { useSaidLater } from '../use-said-later';
import { effectWords } from '../../../wording/what-if/effect-words';

interface VerdictProps {
  /** What happens, as the small heading. */
  title: string;
  summary: EventSummary;
  children?: ReactNode;
  /** It stays in view while what it speaks of is changed below. */
  stays?: boolean;
}

/** What happens, and the worst that becomes of the mail. */
export function Verdict({ title, summary, children, stays = false }: VerdictProps) {
  const answer = effectWords(summary);
  useSaidLater(`${title} ${answer}`);
  return (
    <section
      className={`verdict verdict-${summary.rows.length === 0 ? 'calm' : toneOfEffect(summary.effect)}${stays ? ' verdict-stays' : ''}`}
    >
      <h2>{title}</h2>
      <p className="answer">{answer}</p>
      {children}
    </section>
  );
}

/** The tone of an effect; the words beside it say the same. */
export function toneOfEffect(effect: Effect): 'danger' | 'warning' | 'calm' | 'good' {
  switch (effect) {
    case 'lost':
      return 'danger';
    case 'recoverable':
      return 'warning';
    case 'cannotTell':
      return 'calm';
    case 'copyRemains':
    case 'untouched':
      return 'good';
  }
}
