import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { FindingState } from '../../../core/report/decisions';
import type { Source } from '../../../core/facts/snapshot';
import { say } from '../../../locales/words';
import type { Outcome } from '../../../session/surroundings';
import { ActOutcome } from '../../parts/ActOutcome';
import { Page } from '../../parts/Page';
import { TopBar } from '../../parts/TopBar';
import { useSurroundings } from '../../parts/use-surroundings';
import { plainText } from '../../../core/text/plain-text';
import { usePane, usePaneState } from '../../use-pane';
import { formatDayOf, formatInstant, formatList } from '../../../wording/format';
import { evidenceLabel, fixTitle } from '../../../wording/names';
import { Changed } from '../parts/Changed';
import { EvidenceList } from '../parts/EvidenceList';
import { StillGrowing } from '../parts/StillGrowing';
import { Nothing } from '../parts/Nothing';
import { seenChangesOf } from '../../../core/report/receipt-changes';
import { inOneOrder } from '../../../core/report/receipt-order';
import { receiptText } from '../../../wording/receipt-text';
import { gridAfter } from '../../../session/walk/gained-cells';
import { receiptToken } from '../../../session/walk/receipt-token';
import { useInspected } from '../use-inspected';
import { NextThing } from '../walk/NextThing';
import '../walk/success.css';

/** Before and after of a proved fix, to keep or to hand on. */
export function ReceiptPage({ token }: { token: string }) {
  const pane = usePane();
  const { remembered } = usePaneState();
  const inspected = useInspected();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const surroundings = useSurroundings();
  const receipt = remembered.receipts.find((candidate) => receiptToken(candidate) === token);
  if (!receipt) return <Nothing title={say('receipt.title')} text={say('receipt.gone')} />;
  const sources = inspected?.snapshot.sources ?? [];
  const { before, after } = inOneOrder(receipt);
  const where = inspected && gridAfter(receipt.subject, inspected, null);
  const changed = seenChangesOf(receipt);
  const notAgain = before.evidence.filter(
    ({ label }) => !after.evidence.some((line) => line.label === label),
  );
  const copy = async () => {
    setOutcome(await surroundings.copy(receiptText(receipt)));
  };
  return (
    <Page title={say('receipt.title')} above={<TopBar fallback={{ name: 'overview' }} />}>
      <section className={receipt.rests === 'told' ? 'verdict verdict-calm' : 'verdict verdict-good'}>
        <p className="answer">{fixTitle(receipt.fix)}</p>
        <p className="soft">{plainText(receipt.about)}</p>
        <p className="faint">
          {say(receipt.rests === 'told' ? 'receipt.when.told' : 'receipt.when', {
            from: formatDayOf(receipt.startedAt),
            to: formatInstant(receipt.provedAt),
          })}
        </p>
        <Changed receipt={receipt} />
        {where && <StillGrowing {...where} today={inspected.today} />}
      </section>
      {inspected && <NextThing inspected={inspected} />}
      <div className="row">
        <Button onClick={() => void copy()}>{say('receipt.copy')}</Button>
        <Button
          onClick={() => {
            pane.go({ name: 'overview' });
          }}
        >
          {say('walk.toOverview')}
        </Button>
      </div>
      <ActOutcome outcome={outcome} />
      <div className="before-after">
        <State title={say('receipt.before')} state={before} sources={sources} />
        <State title={say('receipt.after')} state={after} sources={sources} changed={changed}>
          {notAgain.length > 0 && (
            <p className="faint">
              {say('receipt.notAgain', { facts: formatList(notAgain.map(evidenceLabel)) })}
            </p>
          )}
        </State>
      </div>
    </Page>
  );
}

interface StateProps {
  title: string;
  state: FindingState;
  sources: readonly Source[];
  /** Labels of facts that were seen to be changed by the fix. */
  changed?: readonly string[];
  children?: ReactNode;
}

function State({ title, state, sources, changed = [], children }: StateProps) {
  return (
    <section className="card">
      <h2>{title}</h2>
      <p className="faint">{formatInstant(state.at)}</p>
      <EvidenceList lines={state.evidence} sources={sources} changed={changed} />
      {children}
    </section>
  );
}
