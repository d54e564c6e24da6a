import type { PageOfProvider } from '../../../core/checks/check';
import { Button } from '@fluentui/react-components';
import type { Snapshot } from '../../../core/facts/snapshot';
import type { FixId } from '../../../core/fixes/fix';
import { FIXES } from '../../../core/fixes/registry';
import type { Finding } from '../../../core/report/report';
import { isDone } from '../../../core/report/walk';
import { say, sayIfKnown } from '../../../locales/words';
import { Chip, toneOf } from '../../parts/Chip';
import { Beside } from '../../parts/Beside';
import { Page } from '../../parts/Page';
import { TopBar } from '../../parts/TopBar';
import { tokenOf } from '../../../session/page';
import { usePane, usePaneState } from '../../use-pane';
import { DoItHere } from '../../mailbox/move/MoveWays';
import { moveForFinding } from '../../../session/move/offer';
import { beginWalk } from '../../../session/walk/begin-walk';
import type { Inspected } from '../../../session/inspected';
import { withBroughtBack } from '../../../session/changes';
import { plainText } from '../../../core/text/plain-text';
import { formatDate, formatDayOf } from '../../../wording/format';
import { findingReason, fixTitle, titleApart } from '../../../wording/names';
import { BackupInstructions, saysWhereToBackUp } from '../parts/BackupInstructions';
import { EvidenceList } from '../parts/EvidenceList';
import { LeadsTo } from '../parts/LeadsTo';
import { LeaveIt } from '../parts/LeaveIt';
import { Nothing } from '../parts/Nothing';
import { OutsideLink } from '../parts/OutsideLink';
import { ProviderLink } from '../parts/ProviderLink';
import { Settle } from '../parts/Settle';
import { ToBackup } from '../parts/ToBackup';
import { Withdraw } from '../parts/Withdraw';
import { useInspected } from '../use-inspected';
import { positionIn } from '../../../session/walk/position';

/** One finding: what it means, how we know, and what to do about it. */
export function FindingPage({ token }: { token: string }) {
  const inspected = useInspected();
  const finding = inspected?.report.findings.find(({ key }) => tokenOf(key) === token);
  if (!inspected || !finding) return <Nothing title={say('finding.gone.title')} text={say('finding.gone')} />;
  const { snapshot } = inspected;
  const { title, name } = titleApart(finding);
  const waived = inspected.waived.find((entry) => entry.finding.key === finding.key);
  return (
    <Page
      title={title}
      about={finding.verdict}
      above={
        <div className="stack">
          <TopBar fallback={{ name: 'overview' }} />
          <span className="row">
            <Chip tone={toneOf(finding)} />
            {name !== null && <span className="faint">{name}</span>}
          </span>
        </div>
      }
    >
      <p className="lead">{findingReason(finding)}</p>
      <Beside
        see={
          <>
            <h2>{say('finding.how')}</h2>
            <EvidenceList lines={finding.evidence} sources={snapshot.sources} />
            <Links links={finding.links} pages={finding.pages ?? []} />
          </>
        }
        then={
          <>
            <LeadsTo finding={finding} />
            <ToBackup check={finding.check} subject={finding.subject} />
            <LeftOrNot finding={finding} inspected={inspected} />
          </>
        }
      >
        {inspected.whyFirst !== null && inspected.first?.key === finding.key && (
          <p>
            <strong>{say(`first.why.${inspected.whyFirst}`)}</strong>
          </p>
        )}
        {waived && (
          <section className="card">
            <h2>{say('finding.waived')}</h2>
            <p className="soft">{plainText(waived.waiver.reason)}</p>
            <p className="soft">
              {say('finding.waived.until', { date: formatDate(waived.waiver.expiresOn) })}
            </p>
          </section>
        )}
        {finding.verdict === 'fail' && finding.fix !== null && (
          <WayToFix finding={finding} fix={finding.fix} snapshot={snapshot} />
        )}
        {finding.verdict !== 'pass' && saysWhereToBackUp(finding.fix) && <BackupInstructions />}
        {finding.verdict === 'fail' && (
          <DoItHere kind={moveForFinding(finding.check)} check={finding.check} subject={finding.subject} />
        )}
        {(finding.verdict === 'cantTell' || finding.settledBy.length > 0) && <Settle finding={finding} />}
      </Beside>
    </Page>
  );
}

interface WayToFixProps {
  finding: Finding;
  fix: FixId;
  snapshot: Snapshot;
}

/** What the fix is, and the way into it or on with it. */
function WayToFix({ finding, fix, snapshot }: WayToFixProps) {
  const pane = usePane();
  const walk = usePaneState().remembered.walks.find(
    (entry) => entry.finding === finding.key && entry.fix === fix && !isDone(entry),
  );
  return (
    <section className="card">
      <h2>{fixTitle(fix)}</h2>
      <p className="soft">
        {walk ? say('overview.first.walk', positionIn(walk, FIXES[fix])) : sayIfKnown(`fix.${fix}.summary`)}
      </p>
      <div className="row">
        <Button
          appearance="primary"
          onClick={() => {
            beginWalk(pane, finding, snapshot);
          }}
        >
          {say(walk ? 'overview.first.continue' : 'finding.fix')}
        </Button>
      </div>
    </section>
  );
}

/** That the person left it, with the way back; otherwise the way to leave it. */
function LeftOrNot({ finding, inspected }: { finding: Finding; inspected: Inspected }) {
  const pane = usePane();
  const left = inspected.left.find((entry) => entry.finding.key === finding.key);
  if (left === undefined) {
    if (finding.verdict === 'pass') return null;
    return finding.fix === 'move-to-imap' && finding.subject.type === 'account' ? (
      <Withdraw account={finding.subject.id} />
    ) : (
      <LeaveIt finding={finding} />
    );
  }
  const { at, reason, until } = left.decision;
  return (
    <section className="card">
      <p className="soft">
        {until === undefined
          ? say('finding.left', { when: formatDayOf(at), reason })
          : say('finding.putOff.until', { date: formatDate(until) })}
      </p>
      <div className="row">
        <Button
          onClick={() => {
            pane.remember((now) => withBroughtBack(now, finding.key));
          }}
        >
          {say('finding.bringBack')}
        </Button>
      </div>
    </section>
  );
}

function Links({ links, pages }: { links: Finding['links']; pages: readonly PageOfProvider[] }) {
  if (links.length + pages.length === 0) return null;
  return (
    <>
      <h2>{say('finding.links')}</h2>
      <ul className="plain">
        {pages.map(({ provider, page }) => (
          <li key={page}>
            <ProviderLink provider={provider} page={page} />
          </li>
        ))}
        {links.map((link) => (
          <li key={link}>
            <OutsideLink link={link} />
          </li>
        ))}
      </ul>
    </>
  );
}
