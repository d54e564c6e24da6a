import type { Receipt } from '../../../core/report/decisions';
import type { Finding } from '../../../core/report/report';
import { say } from '../../../locales/words';
import { Reveal } from '../../parts/Reveal';
import { Way } from '../../parts/Way';
import { plainText } from '../../../core/text/plain-text';
import type { Inspected } from '../../../session/inspected';
import { FindingList } from '../parts/FindingList';
import { GapList } from '../parts/GapList';
import { receiptToken } from '../../../session/walk/receipt-token';

interface TheRestProps {
  inspected: Inspected;
  passed: readonly Finding[];
  receipts: readonly Receipt[];
}

/** What needs nobody now: proved fixes, what is in order, what was left, what was not understood. */
export function TheRest({ inspected: { left, waived, snapshot }, passed, receipts }: TheRestProps) {
  const { gaps } = snapshot;
  if (passed.length + left.length + waived.length + gaps.length + receipts.length === 0) return null;
  return (
    <>
      <h2>{say('overview.rest')}</h2>
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
            <Reveal label={say('overview.passed', { count: passed.length })}>
              <FindingList findings={passed} />
            </Reveal>
          </li>
        )}
        {left.length > 0 && (
          <li>
            <Reveal label={say('overview.left', { count: left.length })}>
              <FindingList findings={left.map(({ finding }) => finding)} />
            </Reveal>
          </li>
        )}
        {waived.length > 0 && (
          <li>
            <Reveal label={say('overview.waived', { count: waived.length })}>
              <FindingList findings={waived.map(({ finding }) => finding)} />
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
      </ul>
    </>
  );
}
