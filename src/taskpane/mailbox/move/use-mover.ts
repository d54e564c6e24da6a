import { useSyncExternalStore } from 'react';
import { systemClock } from '../../../sources/mailbox/clock';
import { browserStorage } from '../../../storage/ports';
import { partitionKeyOf } from '../../../session/connect';
import type { Pane } from '../../../session/pane';
import { readPolicyOnce } from '../../../session/policy';
import { usePane } from '../../use-pane';
import { graphAccessFor } from '../../../session/mailbox/graph-access';
import { alone } from '../../../session/move/alone';
import { moveKeeper } from '../../../session/move/kept-move';
import { createMover, type Mover } from '../../../session/move/mover';
import type { MoverState } from '../../../session/move/phase';

const movers = new WeakMap<Pane, Mover>();

/** The one mover of this pane; it goes on when the person leaves the page. */
export function useMover(): { mover: Mover; state: MoverState } {
  const mover = moverOf(usePane());
  const state = useSyncExternalStore(mover.subscribe, mover.getState);
  return { mover, state };
}

function moverOf(pane: Pane): Mover {
  const known = movers.get(pane);
  if (known) return known;
  const mover = createMover({
    pane,
    fetch: (input, init) => window.fetch(input, init),
    clock: systemClock,
    policy: readPolicyOnce,
    alone: (work) => alone(work),
    keeper: () => {
      const inOutlook = pane.getState().outlook?.where === 'outlook';
      return moveKeeper({
        device: browserStorage(() => window.localStorage),
        window: browserStorage(() => window.sessionStorage),
        prefix: inOutlook ? partitionKeyOf(Office.context) : '',
      });
    },
    access: (clientId, address) =>
      graphAccessFor(pane, {
        clientId,
        redirectUri: new URL('signed-in.html', window.location.href).href,
        address,
      }),
  });
  movers.set(pane, mover);
  return mover;
}
