import { countsOf } from '../../../core/practices/practice';
import { say } from '../../../locales/words';
import { atAGlance } from '../../../session/at-a-glance';
import type { Inspected } from '../../../session/inspected';
import { Way } from '../../parts/Way';

/** How many of the practices are in order, and the way to all of them. */
export function PracticesWay({ inspected }: { inspected: Inspected }) {
  const { ledger } = atAGlance(inspected);
  if (ledger.length === 0) return null;
  const { all, inOrder, toDo, notKnown } = countsOf(ledger);
  // Before anything is known of them, none in order would sound as if all were out of it.
  const far =
    inOrder + toDo === 0
      ? say('practices.notLooked', { all })
      : say('practices.counts', { inOrder, toDo, notKnown });
  return (
    <Way
      label={
        <span className="stack-none">
          <span>{say('practices.title')}</span>
          <span className="second">{far}</span>
        </span>
      }
      to={{ name: 'practices' }}
    />
  );
}
