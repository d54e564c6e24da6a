import { say } from '../../../locales/words';
import type { Finding } from '../../../core/report/report';
import { FindingList } from '../../inspection/parts/FindingList';
import type { Inspected } from '../../../session/inspected';

/** What whoever has the computer could read on it. The check of the disk's encryption decides; the words follow it. */
export function StrangerReads({ inspected: { report } }: { inspected: Inspected }) {
  const finding = report.findings.find(({ check }) => check === 'disk-not-encrypted');
  return (
    <section className="stack">
      <h2>{say('whatIf.page.stolen.reads')}</h2>
      <p className="soft">{readsWords(finding)}</p>
      {finding && finding.verdict !== 'pass' && <FindingList findings={[finding]} />}
    </section>
  );
}

/** The check speaks wherever mail may lie on this computer. */
function readsWords(finding: Finding | undefined): string {
  return finding
    ? say(`whatIf.page.stolen.reads.${finding.verdict}`)
    : say('whatIf.page.stolen.reads.noMail');
}
