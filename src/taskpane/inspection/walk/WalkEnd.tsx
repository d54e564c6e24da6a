import { Button } from '@fluentui/react-components';
import type { Fix } from '../../../core/fixes/fix';
import type { Receipt, Walk } from '../../../core/report/decisions';
import { reinspect, startWalk, type NotProvedReason } from '../../../core/report/walk';
import { say, sayIfKnown } from '../../../locales/words';
import { usePane, usePaneState } from '../../use-pane';
import { withWalk } from '../../../session/changes';
import { findingTitle } from '../../../wording/names';
import { receiptToken } from '../../../session/walk/receipt-token';
import { useInspected } from '../use-inspected';
import { LookTomorrow } from './LookTomorrow';

/** What the second look showed: proved, settling, not proved and why, or come back. */
export function WalkEnd({ walk, fix }: { walk: Walk; fix: Fix }) {
  const pane = usePane();
  const { remembered } = usePaneState();
  const inspected = useInspected();
  switch (walk.state) {
    case 'walking':
      return null;
    case 'proved': {
      const receipt = remembered.receipts.findLast(({ finding }) => finding === walk.finding);
      return (
        <section className="verdict verdict-good" role="status">
          <p className="answer">{say('walk.proved')}</p>
          <p className="soft">{say('walk.proved.what')}</p>
          {receipt && <ToReceipt receipt={receipt} />}
        </section>
      );
    }
    case 'told': {
      const receipt = remembered.receipts.findLast(({ finding }) => finding === walk.finding);
      return (
        <section className="verdict verdict-calm" role="status">
          <p className="answer">{say('walk.told')}</p>
          <p className="soft">{say('walk.told.what')}</p>
          <p className="soft">{sayIfKnown(`fix.${walk.fix}.proof`) ?? say('walk.told.noProof')}</p>
          {receipt && <ToReceipt receipt={receipt} />}
        </section>
      );
    }
    case 'settling':
      return (
        <section className="verdict verdict-calm" role="status">
          <p className="answer">{say('walk.settling')}</p>
          <p className="soft">{say('walk.settling.what', { hours: fix.settlesHours ?? 0 })}</p>
          <LookTomorrow walk={walk} />
        </section>
      );
    case 'notProved': {
      const reason = inspected ? reinspect(walk, fix, inspected.snapshot, inspected.report).reason : null;
      const finding = inspected?.report.findings.find(({ key }) => key === walk.finding);
      return (
        <section className="verdict verdict-warning" role="status">
          <p className="answer">{say('walk.notProved')}</p>
          <p className="soft">
            {say(`walk.notProved.${reason ?? ('notSeenAgain' satisfies NotProvedReason)}`)}
          </p>
          {reason === 'stillThere' && finding && <p className="soft">{findingTitle(finding)}</p>}
        </section>
      );
    }
    case 'cameBack': {
      const finding = inspected?.report.findings.find(({ key }) => key === walk.finding);
      return (
        <section className="verdict verdict-warning" role="status">
          <p className="answer">{say('walk.cameBack')}</p>
          <p className="soft">{say('walk.cameBack.what')}</p>
          {finding && (
            <div className="row">
              <Button
                appearance="primary"
                onClick={() => {
                  const { client, holding, provider, about, keepDays } = walk;
                  const at = pane.now().toISOString();
                  const place = { home: client, holding: holding ?? null, provider: provider ?? null };
                  const anew = startWalk(finding, fix, place, about, at, keepDays);
                  pane.remember((now) => withWalk(now, anew));
                }}
              >
                {say('walk.again')}
              </Button>
            </div>
          )}
        </section>
      );
    }
  }
}

function ToReceipt({ receipt }: { receipt: Receipt }) {
  const pane = usePane();
  return (
    <div className="row">
      <Button
        appearance="primary"
        onClick={() => {
          pane.go({ name: 'receipt', token: receiptToken(receipt) });
        }}
      >
        {say('walk.receipt')}
      </Button>
    </div>
  );
}
