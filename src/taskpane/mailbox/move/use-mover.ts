import { useSyncExternalStore } from 'react';
import type { Mover } from '../../../session/move/mover';
import { moverOf } from '../../../session/move/mover-of';
import type { MoverState } from '../../../session/move/phase';
import { usePane } from '../../use-pane';

/** The mover of this pane, and how far it is. */
export function useMover(): { mover: Mover; state: MoverState } {
  const mover = moverOf(usePane(), window);
  const state = useSyncExternalStore(mover.subscribe, mover.getState);
  return { mover, state };
}
