import { inParts } from './in-parts';
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
    (outcome) => {
      const { parts, rest } = inParts(outcome);
      for (const part of parts) answer({ type: 'part', part });
      answer({ type: 'done', outcome: rest });
    },
    () => answer({ type: 'done', outcome: { problem: 'unreadable' } }),
  );
});
answer({ type: 'ready' });
