import type { MovePhase } from './phase';
import { tallyOf } from './task';

/** How a move ended, in one word for its title. */
export function endOf({
  move,
  how,
}: Extract<MovePhase, { name: 'ended' }>): 'ended' | 'partly' | 'nothing' | 'isBack' | 'someBack' {
  const { moved, unsure, planned, back, gone } = tallyOf(move.diary);
  if (moved + unsure === 0) {
    if (back === 0) return 'nothing';
    return gone > 0 ? 'someBack' : 'isBack';
  }
  return how === 'complete' && move.direction === 'forth' && planned === 0 ? 'ended' : 'partly';
}
