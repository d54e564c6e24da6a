import { systemClock } from '../mailbox/clock';
import { graphPost, type GetToken } from './post';
import type { FromWorker, ToWorker } from './reading-protocol';
import { runReading } from './run-reading';

/**
 * Asks Graph, reads its answers, plans and keeps the facts, so that the page never waits for it. The page is asked for
 * a token before every round trip; it is not kept here.
 */

const stop = new AbortController();
/** Round trips that wait for their token, by number. */
const waiting = new Map<number, { resolve: (token: string) => void; reject: (reason: unknown) => void }>();

function tell(message: FromWorker): void {
  postMessage(message);
}

let number = 0;
const token: GetToken = (fresh) =>
  new Promise((resolve, reject) => {
    number += 1;
    waiting.set(number, { resolve, reject });
    tell({ type: 'token', number, fresh });
  });

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  switch (data.type) {
    case 'read': {
      const post = graphPost({
        fetch: (...what) => fetch(...what),
        token,
        clock: systemClock,
        cloud: data.cloud,
      });
      void runReading(data.task, post, stop.signal, tell).then((end) => tell({ type: 'end', end }));
      break;
    }
    case 'token': {
      const trip = waiting.get(data.number);
      waiting.delete(data.number);
      if (data.token === null) trip?.reject(new Error('There is no token to be had.'));
      else trip?.resolve(data.token);
      break;
    }
    case 'stop':
      stop.abort(new Error('The person stopped it.'));
      for (const { reject } of waiting.values()) reject(stop.signal.reason);
      waiting.clear();
      break;
  }
});
tell({ type: 'ready' });
