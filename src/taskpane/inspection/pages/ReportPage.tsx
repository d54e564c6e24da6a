import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { say } from '../../../locales/words';
import { failureOf } from '../../../session/failure';
import type { Outcome } from '../../../session/surroundings';
import type { Export } from '../../../wording/report/export-report';
import { ActOutcome } from '../../parts/ActOutcome';
import { Beside } from '../../parts/Beside';
import { Page } from '../../parts/Page';
import { TopBar } from '../../parts/TopBar';
import { WayButton } from '../../parts/Way';
import { useSurroundings } from '../../parts/use-surroundings';
import { usePane, usePaneState } from '../../use-pane';
import { usePolicy } from '../../use-policy';
import { useWide } from '../../use-wide';
import { WhereItLies } from '../overview/WhereItLies';
import { Nothing } from '../parts/Nothing';
import { useInspected } from '../use-inspected';
import { atAGlance } from '../../../session/at-a-glance';
import type { Inspected } from '../../../session/inspected';

/** The report to keep or to hand on: as a page, as text, and as facts. What makes it is loaded on the click. */
export function ReportPage() {
  const pane = usePane();
  const inspected = useInspected();
  const [nameless, setNameless] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | 'noFacts' | null>(null);
  const surroundings = useSurroundings();
  const make = useExport(nameless);
  const wide = useWide();
  if (!inspected) return <Nothing title={say('report.title')} />;

  /** What makes the report may fail to load, or fail; that is said at the top of the page. */
  const run = (work: (exported: Export) => Promise<Outcome | 'noFacts'>) => () => {
    make(inspected)
      .then(work)
      .then(setOutcome)
      .catch((error: unknown) => {
        pane.show({ failure: failureOf(error) });
      });
  };
  const savePage = run(({ page, text }) => surroundings.save(page, text.text));
  const saveFacts = run(async ({ facts }) =>
    facts === null ? 'noFacts' : surroundings.save(facts, facts.text),
  );
  const copy = run(({ text }) => surroundings.copy(text.text));
  const mail = run(({ subject, draft, text }) =>
    surroundings.write({ subject, htmlBody: draft, text: text.text }),
  );
  return (
    <Page title={say('report.title')} above={<TopBar fallback={{ name: 'overview' }} />}>
      <p className="lead">{say('report.lead')}</p>
      <Beside see={wide && <WhereItLies inspected={inspected} />}>
        <LeaveOutNames
          nameless={nameless}
          onNameless={(checked) => {
            setNameless(checked);
            setOutcome(null);
          }}
        />
        <div className="row">
          <Button appearance="primary" onClick={savePage}>
            {say('report.page')}
          </Button>
          <Button onClick={copy}>{say('report.copy')}</Button>
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
              onPress={mail}
              label={<WithHelp label={say('report.mail')} help={say('report.mail.help')} />}
            />
          </li>
          <li>
            <WayButton
              onPress={saveFacts}
              label={<WithHelp label={say('report.facts')} help={say('report.facts.help')} />}
            />
          </li>
        </ul>
      </Beside>
    </Page>
  );
}

/** Makes the report of what was found. */
function useExport(leaveOutNames: boolean): (inspected: Inspected) => Promise<Export> {
  const { remembered, own, outlook } = usePaneState();
  const { helpDesk } = usePolicy();
  return async (inspected) => {
    const { exportReport } = await import(
      /* webpackChunkName: "export" */ '../../../wording/report/export-report'
    );
    const { report, snapshot, waived } = inspected;
    const { headline, grids } = atAGlance(inspected);
    return exportReport(
      {
        report,
        snapshot,
        remembered,
        madeUp: own !== null,
        headline,
        grids,
        waived: waived.map(({ finding, waiver }) => ({ ...waiver, finding: finding.key })),
        helpDesk,
      },
      {
        leaveOutNames,
        ...(outlook?.where === 'outlook' ? { program: await outlook.describe() } : {}),
      },
    );
  };
}

interface LeaveOutNamesProps {
  nameless: boolean;
  onNameless: (nameless: boolean) => void;
}

function LeaveOutNames({ nameless, onNameless }: LeaveOutNamesProps) {
  const id = useId();
  return (
    <div className="check">
      <input
        id={id}
        type="checkbox"
        checked={nameless}
        aria-describedby={`${id}-help`}
        onChange={({ target }) => {
          onNameless(target.checked);
        }}
      />
      <label htmlFor={id}>{say('report.leaveOut')}</label>
      <span id={`${id}-help`} className="faint">
        {say('report.leaveOut.help')}
      </span>
    </div>
  );
}

function WithHelp({ label, help }: { label: string; help: string }) {
  return (
    <span className="stack-tight">
      <span>{label}</span>
      <span className="faint">{help}</span>
    </span>
  );
}
