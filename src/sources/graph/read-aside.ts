import type { News, ReadingEnd } from '../mailbox/read-and-tell';
import type { Post } from './post';
import type { FromWorker, ReadingTask, ToWorker } from './reading-protocol';
import { runReading } from './run-reading';

/**
 * Reads the person's mailbox from Graph in a worker, so that the page never waits for it; only the requests are sent
 * from here, where the token is. Where no worker starts, or it breaks, it goes on here. Never rejects.
 */
export async function readAside(
  task: ReadingTask,
  post: Post,
  signal: AbortSignal,
  tell: (news: News) => void,
): Promise<ReadingEnd> {
  let { resume } = task;
  const end = await inWorker(task, post, signal, (news) => {
    if (news.type === 'packed') resume = news.text;
    tell(news);
  });
  return end ?? runReading({ ...task, resume }, post, signal, tell);
}

/** null: the worker did not start, or broke. */
async function inWorker(
  task: ReadingTask,
  post: Post,
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
  const send = (message: ToWorker, transfer: Transferable[] = []): void =>
    worker.postMessage(message, transfer);
  try {
    return await new Promise<ReadingEnd | null>((resolve) => {
      const receive = ({ data }: MessageEvent<FromWorker>): void => {
        switch (data.type) {
          case 'ready':
            break;
          case 'post':
            void post(data.request, data.freshToken, signal).then(
              (posted) =>
                send(
                  { type: 'posted', number: data.number, posted },
                  posted.kind === 'answered' ? [posted.body] : [],
                ),
              // Stopped: the worker has been told so.
              () => undefined,
            );
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
      send({ type: 'read', task });
      if (signal.aborted) send({ type: 'stop' });
    });
  } finally {
    done.abort();
    worker.terminate();
  }
}
