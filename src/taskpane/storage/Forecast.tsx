import type { MailboxState } from '../../core/facts/mailbox';
import { totalBytes } from '../../core/facts/mailbox-sums';
import { growthFromAges } from '../../core/forecast/growth';
import { timeToFull, type TimeToFull } from '../../core/forecast/time-to-full';
import { say } from '../../locales/words';
import { formatBytes } from '../parts/format-bytes';

interface ForecastProps {
  mailbox: MailboxState;
  /** Limits in bytes of which one holds; empty: none is known. */
  limits: readonly number[];
}

/** When the mailbox will be full: a range for each limit that is possible, and how sure that is. */
export function Forecast({ mailbox, limits }: ForecastProps) {
  const used = totalBytes(mailbox).value;
  const growth = growthFromAges(mailbox);
  return (
    <section className="stack" aria-labelledby="storage-forecast">
      <h2 id="storage-forecast">{say('storage.forecast.title')}</h2>
      {growth.known && used.known ? (
        <>
          {limits.length === 0 && <p>{say('storage.forecast.noLimit')}</p>}
          {limits.map((limit) => (
            <p key={limit}>
              <span className="faint">{say('storage.forecast.with', { limit: formatBytes(limit) })}</span>
              <br />
              {inWords(timeToFull(growth, used.value, limit))}
            </p>
          ))}
          <p className="soft">
            {say('storage.forecast.growth', {
              likely: formatBytes(Math.max(0, growth.likely)),
              low: formatBytes(Math.max(0, growth.low)),
              high: formatBytes(Math.max(0, growth.high)),
            })}
          </p>
          <p className="faint">{say(`storage.forecast.certainty.${growth.certainty}`)}</p>
        </>
      ) : (
        <p className="soft">
          {say(`storage.forecast.unknown.${growth.known ? 'sizesUnknown' : growth.reason}`)}
        </p>
      )}
    </section>
  );
}

function inWords(time: TimeToFull): string {
  switch (time.kind) {
    case 'unknown':
      return say(`storage.forecast.unknown.${time.reason}`);
    case 'full':
      return say('storage.forecast.full');
    case 'notGrowing':
      return say('storage.forecast.notGrowing');
    case 'notInSight':
      return say('storage.forecast.notInSight', { months: time.months });
    case 'range':
      return time.to === null
        ? say('storage.forecast.open', { likely: time.likely, from: time.from })
        : say('storage.forecast.range', { likely: time.likely, from: time.from, to: time.to });
  }
}
