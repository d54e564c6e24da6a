import type { Effect, EventSummary } from '../../core/scenarios/event-summary';
import { say } from '../../locales/words';

/** In one sentence: the worst that becomes of the mail. */
export function effectWords({ effect, rows }: EventSummary): string {
  const segments = rows.flatMap((row) => row.segments);
  if (segments.length === 0) return say('whatIf.page.head.nothing');
  return say(
    headline(
      effect,
      segments.every(({ fate }) => fate === effect),
    ),
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
