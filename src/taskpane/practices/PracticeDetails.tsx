import { Button } from '@fluentui/react-components';
import type { PracticeEntry } from '../../core/practices/practice';
import { say } from '../../locales/words';
import type { Inspected } from '../../session/inspected';
import { tokenOf } from '../../session/page';
import { questionOn } from '../../session/questions/question-on';
import { beginWalk } from '../../session/walk/begin-walk';
import { subjectOf } from '../../session/practice-groups';
import { formatDate, sayWord } from '../../wording/format';
import { findingTitle, fixTitle } from '../../wording/names';
import { EvidenceList } from '../inspection/parts/EvidenceList';
import { AskQuestion } from '../inspection/questions/AskQuestion';
import { ToMailServer } from '../parts/ToMailServer';
import { usePane } from '../use-pane';
import { RemindOf } from './RemindOf';

interface PracticeDetailsProps {
  entry: PracticeEntry;
  inspected: Inspected;
}

/** How a practice stands, how that is known, and the way on. */
export function PracticeDetails({ entry, inspected }: PracticeDetailsProps) {
  const { state, reason, evidence, nextOn } = entry;
  return (
    <div className="stack practice-details">
      {reason !== null && <p>{sayWord(`practiceReason.${reason}`)}</p>}
      {(state === 'atRisk' || state === 'due') && <ToDo entry={entry} inspected={inspected} />}
      {state === 'notKnown' && <Open entry={entry} inspected={inspected} />}
      {evidence.length > 0 && (
        <>
          <h4>{say('practices.how')}</h4>
          <EvidenceList lines={evidence} sources={inspected.snapshot.sources} />
        </>
      )}
      {state === 'inOrder' && nextOn !== null && (
        <>
          <p className="soft">{say('practices.nextOn', { date: formatDate(nextOn) })}</p>
          <RemindOf entries={[entry]} inspected={inspected} />
        </>
      )}
    </div>
  );
}

/** What is wrong, with the walk that mends it or the page that says more. */
function ToDo({ entry: { findings }, inspected: { report, snapshot } }: PracticeDetailsProps) {
  const pane = usePane();
  return (
    <ul className="plain stack">
      {report.findings
        .filter(({ key }) => findings.includes(key))
        .map((finding) => (
          <li key={finding.key} className="stack-tight">
            <p>{findingTitle(finding)}</p>
            <div className="row">
              {finding.fix !== null && (
                <Button
                  appearance="primary"
                  onClick={() => {
                    beginWalk(pane, finding, snapshot);
                  }}
                >
                  {fixTitle(finding.fix)}
                </Button>
              )}
              <Button
                onClick={() => {
                  pane.go({ name: 'finding', token: tokenOf(finding.key) });
                }}
              >
                {say('practices.open')}
              </Button>
            </div>
          </li>
        ))}
    </ul>
  );
}

/** What would tell: the first question, right here, a file, or the mail server. */
function Open({ entry, inspected: { snapshot } }: PracticeDetailsProps) {
  const pane = usePane();
  const { settledBy } = entry;
  const [question] = settledBy.flatMap((settles) =>
    settles.by === 'question'
      ? questionOn(settles.question, settles.about ?? subjectOf(entry), snapshot)
      : [],
  );
  const bySettings = settledBy.some(({ by }) => by === 'profileExport');
  const byFile = bySettings || settledBy.some(({ by }) => by === 'dataFile');
  const onServer = settledBy.some(({ by }) => by === 'mailServer');
  return (
    <>
      {question && <AskQuestion key={question.id} question={question} headingLevel={4} />}
      {byFile && (
        <div className="row">
          <Button
            onClick={() => {
              pane.go({ name: bySettings ? 'settingsFile' : 'start' });
            }}
          >
            {say('practices.file')}
          </Button>
        </div>
      )}
      {onServer && <ToMailServer />}
    </>
  );
}
