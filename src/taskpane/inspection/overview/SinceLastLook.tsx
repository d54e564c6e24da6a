import { SEVERITIES } from '../../../core/checks/check';
import type { Snapshot } from '../../../core/facts/snapshot';
import { subjectKey } from '../../../core/facts/subject';
import { compareReports, type Changed } from '../../../core/report/compare';
import { inspect } from '../../../core/report/inspect';
import type { Finding } from '../../../core/report/report';
import { say } from '../../../locales/words';
import type { Inspected } from '../../../session/inspected';
import { Reveal } from '../../parts/Reveal';
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
  // What nobody could tell before, or was not there to be looked at, was no better then.
  const told = ({ before }: Changed) => before.verdict !== 'cantTell';
  const seen = subjectsOf(earlier);
  const wasSeen = ({ subject }: Finding) => seen.has(subjectKey(subject));
  const opened = appeared.filter(isOpen);
  const left = opened.filter((finding) => better.some((mended) => isLeftOf(finding, mended)));
  const fresh = opened.filter((finding) => !left.includes(finding));
  const groups = [
    { title: say('overview.since.better'), findings: better.map(after) },
    { title: say('overview.since.left'), findings: left },
    {
      title: say('overview.since.worse'),
      findings: [...worse.filter(told).map(after), ...fresh.filter(wasSeen)],
    },
    {
      title: say('overview.since.known'),
      findings: [
        ...worse.filter((pair) => !told(pair)).map(after),
        ...fresh.filter((finding) => !wasSeen(finding)),
      ],
    },
    { title: say('overview.since.gone'), findings: gone.filter(isOpen) },
  ].filter(({ findings }) => findings.length > 0);
  return (
    <Reveal
      label={
        <span className="stack-none">
          <span>{say('overview.since')}</span>
          <span className="second">
            {groups.length === 0
              ? say('overview.since.nothing')
              : groups.map(({ title, findings }) => `${title}: ${findings.length}`).join(' · ')}
          </span>
        </span>
      }
    >
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
    </Reveal>
  );
}

function subjectsOf({ accounts, dataFiles }: Snapshot): Set<string> {
  return new Set([subjectKey({ type: 'computer' }), ...[...accounts, ...dataFiles].map(({ id }) => id)]);
}

/** What shows only now that something worse was mended there is what is left of it, and nothing that got worse. */
function isLeftOf({ subject, severity }: Finding, { before }: Changed): boolean {
  return (
    before.severity !== null &&
    subjectKey(before.subject) === subjectKey(subject) &&
    (severity === null || SEVERITIES.indexOf(severity) > SEVERITIES.indexOf(before.severity))
  );
}

function isOpen(finding: Finding): boolean {
  return finding.verdict !== 'pass';
}
