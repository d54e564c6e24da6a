import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { say } from '../../../locales/words';
import { failureOf } from '../../../session/failure';
import type { Outcome } from '../../../session/surroundings';
import { ActOutcome } from '../../parts/ActOutcome';
import { Page } from '../../parts/Page';
import { TopBar } from '../../parts/TopBar';
import { WayButton } from '../../parts/Way';
import { useSurroundings } from '../../parts/use-surroundings';
import { usePane, usePaneState } from '../../use-pane';
import { usePolicy } from '../../use-policy';
import { Nothing } from '../parts/Nothing';
import { useInspected } from '../use-inspected';
import { everythingGoes } from '../../../session/disk-loss';

/** The report to keep or to hand on: as a page, as text, and as facts. What makes it is loaded on the click. */
export function ReportPage() {
  const pane = usePane();
  const { remembered, own, outlook } = usePaneState();
  const inspected = useInspected();
  const policy = usePolicy();
  const [nameless, setNameless] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | 'noFacts' | null>(null);
  const surroundings = useSurroundings();
  const id = useId();
  if (!inspected) return <Nothing title={say('report.title')} />;

  const make = async () => {
    const { exportReport } = await import(
      /* webpackChunkName: "export" */ '../../../wording/report/export-report'
    );
    const { report, snapshot, waived } = inspected;
    return exportReport(
      {
        report,
        snapshot,
        remembered,
        madeUp: own !== null,
        everythingGoes: everythingGoes(inspected),
        waived: waived.map(({ finding, waiver }) => ({ ...waiver, finding: finding.key })),
        helpDesk: policy.helpDesk,
      },
      {
        leaveOutNames: nameless,
        ...(outlook?.where === 'outlook' ? { program: await outlook.describe() } : {}),
      },
    );
  };
  /** What makes the report may fail to load, or fail; that is said at the top of the page. */
  const run = (work: () => Promise<void>) => {
    work().catch((error: unknown) => {
      pane.show({ failure: failureOf(error) });
    });
  };
  const savePage = async () => {
    const { page, text } = await make();
    setOutcome(await surroundings.save(page, text.text));
  };
  const saveFacts = async () => {
    const { facts } = await make();
    setOutcome(facts === null ? 'noFacts' : await surroundings.save(facts, facts.text));
  };
  const copy = async () => {
    const { text } = await make();
    setOutcome(await surroundings.copy(text.text));
  };
  const mail = async () => {
    const { subject, draft, text } = await make();
    setOutcome(await surroundings.write({ subject, htmlBody: draft, text: text.text }));
  };
  return (
    <Page title={say('report.title')} above={<TopBar fallback={{ name: 'overview' }} />}>
      <p className="lead">{say('report.lead')}</p>
      <div className="check">
        <input
          id={id}
          type="checkbox"
          checked={nameless}
          aria-describedby={`${id}-help`}
          onChange={(event) => {
            setNameless(event.target.checked);
            setOutcome(null);
          }}
        />
        <label htmlFor={id}>{say('report.leaveOut')}</label>
        <span id={`${id}-help`} className="faint">
          {say('report.leaveOut.help')}
        </span>
      </div>
      <div className="row">
        <Button
          appearance="primary"
          onClick={() => {
            run(savePage);
          }}
        >
          {say('report.page')}
        </Button>
        <Button
          onClick={() => {
            run(copy);
          }}
        >
          {say('report.copy')}
        </Button>
      </div>
      {outcome === 'noFacts' ? (
        <p className="soft" role="status">
          {say('report.noFacts')}
        </p>
      ) : (
        <ActOutcome outcome={outcome} />
      )}
      <ul className="ways">
        <li>
          <WayButton
            onPress={() => {
              run(mail);
            }}
            label={
              <span className="stack-tight">
                <span>{say('report.mail')}</span>
                <span className="faint">{say('report.mail.help')}</span>
              </span>
            }
          />
        </li>
        <li>
          <WayButton
            onPress={() => {
              run(saveFacts);
            }}
            label={
              <span className="stack-tight">
                <span>{say('report.facts')}</span>
                <span className="faint">{say('report.facts.help')}</span>
              </span>
            }
          />
        </li>
      </ul>
    </Page>
  );
}
