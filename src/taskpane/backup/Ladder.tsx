import { FRESHNESS, type FreshnessOf } from '../../core/backups/freshness';
import { say } from '../../locales/words';
import { formatDate } from '../../wording/format';
import { useInspected } from '../inspection/use-inspected';

/** The ladder from no copy to a proved one, with the rung that this backup stands on. */
export function Ladder({ freshness: { rung, nextOn } }: { freshness: FreshnessOf }) {
  const inspected = useInspected();
  const today = inspected?.today ?? '';
  return (
    <section className="stack">
      <h2>{say('backup.fresh.title')}</h2>
      <ol className="ladder">
        {FRESHNESS.filter((one) => one === rung || (one !== 'notKnown' && one !== 'mailOnly')).map((one) => (
          <li key={one} className="rung" aria-current={one === rung ? 'step' : undefined}>
            {say(`backup.fresh.${one}`)}
          </li>
        ))}
      </ol>
      <p>
        {nextOn === null
          ? say('backup.next.unknown')
          : nextOn <= today
            ? say('backup.next.now')
            : say('backup.next', { date: formatDate(nextOn) })}
      </p>
    </section>
  );
}
