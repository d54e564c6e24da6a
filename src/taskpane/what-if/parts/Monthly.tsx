import { useId } from 'react';
import { DAYS_PER_MONTH } from '../../../core/forecast/growth';
import type { MeasuredLoad } from '../../../core/keep-window/measured-load';
import { say } from '../../../locales/words';
import { formatBytes } from '../../../wording/format-bytes';

interface MonthlyProps {
  typed: string;
  onTyped: (typed: string) => void;
  measured: MeasuredLoad;
}

/** How much mail comes in a month, as measured or as told: without it nobody can say how full the server gets. */
export function Monthly({ typed, onTyped, measured: { growthPerDay, by, whyNot } }: MonthlyProps) {
  const id = useId();
  return (
    <div className="stack-tight">
      <label htmlFor={id}>{say('dial.page.monthly')}</label>
      <input
        id={id}
        className="field"
        value={typed}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => {
          onTyped(target.value);
        }}
      />
      <span id={`${id}-hint`} className="faint">
        {growthPerDay.known
          ? say(by === 'file' ? 'dial.page.measured.file' : 'dial.page.measured', {
              size: formatBytes(growthPerDay.value * DAYS_PER_MONTH),
            })
          : say(`dial.page.measured.${whyNot ?? 'notMeasured'}`)}
      </span>
    </div>
  );
}
