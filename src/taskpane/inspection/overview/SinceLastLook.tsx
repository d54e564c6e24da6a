import type { Snapshot } from '../../../core/facts/snapshot';
import { compareReports, type Changed } from '../../../core/report/compare';
import { inspect } from '../../../core/report/inspect';
import type { Finding } from '../../../core/report/report';
import { say } from '../../../locales/words';
import type { Inspected } from '../../../session/inspected';
import { findingTitle } from '../../../wording/names';

interface SinceLastLookProps {
  inspected: Inspected;
  /** What the inspection before this one saw. */
  earlier: Snapshot;
}

/** What a second look found changed, or that it found nothing changed. */
export function SinceLastLook({ inspected: { report, today }, earlier }: SinceLastLookProps) {
  const { better, worse, appeared, gone } = compareReports(inspect(earlier, today), report);
  const after = ({ after: finding }: Changed): Finding => finding;
  const groups = [
    { title: say('overview.since.better'), findings: better.map(after) },
    { title: say('overview.since.worse'), findings: [...worse.map(after), ...appeared.filter(isOpen)] },
    { title: say('overview.since.gone'), findings: gone.filter(isOpen) },
  ].filter(({ findings }) => findings.length > 0);
  return (
    <section className="question" aria-labelledby="since-last-look">
      <h2 id="since-last-look">{say('overview.since')}</h2>
      {groups.length === 0 && <p>{say('overview.since.nothing')}</p>}
      {groups.map(({ title, findings }) => (
        <div key={title}>
          <p>{title}</p>
          <ul>
            {findings.map((finding) => (
              <li key={finding.key}>{findingTitle(finding)}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function isOpen(finding: Finding): boolean {
  return finding.verdict !== 'pass';
}
