import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { say } from '../../../locales/words';
import { failureOf } from '../../../session/failure';
import { useAnnounce } from '../../parts/Announcer';
import { Page } from '../../parts/Page';
import { TopBar } from '../../parts/TopBar';
import { WayButton } from '../../parts/Way';
import { copyText } from '../../parts/copy-text';
import { usePane, usePaneState } from '../../use-pane';
import { usePolicy } from '../../use-policy';
import { Nothing } from '../parts/Nothing';
import { useInspected } from '../use-inspected';

/** The report to keep or to hand on: as a page, as text, and as facts. What makes it is loaded on the click. */
export function ReportPage() {
  const announce = useAnnounce();
  const pane = usePane();
  const { remembered, own, outlook } = usePaneState();
  const inspected = useInspected();
  const policy = usePolicy();
  const [nameless, setNameless] = useState(false);
  const [copied, setCopied] = useState<boolean | null>(null);
  const id = useId();
  if (!inspected) return <Nothing title={say('report.title')} />;

  const make = async () => {
    const [{ exportReport }, deliver] = await Promise.all([
      import(/* webpackChunkName: "export" */ '../../../wording/report/export-report'),
      import(/* webpackChunkName: "export" */ '../../../session/deliver'),
    ]);
    const { report, snapshot, waived } = inspected;
    const made = await exportReport(
      {
        report,
        snapshot,
        remembered,
        madeUp: own !== null,
        waived: waived.map(({ finding, waiver }) => ({ ...waiver, finding: finding.key })),
        helpDesk: policy.helpDesk,
      },
      {
        leaveOutNames: nameless,
        ...(outlook?.where === 'outlook' ? { program: await outlook.describe() } : {}),
      },
    );
    return { made, deliver };
  };
  /** What makes the report may fail to load, or fail; that is said at the top of the page. */
  const run = (work: () => Promise<void>) => {
    work().catch((error: unknown) => {
      pane.show({ failure: failureOf(error) });
    });
  };
  const savePage = async () => {
    const { made, deliver } = await make();
    deliver.download(made.page);
  };
  const saveFacts = async () => {
    const { made, deliver } = await make();
    if (made.facts) deliver.download(made.facts);
  };
  const copy = async () => {
    const { made } = await make();
    const done = await copyText(made.text.text);
    setCopied(done);
    announce(say(done ? 'report.copied' : 'report.notCopied'));
  };
  /** Into a message of Outlook's or of the mail program; where neither takes it, onto the clipboard. */
  const mail = async () => {
    const { made, deliver } = await make();
    if (outlook?.where === 'outlook') {
      const opened = await deliver.openDraft(outlook.newMessage, {
        subject: made.subject,
        htmlBody: made.draft,
      });
      if (opened === 'opened') return;
    } else {
      const address = deliver.mailtoAddress(made.subject, made.text.text);
      if (address !== null) {
        window.location.href = address;
        return;
      }
    }
    await copy();
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
            setCopied(null);
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
      {copied !== null && <p className="soft">{say(copied ? 'report.copied' : 'report.notCopied')}</p>}
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
