import type { Walk } from '../../../core/report/decisions';
import { say } from '../../../locales/words';
import { formatDays } from '../../../wording/format';

/** What the person chose before the walk; nothing where there was nothing to choose. */
export function Chosen({ walk: { keepDays } }: { walk: Walk }) {
  if (keepDays === undefined) return null;
  return (
    <p className="promise">
      {keepDays === null ? say('walk.chosen.noEnd') : say('walk.chosen', { days: formatDays(keepDays) })}
    </p>
  );
}
