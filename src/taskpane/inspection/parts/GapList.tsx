import type { Gap } from '../../../core/facts/snapshot';
import { sayIfKnown } from '../../../locales/words';
import { plainText } from '../../../core/text/plain-text';

/** What was seen in the sources and not understood. */
export function GapList({ gaps }: { gaps: readonly Gap[] }) {
  return (
    <ul className="plain">
      {gaps.map((gap, index) => (
        <li key={index} className="soft">
          {sayIfKnown(`gap.${gap.code}`, { subject: plainText(gap.subject) }) ?? gap.code}
        </li>
      ))}
    </ul>
  );
}
