import { useId } from 'react';
import { DAYS_PER_MONTH } from '../../../core/forecast/growth';
import type { MeasuredLoad } from '../../../core/keep-window/measured-load';
import { say } from '../../../locales/words';
import { formatBytes } from '../../../wording/format-bytes';

interface MonthlyProps {
  typed: string;
  /** Bytes that it was read as; null: it is no size. */
  understood: number | null;
  onTyped: (typed: string) => void;
  measured: MeasuredLoad;
}

/** How much mail comes in a month, as measured or as told: without it nobody can say how full the server gets. */
export function Monthly({ typed, understood, onTyped, measured }: MonthlyProps) {
  const id = useId();
  const refused = understood === null && typed.trim() !== '';
  return (
    <div className="stack-tight">
      <label htmlFor={id}>{say('dial.page.monthly')}</label>
      <input
        id={id}
        className="field"
        value={typed}
        autoComplete="off"
        aria-describedby={`${id}-hint`}
        aria-invalid={refused}
        onChange={({ target }) => {
          onTyped(target.value);
        }}
      />
      <span id={`${id}-hint`} className="faint" role="status">
        {understood !== null
          ? say('questions.understood', { value: formatBytes(understood) })
          : refused
            ? say('questions.notUnderstood.bytes')
            : hintOf(measured)}
      </span>
    </div>
  );
}

function hintOf({ growthPerDay, by, whyNot }: MeasuredLoad): string {
  if (!growthPerDay.known) return say(`dial.page.measured.${whyNot ?? 'notMeasured'}`);
  const size = formatBytes(growthPerDay.value * DAYS_PER_MONTH);
  return say(by === 'file' ? 'dial.page.measured.file' : 'dial.page.measured', { size });
}
