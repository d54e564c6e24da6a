import type { Receipt } from '../../../core/report/decisions';
import type { Finding } from '../../../core/report/report';
import { say } from '../../../locales/words';
import { Reveal } from '../../parts/Reveal';
import { FirstFew } from '../../parts/FirstFew';
import { Way } from '../../parts/Way';
import { plainText } from '../../../core/text/plain-text';
import type { Inspected } from '../../../session/inspected';
import { FindingRow } from '../parts/FindingList';
import { GapList } from '../parts/GapList';
import { receiptToken } from '../../../session/walk/receipt-token';
import { HowSure } from './HowSure';

interface TheRestProps {
  inspected: Inspected;
  passed: readonly Finding[];
  receipts: readonly Receipt[];
}

/** What needs nobody now: proved fixes, what is in order, what was left, what was not understood, and how sure we are. */
export function TheRest({ inspected: { left, waived, snapshot, report }, passed, receipts }: TheRestProps) {
  const { gaps } = snapshot;
  const forGood = left.filter(({ decision }) => decision.until === undefined);
  const putOff = left.filter(({ decision }) => decision.until !== undefined);
  return (
    <Reveal label={say('overview.everything')}>
      <ul className="ways">
        {receipts.map((receipt) => (
          <li key={receipt.provedAt + receipt.finding}>
            <Way
              label={say(receipt.rests === 'told' ? 'overview.receipt.told' : 'overview.receipt', {
                about: plainText(receipt.about),
              })}
              to={{ name: 'receipt', token: receiptToken(receipt) }}
            />
          </li>
        ))}
        {passed.length > 0 && (
          <li>
            <Reveal label={say('overview.passed')}>
              <Rows findings={passed} />
            </Reveal>
          </li>
        )}
        {forGood.length > 0 && (
          <li>
            <Reveal label={say('overview.left', { count: forGood.length })}>
              <Rows findings={forGood.map(({ finding }) => finding)} />
            </Reveal>
          </li>
        )}
        {putOff.length > 0 && (
          <li>
            <Reveal label={say('overview.putOff', { count: putOff.length })}>
              <Rows findings={putOff.map(({ finding }) => finding)} />
            </Reveal>
          </li>
        )}
        {waived.length > 0 && (
          <li>
            <Reveal label={say('overview.waived', { count: waived.length })}>
              <Rows findings={waived.map(({ finding }) => finding)} />
            </Reveal>
          </li>
        )}
        {gaps.length > 0 && (
          <li>
            <Reveal label={say('overview.gaps', { count: gaps.length })}>
              <GapList gaps={gaps} />
            </Reveal>
          </li>
        )}
        <li>
          <HowSure report={report} />
        </li>
      </ul>
    </Reveal>
  );
}

function Rows({ findings }: { findings: readonly Finding[] }) {
  return (
    <ul className="bare rows">
      <FirstFew
        all={findings}
        row={(finding) => (
          <li key={finding.key}>
            <FindingRow finding={finding} />
          </li>
        )}
      />
    </ul>
  );
}
