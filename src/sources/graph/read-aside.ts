import type { News, ReadingEnd } from '../mailbox/read-and-tell';
import { graphPost, type Wire } from './post';
import type { FromWorker, ReadingTask, ToWorker } from './reading-protocol';
import { runReading } from './run-reading';

/**
 * Reads the person's mailbox from Graph in a worker, requests included, so that the page never waits for it. The
 * sign-in stays here: the worker gets the token of one round trip at a time. Where no worker starts, or it breaks, it
 * goes on here. Never rejects.
 */
export async function readAside(
  task: ReadingTask,
  wire: Wire,
  signal: AbortSignal,
  tell: (news: News) => void,
): Promise<ReadingEnd> {
  let { resume } = task;
  const end = await inWorker(task, wire, signal, (news) => {
    if (news.type === 'packed') resume = news.text;
    tell(news);
  });
  return end ?? runReading({ ...task, resume }, graphPost(wire), signal, tell);
}

/** null: the worker did not start, or broke. */
async function inWorker(
  task: ReadingTask,
  wire: Wire,
  signal: AbortSignal,
  tell: (news: News) => void,
): Promise<ReadingEnd | null> {
  if (typeof Worker === 'undefined') return null;
  let worker: Worker;
  try {
    worker = new Worker(new URL('./reading-worker.ts', import.meta.url));
  } catch {
    return null;
  }
  const done = new AbortController();
  const listen = { signal: done.signal };
  const send = (message: ToWorker): void => worker.postMessage(message);
  try {
    return await new Promise<ReadingEnd | null>((resolve) => {
      const receive = ({ data }: MessageEvent<FromWorker>): void => {
        switch (data.type) {
          case 'ready':
            break;
          case 'token':
            void wire
              .token(data.fresh, signal)
              .catch(() => null)
              .then((token) => {
                // Stopped: the worker has been told so, and needs none.
                if (!done.signal.aborted) send({ type: 'token', number: data.number, token });
              });
            break;
          case 'end':
            resolve(data.end);
            break;
          case 'stand':
          case 'facts':
          case 'packed':
            tell(data);
            break;
        }
      };
      worker.addEventListener('message', receive, listen);
      worker.addEventListener('error', () => resolve(null), listen);
      worker.addEventListener('messageerror', () => resolve(null), listen);
      signal.addEventListener('abort', () => send({ type: 'stop' }), listen);
      send({ type: 'read', task, cloud: wire.cloud });
      if (signal.aborted) send({ type: 'stop' });
    });
  } finally {
    done.abort();
    worker.terminate();
  }
}
