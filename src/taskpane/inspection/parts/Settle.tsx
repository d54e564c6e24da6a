import { Button } from '@fluentui/react-components';
import type { Finding } from '../../../core/report/report';
import { say } from '../../../locales/words';
import { ToMailServer } from '../../parts/ToMailServer';
import { usePane } from '../../use-pane';
import { AskQuestion } from '../questions/AskQuestion';
import { questionOn } from '../../../session/questions/question-on';
import { useInspected } from '../use-inspected';

/** What would settle an open finding: its questions, right here, or the file that holds the answer. */
export function Settle({ finding }: { finding: Finding }) {
  const pane = usePane();
  const inspected = useInspected();
  if (!inspected) return null;
  const questions = finding.settledBy.flatMap((settles) =>
    settles.by === 'question'
      ? questionOn(settles.question, settles.about ?? finding.subject, inspected.snapshot)
      : [],
  );
  const files = finding.settledBy.filter(({ by }) => by === 'dataFile' || by === 'profileExport');
  const onServer = finding.settledBy.some(({ by }) => by === 'mailServer');
  return (
    <section className="card">
      <h2>{say('settle.title')}</h2>
      {questions.map((question) => (
        <AskQuestion key={question.id} question={question} headingLevel={3} />
      ))}
      {files.map(({ by }) => (
        <p key={by} className="soft">
          {say(by === 'dataFile' ? 'settle.dataFile' : 'settle.profileExport')}
        </p>
      ))}
      {onServer && (
        <>
          <p className="soft">{say('settle.mailServer')}</p>
          <ToMailServer />
        </>
      )}
      {files.length > 0 && (
        <div className="row">
          <Button
            appearance={questions.length === 0 ? 'primary' : 'secondary'}
            onClick={() => {
              pane.go({ name: 'start' });
            }}
          >
            {say('settle.toFiles')}
          </Button>
        </div>
      )}
    </section>
  );
}
