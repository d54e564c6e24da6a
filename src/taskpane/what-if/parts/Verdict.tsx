import type { ReactNode } from 'react';
import type { Effect, EventSummary } from '../../../core/scenarios/event-summary';
import { say } from '../../../locales/words';
import { useSaidLater } from '../use-said-later';

interface VerdictProps {
  /** What happens, as the small heading. */
  title: string;
  summary: EventSummary;
  children?: ReactNode;
}

/** In one sentence: the worst that becomes of the mail. */
export function Verdict({ title, summary, children }: VerdictProps) {
  const { effect, rows } = summary;
  const segments = rows.flatMap((row) => row.segments);
  const whole = segments.every(({ fate }) => fate === effect);
  const answer = segments.length === 0 ? say('whatIf.page.head.nothing') : say(headline(effect, whole));
  useSaidLater(`${title} ${answer}`);
  return (
    <section className={`verdict verdict-${segments.length === 0 ? 'calm' : toneOfEffect(effect)}`}>
      <h2>{title}</h2>
      <p className="answer">{answer}</p>
      {children}
    </section>
  );
}

function headline(effect: Effect, whole: boolean) {
  switch (effect) {
    case 'lost':
    case 'cannotTell':
    case 'recoverable':
      return whole ? (`whatIf.page.head.${effect}.all` as const) : (`whatIf.page.head.${effect}` as const);
    case 'copyRemains':
    case 'untouched':
      return `whatIf.page.head.${effect}` as const;
  }
}

/** The tone of an effect; the words beside it say the same. */
function toneOfEffect(effect: Effect): 'danger' | 'warning' | 'calm' | 'good' {
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
