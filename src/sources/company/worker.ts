import { createDesk } from './desk';
import { openMachines } from './open-machines';
import type { FromDesk, ToDesk } from './desk-protocol';

const desk = createDesk(
  (message: FromDesk) => {
    postMessage(message);
  },
  () => performance.now(),
  openMachines,
);

addEventListener('message', (event: MessageEvent<ToDesk>) => {
  void desk(event.data);
});
