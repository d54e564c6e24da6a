import { runReading } from './run-reading';
import type { FromWorker, ToWorker } from './worker-protocol';

/** Reads files of mail, so that the page never waits for it. */

const stop = new AbortController();

function tell(message: FromWorker): void {
  postMessage(message);
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  switch (data.type) {
    case 'read':
      runReading(data.files, { signal: stop.signal, lookFor: data.lookFor }, tell).catch(() =>
        tell({ type: 'failed' }),
      );
      break;
    case 'stop':
      stop.abort(new DOMException('The person stopped it.', 'AbortError'));
      break;
  }
});
tell({ type: 'ready' });
