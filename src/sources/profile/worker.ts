import { readProfileText } from './read-profile';
import type { FromWorker, ToWorker } from './worker-protocol';

/** Least time between two words on progress, in milliseconds. */
const PROGRESS_EVERY = 50;

function answer(message: FromWorker): void {
  postMessage(message);
}

addEventListener('message', (event: MessageEvent<ToWorker>) => {
  let last = 0;
  const onBytes = (done: number) => {
    if (performance.now() - last < PROGRESS_EVERY) return;
    last = performance.now();
    answer({ type: 'progress', done });
  };
  readProfileText(event.data, onBytes, () => false).then(
    (outcome) => answer({ type: 'done', outcome }),
    () => answer({ type: 'done', outcome: { problem: 'unreadable' } }),
  );
});
answer({ type: 'ready' });
