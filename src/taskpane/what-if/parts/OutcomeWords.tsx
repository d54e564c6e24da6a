import { Button } from '@fluentui/react-components';
import type { Snapshot } from '../../../core/facts/snapshot';
import type { EventSummary, RowSegment } from '../../../core/scenarios/event-summary';
import type { Fate } from '../../../core/scenarios/outcome';
import { say } from '../../../locales/words';
import { usePane } from '../../use-pane';
import { formatDays, formatList } from '../../../wording/format';
import { agesWords, laneName, placeName } from '../../../wording/what-if/map-words';
import { amountWords } from '../../../wording/what-if/amount-words';
import { fateGroups } from '../../../session/what-if/fates';

interface OutcomeWordsProps {
  summary: EventSummary;
  account: string;
  snapshot: Snapshot;
  /** A rule takes mail by its age. */
  byAge?: true;
}

/** What is lost, what can be brought back, what stays and where: by kind and age, in words. */
export function OutcomeWords({ summary, account, snapshot, byAge }: OutcomeWordsProps) {
  return (
    <>
      {fateGroups(summary.rows).map(({ fate, lines }) => (
        <section key={fate} className={`fate fate-${fate}`}>
          <h2>{say(`whatIf.page.fate.${fate}`)}</h2>
          <ul className="plain">
            {lines.map((line) => (
              <li key={line.kinds.join() + String(line.segment.ages.from)} className="stack-tight">
                <strong>{laneName(line, byAge && line.segment.struck.length > 0)}</strong>
                <span>{agesAndAmount(line.segment)}</span>
                <Notes fate={fate} segment={line.segment} account={account} snapshot={snapshot} />
              </li>
            ))}
          </ul>
          {fate === 'cannotTell' && <Settled />}
        </section>
      ))}
    </>
  );
}

/** What is not certain, an answer may settle. */
function Settled() {
  const pane = usePane();
  return (
    <div className="row no-print">
      <Button
        onClick={() => {
          pane.go({ name: 'questions' });
        }}
      >
        {say('whatIf.page.settle')}
      </Button>
    </div>
  );
}

function agesAndAmount({ ages, amount }: RowSegment): string {
  return amount
    ? say('whatIf.page.measured', { ages: agesWords(ages), amount: amountWords(amount) })
    : agesWords(ages);
}

interface NotesProps extends Omit<OutcomeWordsProps, 'summary' | 'byAge'> {
  fate: Fate;
  segment: RowSegment;
}

function Notes({ fate, segment, account, snapshot }: NotesProps) {
  const { where, struck, recoverableDays, assumes } = segment;
  const list = (places: RowSegment['where']) =>
    formatList([...new Set(places.map((place) => placeName(place, account, snapshot)))]);
  return (
    <>
      {where.length > 0 && (
        <span className="faint">
          {fate === 'recoverable' && recoverableDays !== null
            ? say('whatIf.page.whereFor', { places: list(where), days: formatDays(recoverableDays) })
            : say(`whatIf.page.where.${fate}`, { places: list(where) })}
        </span>
      )}
      {struck.length > 0 && (
        <span className="faint">{say('whatIf.page.struck', { places: list(struck) })}</span>
      )}
      {assumes.map((assumption) => (
        <span key={assumption} className="faint">
          {say(`assumes.${assumption}`)}
        </span>
      ))}
    </>
  );
}
