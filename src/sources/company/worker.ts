import { createDesk } from './desk';
import type { FromDesk, ToDesk } from './desk-protocol';

const desk = createDesk((message: FromDesk) => {
  postMessage(message);
});

addEventListener('message', (event: MessageEvent<ToDesk>) => {
  void desk(event.data);
});
