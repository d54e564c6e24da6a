import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right';
import type { EvidenceLine } from '../../../core/facts/subject';
import type { Receipt } from '../../../core/report/decisions';
import { changesOf, seenChangesOf } from '../../../core/report/receipt-changes';
import { say } from '../../../locales/words';
import { sayValue } from '../../../wording/format';
import { evidenceLabel } from '../../../wording/names';

/** What a fix changed: the fact as it was, struck out, and as it is now. */
export function Changed({ receipt }: { receipt: Receipt }) {
  const changes = changesOf(receipt);
  // A word alone is no proof, and what is not known is not good.
  const seen = seenChangesOf(receipt);
  if (changes.length === 0) return null;
  return (
    <dl className="changed">
      {changes.map(({ label, before, after }) => {
        const line = after ?? before;
        return (
          <div key={label}>
            <dt className="faint">{line && evidenceLabel(line)}</dt>
            <dd>
              {before && (
                <>
                  <span className="unseen">{say('receipt.before')}: </span>
                  <s>{valueOf(before)}</s>
                  <ArrowRightRegular className="way-on" />
                </>
              )}
              <span className="unseen">{say('receipt.after')}: </span>
              <strong className={seen.includes(label) ? 'good' : undefined}>{after && valueOf(after)}</strong>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function valueOf(line: EvidenceLine): string | number {
  return 'unknown' in line ? say('unknown.value') : sayValue(line.value);
}
