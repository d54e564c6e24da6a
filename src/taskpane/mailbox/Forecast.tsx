import type { MailboxState } from '../../core/facts/mailbox';
import { totalBytes } from '../../core/facts/mailbox-sums';
import type { Visit } from '../../core/facts/visit';
import { courseOf } from '../../core/forecast/course';
import {
  growthUntil,
  timeWithDeletion,
  type DeletionAhead,
  type HeldByDeletion,
} from '../../core/forecast/deletion-ahead';
import { growth as growthOf, type Growth } from '../../core/forecast/growth';
import type { TimeToFull } from '../../core/forecast/time-to-full';
import { say } from '../../locales/words';
import { formatAge, formatDate, formatDayOf, formatEither, formatMonths } from '../../wording/format';
import { formatBytes } from '../../wording/format-bytes';
import { CoursePicture } from './CoursePicture';
import { Reveal } from '../parts/Reveal';
import { useWide } from '../use-wide';

interface ForecastProps {
  mailbox: MailboxState;
  /** Limits in bytes of which one holds; empty: none is known. */
  limits: readonly number[];
  /** What earlier readings found. */
  visits: readonly Visit[];
  /** The rule by which the server deletes mail by its age; null: none is known. */
  deletion: DeletionAhead | null;
}

/** When the mailbox will be full: a range for each limit that is possible, and how sure that is. */
export function Forecast({ mailbox, limits, visits, deletion }: ForecastProps) {
  const wide = useWide();
  const used = totalBytes(mailbox).value;
  const growth = growthOf(mailbox, visits);
  const times = used.known
    ? limits.map((limit) => timeWithDeletion(growth, used.value, limit, deletion))
    : [];
  const held = times.length > 0 && times.every(({ kind }) => kind === 'held');
  const shown = held ? growthUntil(growth, deletion) : growth;
  const course = used.known ? courseOf(mailbox, visits, shown, used.value, limits) : null;
  // What comes of two limits may be the same; it is said once.
  const inLimits = times.map((time) => inWords(time, deletion));
  // What rests on the deletion does not leave it out, and full is full.
  const leftOut =
    deletion !== null && isLeftOut(deletion, growth, visits)
      ? limits.filter((_, at) => !['held', 'full'].includes(times[at]?.kind ?? ''))
      : [];
  // Of what nobody has to worry about one line is enough, and in a narrow pane the picture comes on demand.
  const matters = times.some(({ kind }) => kind === 'full' || kind === 'range');
  const details = growth.known && (
    <>
      <p className="soft">
        {say('storage.forecast.growth', {
          likely: formatBytes(Math.max(0, growth.likely)),
          low: formatBytes(Math.max(0, growth.low)),
          high: formatBytes(Math.max(0, growth.high)),
        })}
      </p>
      <p className="faint">{restsOn(growth, visits)}</p>
      {course && <CoursePicture course={course} />}
    </>
  );
  return (
    <section className="stack" aria-labelledby="storage-forecast">
      <h2 id="storage-forecast">{say('storage.forecast.title')}</h2>
      {growth.known && used.known ? (
        <>
          {limits.length === 0 && <p>{say('storage.forecast.noLimit')}</p>}
          {[...new Set(inLimits)].map((words) => (
            <p key={words}>
              <span className="faint">
                {say('storage.forecast.with', {
                  limit: formatEither(
                    limits.filter((_, at) => inLimits[at] === words).map((limit) => formatBytes(limit)),
                  ),
                })}
              </span>
              <br />
              {words}
            </p>
          ))}
          {leftOut.length > 0 && deletion !== null && (
            <p className="soft">
              {leftOut.length < times.length && (
                <>
                  <span className="faint">
                    {say('storage.forecast.with', { limit: formatEither(leftOut.map(formatBytes)) })}
                  </span>
                  <br />
                </>
              )}
              {say('storage.forecast.withoutDeletion', deletionValues(deletion))}
            </p>
          )}
          {matters && wide ? details : <Reveal label={say('storage.forecast.details')}>{details}</Reveal>}
        </>
      ) : (
        <p className="soft">
          {say(`storage.forecast.unknown.${growth.known ? 'sizesUnknown' : growth.reason}`)}
        </p>
      )}
    </section>
  );
}

/** Readings that were all made while a deletion runs have it in them. */
function isLeftOut({ rule, months }: DeletionAhead, growth: Growth, visits: readonly Visit[]): boolean {
  const { startsOn } = rule.value;
  const ranAtFirst = months === 0 && (startsOn === null || startsOn <= (visits[0]?.at ?? ''));
  return !(growth.known && growth.basis === 'visits' && ranAtFirst);
}

/** What the forecast rests on, and how much it can carry. */
function restsOn({ basis, certainty }: Extract<Growth, { known: true }>, visits: readonly Visit[]): string {
  if (basis === 'ages') return say(`storage.forecast.ages.${certainty}`);
  const since = formatDayOf(visits[0]?.at ?? '');
  return say(`storage.forecast.visits.${certainty}`, { count: visits.length, since });
}

/** `age`, `date` and whether it has a day on which it `starts`. */
function deletionValues({ rule: { value }, months }: DeletionAhead) {
  return {
    age: formatAge(value.olderThanDays),
    starts: months > 0 ? 'yes' : 'no',
    date: value.startsOn === null ? '' : formatDate(value.startsOn),
  };
}

function inWords(time: TimeToFull | HeldByDeletion, deletion: DeletionAhead | null): string {
  switch (time.kind) {
    case 'held':
      return deletion ? say('storage.forecast.held', deletionValues(deletion)) : '';
    case 'unknown':
      return say(`storage.forecast.unknown.${time.reason}`);
    case 'full':
      return say('storage.forecast.full');
    case 'notGrowing':
      return say('storage.forecast.notGrowing');
    case 'notInSight':
      return say('storage.forecast.notInSight', { months: formatMonths(time.months) });
    case 'range':
      return rangeInWords(
        formatMonths(time.likely),
        formatMonths(time.from),
        time.to === null ? null : formatMonths(time.to),
      );
  }
}

/** The same span is said once: 'about 3 months, not before 3 months' tells nobody anything. */
function rangeInWords(likely: string, from: string, to: string | null): string {
  if (to === null)
    return from === likely
      ? say('storage.forecast.earliest', { likely })
      : say('storage.forecast.open', { likely, from });
  if (from !== likely) return say('storage.forecast.range', { likely, from, to });
  return to === likely
    ? say('storage.forecast.near', { likely })
    : say('storage.forecast.span', { likely, to });
}
