import { useId, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
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
  /** Left out: moving the slider is as typing. */
  slides?: Slides;
  /** No number of days is chosen just now. */
  muted?: boolean;
}

/** A slider that what stands around it follows at its own pace. */
interface Slides {
  /** It moves on and on: it may be ahead of `days`. */
  moving: boolean;
  onMove: (days: number) => void;
  /** It was let go. */
  onRest: () => void;
}

/** Where the slider stands. Several places stand for one number of days: the thumb stays where it was put. */
interface Stand {
  days: number;
  place: number;
}

/**
 * A number of days, by slider or typed. The slider has the scale of the map, so that its thumb stands at its age. While
 * it moves, what says where it stands is changed in place: drawing anything anew at every step would hold up the page.
 */
export function DaysControl({ label, days, onDays, slides, muted = false }: DaysControlProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const unit = useRef<HTMLSpanElement>(null);
  const slider = useRef<HTMLInputElement>(null);
  const stand = useRef<Stand>({ days, place: placeOf(days) });
  // What is typed may be no number yet; it counts once it is one.
  const typing = useRef(false);
  const show = (now: Stand) => {
    stand.current = now;
    if (!field.current || !unit.current || !slider.current) return;
    // To set the same again would be a change to the browser.
    const unitName = say('whatIf.page.days', { days: now.days });
    if (unit.current.textContent !== unitName) unit.current.textContent = unitName;
    const typed = muted ? '' : String(now.days);
    if (!typing.current && field.current.value !== typed) field.current.value = typed;
    const place = String(now.place);
    if (slider.current.value !== place) slider.current.value = place;
    const spoken = muted ? say('dial.page.noEnd') : formatDays(now.days);
    if (slider.current.getAttribute('aria-valuetext') !== spoken)
      slider.current.setAttribute('aria-valuetext', spoken);
  };
  useLayoutEffect(() => {
    const { current } = stand;
    show(slides?.moving === true || current.days === days ? current : { days, place: placeOf(days) });
  });
  const move = (next: Stand) => {
    typing.current = false;
    show(next);
    (slides?.onMove ?? onDays)(next.days);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = stepOfKey(event.key);
    if (step === null) return;
    event.preventDefault();
    const wanted =
      step === 'first' ? LEAST_DAYS : step === 'last' ? MOST_DAYS : within(stand.current.days + step);
    move({ days: wanted, place: placeOf(wanted) });
  };
  return (
    <div className="days-control">
      <label htmlFor={id}>{label}</label>
      <span className="days-number">
        <span className="days-typed">
          <input
            ref={field}
            id={id}
            className="field"
            type="number"
            inputMode="numeric"
            min={LEAST_DAYS}
            max={MOST_DAYS}
            onChange={({ target }) => {
              const number = Number(target.value);
              typing.current = true;
              if (Number.isInteger(number) && number >= LEAST_DAYS && number <= MOST_DAYS) onDays(number);
            }}
            onBlur={() => {
              typing.current = false;
              show(stand.current);
            }}
          />
        </span>
        <span ref={unit} />
      </span>
      <div className="days-slide">
        <input
          ref={slider}
          className="days-slider"
          type="range"
          aria-label={label}
          min={0}
          max={STEPS}
          onKeyDown={onKeyDown}
          onChange={({ target }) => {
            const place = Number(target.value);
            move({ days: daysAt(place), place });
          }}
          onPointerUp={slides?.onRest}
          onBlur={slides?.onRest}
        />
      </div>
    </div>
  );
}

/** Where a number of days stands on the slider, 0 to 1. */
export function sliderShare(days: number): number {
  return shareOfAge(days) / shareOfAge(MOST_DAYS);
}

function placeOf(days: number): number {
  return Math.round(STEPS * sliderShare(days));
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
