import { say } from '../../locales/words';
import { formatNumber } from '../../wording/company/company-numbers';
import { useDeskState } from './desk-context';

const PARTS = ['size', 'limit', 'protocols', 'readers', 'growth'] as const;

/** The report that tells a part; null: more than one file may. */
const REPORT_OF = {
  size: 'mailboxUsage',
  limit: 'mailboxUsage',
  protocols: 'appUsage',
  readers: null,
  growth: null,
} as const;

/** How much is known, of how many: what nobody has shown is not in order. */
export function Coverage() {
  const all = useDeskState(({ view }) => view?.all ?? null);
  const reports = useDeskState((state) => state.reports);
  if (all === null) return null;
  // Who has dropped the report is not sent to fetch it.
  const isDropped = (part: keyof typeof REPORT_OF) =>
    reports.some(({ kind }) => kind !== null && kind === REPORT_OF[part]);
  const { known, mailboxes, nameless, withoutMailbox } = all;
  return (
    <section className="card">
      <h2>{say('admin.coverage.title')}</h2>
      <ul className="company-coverage">
        {PARTS.map((part) => (
          <li key={part} className="stack-tight">
            <span className="company-coverage-line">
              <span>{say(`admin.coverage.${part}`)}</span>
              <span className="soft">
                {say('admin.coverage.of', { known: formatNumber(known[part]), all: formatNumber(mailboxes) })}
              </span>
            </span>
            <meter
              aria-label={say(`admin.coverage.${part}`)}
              min={0}
              max={Math.max(1, mailboxes)}
              value={known[part]}
            />
            {known[part] < mailboxes && known[part] === 0 && (
              <span className="faint">
                {say(isDropped(part) ? 'admin.coverage.silent' : `admin.coverage.${part}.how`)}
              </span>
            )}
          </li>
        ))}
      </ul>
      {nameless > 0 && <p className="faint">{say('admin.coverage.nameless', { count: nameless })}</p>}
      {withoutMailbox > 0 && (
        <p className="faint">{say('admin.coverage.withoutMailbox', { count: withoutMailbox })}</p>
      )}
    </section>
  );
}
