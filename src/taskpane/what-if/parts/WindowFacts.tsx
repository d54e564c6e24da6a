import type { KeepWindow } from '../../../core/keep-window/keep-window';
import { say } from '../../../locales/words';
import { formatDays, formatMonth } from '../../../wording/format';
import { amountWords } from '../../../wording/what-if/amount-words';
import { useSaidLater } from '../use-said-later';
import {
  duplicateWords,
  fullWords,
  lossWords,
  spaceWords,
  windowName,
} from '../../../wording/what-if/window-words';

/** What a dead disk takes with one setting of the dial. It stays in view while the dial below it moves. */
export function WindowVerdict({ window: chosen }: { window: KeepWindow }) {
  const tone = chosen.lost.length > 0 ? 'danger' : chosen.cannotTell.length > 0 ? 'calm' : 'good';
  const space = chosen.space.known ? `. ${say('dial.page.server')}: ${spaceWords(chosen.space)}` : '';
  useSaidLater(`${windowName(chosen.days)}: ${lossWords(chosen)}${space}`);
  return (
    <section className={`verdict verdict-${tone} verdict-stays`}>
      <h2>{say('dial.page.then', { days: windowName(chosen.days) })}</h2>
      <dl className="window-facts">
        <div>
          <dt>{say('dial.page.disk')}</dt>
          <dd className="answer">{lossWords(chosen)}</dd>
          <Counted window={chosen} />
        </div>
      </dl>
    </section>
  );
}

/** What else one setting comes to. */
export function WindowFacts({ window: chosen }: { window: KeepWindow }) {
  return (
    <dl className="window-facts card">
      <div>
        <dt>{say('dial.page.server')}</dt>
        <dd className={known(chosen.space)}>{spaceWords(chosen.space)}</dd>
      </div>
      <div>
        <dt>{say('dial.page.full')}</dt>
        <dd className={known(chosen.full)}>{fullWords(chosen.full)}</dd>
      </div>
      <div>
        <dt>{say('dial.page.lostList')}</dt>
        <dd className={known(chosen.duplicates)}>{duplicateWords(chosen.duplicates)}</dd>
      </div>
    </dl>
  );
}

/** How much mail that is, where it was counted in the mail file. */
function Counted({ window: { counted } }: { window: KeepWindow }) {
  if (counted === null) return null;
  const { lost, oldestOn, stays } = counted;
  return (
    <>
      <dd className="counted">
        {oldestOn === null
          ? say('whatIf.page.lost.amount', { amount: amountWords(lost) })
          : say('whatIf.page.lost.since', { amount: amountWords(lost), month: formatMonth(oldestOn) })}
      </dd>
      {stays && (
        <dd className="counted">
          {say('whatIf.page.lost.stays', {
            amount: amountWords(stays.amount),
            days: formatDays(stays.days),
          })}
        </dd>
      )}
    </>
  );
}

/** What is not known is no answer, and does not look like one. */
function known(estimate: { known: boolean }): string | undefined {
  return estimate.known ? undefined : 'not-known';
}
