import type { Ahead, Course } from '../../core/forecast/course';
import { DAYS_PER_MONTH } from '../../core/forecast/growth';
import { say } from '../../locales/words';
import { formatDayOf, formatMonths } from '../../wording/format';
import { formatBytes } from '../../wording/format-bytes';
import { Reveal } from '../parts/Reveal';
import { DAY_MS } from '../../core/facts/units';
import { sizeTicks } from '../../session/mailbox/size-ticks';

const MONTH_MS = DAYS_PER_MONTH * DAY_MS;
/** Rows for what was: the others say no more in a table. */
const PAST_ROWS = 5;

/** Closer than so many hundredths of the height, two labels stand in each other. */
const NEAR = 14;

/** How the size went so far and where it may go, as a picture and, for everybody, as a table. */
export function CoursePicture({ course }: { course: Course }) {
  const { basis, past, ahead, limits, limitsAbove } = course;
  const now = past.at(-1)?.at ?? '';
  const plan = planOf(course);
  const start = past[0]?.at ?? now;
  const lines = sizeTicks(course.top);
  const end = new Date(plan.timeOf(ahead.at(-1)?.months ?? 0)).toISOString();
  return (
    <>
      <figure className="course">
        <div className="course-picture" aria-hidden="true">
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" focusable="false">
            {lines.map((bytes) => (
              <path key={bytes} className="course-grid" d={`M0 ${plan.y(bytes)}H100`} />
            ))}
            <path className="course-now" d={`M${plan.x(Date.parse(now))} 0V100`} />
            <path className="course-fan" d={plan.fan} />
            <path className="course-line" d={plan.past} />
            <path className="course-line course-likely" d={plan.likely} />
            {past.map(({ at, bytes }) => (
              <path key={at} className="course-point" d={`M${plan.x(Date.parse(at))} ${plan.y(bytes)}h0`} />
            ))}
            {limits.map((limit) => (
              <path key={limit} className="course-limit" d={`M0 ${plan.y(limit)}H100`} />
            ))}
          </svg>
          {lines
            .filter((bytes) => limits.every((limit) => Math.abs(plan.y(limit) - plan.y(bytes)) > NEAR))
            .map((bytes) => (
              <span
                key={bytes}
                className="course-label course-size faint"
                style={{ insetBlockStart: `${plan.y(bytes)}%` }}
              >
                {formatBytes(bytes)}
              </span>
            ))}
          {limits.map((limit) => (
            <span key={limit} className="course-label" style={{ insetBlockStart: `${plan.y(limit)}%` }}>
              {say('storage.forecast.limit', { limit: formatBytes(limit) })}
            </span>
          ))}
          <span
            className="course-label course-today faint"
            style={{ insetInlineStart: `${plan.x(Date.parse(now))}%` }}
          >
            {say('storage.forecast.today')}
          </span>
        </div>
        <div className="course-axis faint" aria-hidden="true">
          <span>{past.length > 1 && formatDayOf(start)}</span>
          <span>{formatDayOf(end)}</span>
        </div>
        <figcaption className="faint">
          {past.length > 1 && say(`storage.forecast.legend.${basis}`)} {say('storage.forecast.legend.ahead')}
          {limits.length > 0 && <> {say('storage.forecast.legend.limit')}</>}
          {limitsAbove.map((limit) => (
            <span key={limit}> {say('storage.forecast.limitAbove', { limit: formatBytes(limit) })}</span>
          ))}
        </figcaption>
      </figure>
      <Reveal label={say('storage.forecast.table')}>
        <table className="numbers">
          <thead>
            <tr>
              <th scope="col">{say('storage.forecast.column.when')}</th>
              <th scope="col">{say('storage.column.size')}</th>
            </tr>
          </thead>
          <tbody>
            {thinned(past.slice(0, -1)).map(({ at, bytes }) => (
              <tr key={at}>
                <th scope="row">{formatDayOf(at)}</th>
                <td>{formatBytes(bytes)}</td>
              </tr>
            ))}
            {ahead.map((step) => (
              <tr key={step.months}>
                <th scope="row">{whenWords(step, now)}</th>
                <td className="wraps">{sizeWords(step)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {basis === 'ages' && past.length > 1 && <p className="faint">{say('storage.forecast.table.ages')}</p>}
      </Reveal>
    </>
  );
}

function whenWords({ months }: Ahead, now: string): string {
  return months === 0
    ? say('storage.forecast.todayOn', { date: formatDayOf(now) })
    : say('storage.forecast.inMonths', { months: formatMonths(months) });
}

function sizeWords({ months, low, likely, high }: Ahead): string {
  const size = formatBytes(likely);
  if (months === 0) return size;
  const isNear = formatBytes(low) === size && formatBytes(high) === size;
  return isNear
    ? say('storage.forecast.aboutOnly', { likely: size })
    : say('storage.forecast.about', { likely: size, low: formatBytes(low), high: formatBytes(high) });
}

/** So many of them, evenly, the first one among them. */
function thinned<T>(all: readonly T[]): T[] {
  if (all.length <= PAST_ROWS) return [...all];
  const kept = new Set(
    Array.from({ length: PAST_ROWS }, (_, at) => Math.round((at * (all.length - 1)) / (PAST_ROWS - 1))),
  );
  return all.filter((_, at) => kept.has(at));
}

/** Where everything stands in a square of 100 by 100, the top at 0. */
function planOf({ past, ahead, top }: Course) {
  const now = Date.parse(past.at(-1)?.at ?? '');
  const timeOf = (months: number): number => now + months * MONTH_MS;
  const from = Date.parse(past[0]?.at ?? '');
  const to = timeOf(ahead.at(-1)?.months ?? 0);
  const x = (time: number): number => round((100 * (time - from)) / (to - from));
  const y = (bytes: number): number => round(100 - (100 * bytes) / top);
  const line = (points: readonly [time: number, bytes: number][]): string =>
    points.map(([time, bytes], at) => `${at === 0 ? 'M' : 'L'}${x(time)} ${y(bytes)}`).join('');
  const along = (size: (step: Ahead) => number) =>
    ahead.map((step): [number, number] => [timeOf(step.months), size(step)]);
  return {
    x,
    y,
    timeOf,
    past: line(past.map(({ at, bytes }) => [Date.parse(at), bytes])),
    likely: line(along(({ likely }) => likely)),
    fan: `${line([...along(({ high }) => high), ...along(({ low }) => low).reverse()])}Z`,
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
