import type { KeepWindowInput } from '../../../core/keep-window/keep-window';
import type { LongestSafe } from '../../../core/keep-window/server-space';
import { windowCurve, type CurvePoint } from '../../../core/keep-window/window-curve';
import { say } from '../../../locales/words';
import { formatDays } from '../../../wording/format';
import { formatBytes } from '../../../wording/format-bytes';
import { sliderShare } from './DaysControl';

interface WindowCurvesProps {
  input: KeepWindowInput;
  /** Where the dial stands; null: with no end. */
  days: number | null;
  safe: LongestSafe;
}

/** Marks below the picture. */
const YEARS = [1, 10];

const x = (days: number) => Math.round(10_000 * sliderShare(days)) / 100;

/**
 * Over the dial, at the places of its thumb: what a dead disk takes falls, what the server has to hold grows, and where
 * there is room for that the ground is green. The table below says the same, so it is left out for people who listen.
 */
export function WindowCurves({ input, days, safe }: WindowCurvesProps) {
  const points = windowCurve(input);
  const lost = lineOf(points, ({ lost: bytes }) => bytes);
  const space = lineOf(points, ({ space: bytes }) => bytes);
  if (lost === null && space === null) return null;
  const room = safe.known && safe.days !== null ? x(safe.days) : null;
  return (
    <figure className="curves" aria-hidden="true">
      <div className="curve-tops">
        <span className="curve-lost-ink">{lost && formatBytes(lost.top)}</span>
        <span className="curve-space-ink">{space && formatBytes(space.top)}</span>
      </div>
      <div className="curve-picture">
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" focusable="false">
          {room !== null && <rect className="curve-room" width={room} height="100" />}
          <path className="curve-grid" d="M0 0H100M0 50H100" />
          {lost && <path className="curve-lost" d={lost.path} />}
          {space && <path className="curve-space" d={space.path} />}
          {days !== null && <path className="curve-now" d={`M${x(days)} 0V100`} />}
        </svg>
      </div>
      <div className="curve-axis faint">
        <span>{formatDays(1)}</span>
        {YEARS.map((years) => (
          <span key={years} style={{ insetInlineStart: `${x(years * 365)}%` }}>
            {say('storage.ages.year', { count: years })}
          </span>
        ))}
      </div>
      <figcaption>
        {lost && (
          <span>
            <span className="curve-key curve-key-lost" />
            {say('dial.curve.lost')}
          </span>
        )}
        {space && (
          <span>
            <span className="curve-key curve-key-space" />
            {say('dial.curve.space')}
          </span>
        )}
        {room !== null && (
          <span>
            <span className="curve-key curve-key-room" />
            {say('dial.curve.room')}
          </span>
        )}
      </figcaption>
    </figure>
  );
}

/** A line through all points, each at its share of the highest; null where one of them is not known. */
function lineOf(
  points: readonly CurvePoint[],
  bytesOf: (point: CurvePoint) => number | null,
): { top: number; path: string } | null {
  const top = Math.max(1, ...points.map((point) => bytesOf(point) ?? 0));
  const places = points.map((point) => {
    const bytes = bytesOf(point);
    return bytes === null ? null : `${x(point.days)} ${Math.round(10_000 - (10_000 * bytes) / top) / 100}`;
  });
  return places.includes(null) ? null : { top, path: `M${places.join('L')}` };
}
