import type { Post, Posted } from './post';
import type { FromWorker, ToWorker } from './reading-protocol';
import { runReading } from './run-reading';

/** Reads answers, plans and keeps the facts, so that the page never waits for it. */

const stop = new AbortController();
/** Requests under way, by number. */
const waiting = new Map<number, { resolve: (posted: Posted) => void; reject: (reason: unknown) => void }>();

function tell(message: FromWorker): void {
  postMessage(message);
}

let number = 0;
const post: Post = (request, freshToken) =>
  new Promise((resolve, reject) => {
    number += 1;
    waiting.set(number, { resolve, reject });
    tell({ type: 'post', number, request, freshToken });
  });

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  switch (data.type) {
    case 'read':
      void runReading(data.task, post, stop.signal, tell).then((end) => tell({ type: 'end', end }));
      break;
    case 'posted':
      waiting.get(data.number)?.resolve(data.posted);
      waiting.delete(data.number);
      break;
    case 'stop':
      stop.abort(new Error('The person stopped it.'));
      for (const { reject } of waiting.values()) reject(stop.signal.reason);
      waiting.clear();
      break;
  }
});
tell({ type: 'ready' });
