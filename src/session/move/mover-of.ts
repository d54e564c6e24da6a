import { systemClock } from '../../sources/mailbox/clock';
import { browserStorage } from '../../storage/ports';
import { graphAccessFor } from '../mailbox/graph-access';
import type { Pane } from '../pane';
import { readPolicyOnce } from '../policy';
import { alone } from './alone';
import { moveKeeper } from './kept-move';
import { createMover, type Mover } from './mover';

const movers = new WeakMap<Pane, Mover>();

/** The one mover of this pane; it goes on when the person leaves the page. */
export function moverOf(pane: Pane, view: Window): Mover {
  const known = movers.get(pane);
  if (known) return known;
  const mover = createMover({
    pane,
    fetch: (input, init) => view.fetch(input, init),
    clock: systemClock,
    policy: readPolicyOnce,
    alone: (work) => alone(work, view.navigator),
    keeper: () => {
      const { outlook } = pane.getState();
      return moveKeeper({
        device: browserStorage(() => view.localStorage),
        window: browserStorage(() => view.sessionStorage),
        prefix: outlook?.where === 'outlook' ? outlook.partitionKey : '',
      });
    },
    access: (registration, address) =>
      graphAccessFor(pane, {
        registration,
        redirectUri: new URL('signed-in.html', view.location.href).href,
        address,
      }),
  });
  movers.set(pane, mover);
  return mover;
}
