import { say } from '../../../locales/words';
import { Way } from '../../parts/Way';
import { usePaneState } from '../../use-pane';
import { tallyOf } from '../../../session/move/task';
import { useMover } from './use-mover';

/** Leads back to a move that is under way, or that can still be brought back. */
export function MoveNotice() {
  const { own } = usePaneState();
  const { phase } = useMover().state;
  if (own !== null) return null;
  const tally = phase.name === 'ended' ? tallyOf(phase.move.diary) : null;
  const undoable = tally !== null && tally.moved + tally.unsure > 0;
  if (phase.name !== 'moving' && !undoable) return null;
  return (
    <ul className="ways">
      <li>
        <Way
          label={say(phase.name === 'moving' ? 'storage.move.running' : 'storage.move.notFinished')}
          to={{ name: 'moveMail' }}
        />
      </li>
    </ul>
  );
}
