import { useId, useState, type KeyboardEvent } from 'react';
import { direction, say } from '../../../locales/words';
import { formatDays } from '../../../wording/format';
import { ageAtShare, shareOfAge } from '../map/age-scale';

export const LEAST_DAYS = 1;
export const MOST_DAYS = 3650;
const STEPS = 1000;

interface DaysControlProps {
  label: string;
  days: number;
  onDays: (days: number) => void;
  /** As `onDays`, by the slider, which may be moved on and on; left out: the same. */
  onMove?: (days: number) => void;
  /** No number of days is chosen just now. */
  muted?: boolean;
}

/** A number of days, by slider or typed. The slider has the scale of the map, so that its thumb stands at its age. */
export function DaysControl({ label, days, onDays, onMove = onDays, muted = false }: DaysControlProps) {
  const id = useId();
  // What is typed may be no number yet; it counts once it is one.
  const [typed, setTyped] = useState<string | null>(null);
  // Where the slider was moved to. Several places stand for one number of days: the thumb stays where it was put.
  const [movedTo, setMovedTo] = useState<number | null>(null);
  const place =
    movedTo !== null && daysAt(movedTo) === days ? movedTo : Math.round(STEPS * sliderShare(days));
  const set = (wanted: number) => {
    setTyped(null);
    onMove(within(wanted));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = stepOfKey(event.key);
    if (step === null) return;
    event.preventDefault();
    set(step === 'first' ? LEAST_DAYS : step === 'last' ? MOST_DAYS : days + step);
  };
  return (
    <div className="days-control">
      <label htmlFor={id}>{label}</label>
      <span className="days-number">
        <input
          id={id}
          className="field"
          type="number"
          inputMode="numeric"
          min={LEAST_DAYS}
          max={MOST_DAYS}
          value={typed ?? (muted ? '' : days)}
          onChange={({ target }) => {
            const number = Number(target.value);
            setTyped(target.value);
            if (Number.isInteger(number) && number >= LEAST_DAYS && number <= MOST_DAYS) onDays(number);
          }}
          onBlur={() => {
            setTyped(null);
          }}
        />
        <span>{say('whatIf.page.days', { days })}</span>
      </span>
      <input
        className="days-slider"
        type="range"
        aria-label={label}
        aria-valuetext={muted ? say('dial.page.noEnd') : formatDays(days)}
        min={0}
        max={STEPS}
        value={place}
        onKeyDown={onKeyDown}
        onChange={({ target }) => {
          const moved = Number(target.value);
          setMovedTo(moved);
          set(daysAt(moved));
        }}
      />
    </div>
  );
}

/** Where a number of days stands on the slider, 0 to 1. */
export function sliderShare(days: number): number {
  return shareOfAge(days) / shareOfAge(MOST_DAYS);
}

/** What a place of the slider, 0 to `STEPS`, stands for. */
function daysAt(place: number): number {
  return within(ageAtShare((place / STEPS) * shareOfAge(MOST_DAYS)));
}

function within(days: number): number {
  return Math.min(MOST_DAYS, Math.max(LEAST_DAYS, Math.round(days)));
}

/** One day by arrow, thirty by page; on the slider's own scale an arrow would jump by weeks at its far end. */
function stepOfKey(key: string): number | 'first' | 'last' | null {
  const forward = direction === 'rtl' ? -1 : 1;
  switch (key) {
    case 'ArrowRight':
      return forward;
    case 'ArrowLeft':
      return -forward;
    case 'ArrowUp':
      return 1;
    case 'ArrowDown':
      return -1;
    case 'PageUp':
      return 30;
    case 'PageDown':
      return -30;
    case 'Home':
      return 'first';
    case 'End':
      return 'last';
    default:
      return null;
  }
}
