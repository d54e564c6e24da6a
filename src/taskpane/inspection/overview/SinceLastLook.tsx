import { useCallback, useMemo } from 'react';
import { SEVERITIES } from '../../../core/checks/check';
import type { Snapshot } from '../../../core/facts/snapshot';
import { subjectKey } from '../../../core/facts/subject';
import { grouped } from '../../../core/once-for-each';
import type { Changed, Comparison } from '../../../core/report/compare';
import type { Finding } from '../../../core/report/report';
import { say } from '../../../locales/words';
import type { Inspected } from '../../../session/inspected';
import { isLong, longWorkOf } from '../../../session/long-work';
import { sinceInSlices } from '../../../session/since-last-look';
import { isOfTheSame } from '../../../session/sliced';
import { FirstFew } from '../../parts/FirstFew';
import { Reveal } from '../../parts/Reveal';
import { usePane } from '../../use-pane';
import { useSliced } from '../../use-sliced';
import { findingTitle } from '../../../wording/names';

interface SinceLastLookProps {
  inspected: Inspected;
  /** What the inspection before this one saw. */
  earlier: Snapshot;
}

/** A row: what a second look found changed, or that it found nothing changed. None while that is worked out. */
export function SinceLastLook({ inspected: { report, today }, earlier }: SinceLastLookProps) {
  const { since } = longWorkOf(usePane());
  const work = useCallback(() => sinceInSlices(earlier, report, today), [earlier, report, today]);
  const on = [earlier, report, today];
  const { result, of } = useSliced(since, isLong(earlier), work, on);
  // What changed up to another look, or in another person's mail, is not what changed now.
  const isOfThese = isOfTheSame(of, on);
  const groups = useMemo(
    () => (isOfThese && result ? groupsOf(result, earlier) : null),
    [isOfThese, result, earlier],
  );
  if (!groups) return null;
  return (
    <li>
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
              <FirstFew
                all={findings}
                row={(finding) => <li key={finding.key}>{findingTitle(finding)}</li>}
              />
            </ul>
          </div>
        ))}
      </Reveal>
    </li>
  );
}

interface Group {
  title: string;
  findings: Finding[];
}

/** What changed, as a person tells it apart; without groups that have nothing. */
function groupsOf({ better, worse, appeared, gone }: Comparison, earlier: Snapshot): Group[] {
  const after = ({ after: finding }: Changed): Finding => finding;
  // What nobody could tell before, or was not there to be looked at, was no better then.
  const told = ({ before }: Changed) => before.verdict !== 'cantTell';
  const seen = subjectsOf(earlier);
  const wasSeen = ({ subject }: Finding) => seen.has(subjectKey(subject));
  const opened = appeared.filter(isOpen);
  const mendedAt = grouped(better, ({ before }) => subjectKey(before.subject));
  const isLeft = (finding: Finding) =>
    mendedAt.get(subjectKey(finding.subject))?.some((mended) => isLeftOf(finding, mended)) === true;
  const left = opened.filter(isLeft);
  const fresh = opened.filter((finding) => !isLeft(finding));
  return [
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
}

function subjectsOf({ accounts, dataFiles }: Snapshot): Set<string> {
  return new Set([subjectKey({ type: 'computer' }), ...[...accounts, ...dataFiles].map(({ id }) => id)]);
}

/** What shows only now that something worse was mended there is what is left of it, and nothing that got worse. */
function isLeftOf({ severity }: Finding, { before }: Changed): boolean {
  return (
    before.severity !== null &&
    (severity === null || SEVERITIES.indexOf(severity) > SEVERITIES.indexOf(before.severity))
  );
}

function isOpen(finding: Finding): boolean {
  return finding.verdict !== 'pass';
}
