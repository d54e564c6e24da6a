import { orAborted } from '../or-aborted';
import { joinParts, type FactsPart } from './in-parts';
import type { TextJob, TextOutcome } from './read-profile';
import type { FromWorker, ToWorker } from './worker-protocol';

/** Reads texts one after another: in a worker, or on this thread where no worker starts. */
export class TextReader {
  private worker: Worker | null = null;
  private noWorker = typeof Worker === 'undefined';

  constructor(private readonly signal: AbortSignal | undefined) {}

  /** Reads one text. Never rejects. */
  async read(job: TextJob, onBytes: (done: number) => void): Promise<TextOutcome> {
    if (this.signal?.aborted === true) return { problem: 'cancelled' };
    const outcome = this.noWorker ? null : await this.inWorker(job, onBytes);
    return outcome ?? (await this.here(job, onBytes));
  }

  /** Ends the worker. */
  close(): void {
    this.worker?.terminate();
    this.worker = null;
  }

  /** null: the worker did not start, so nothing has been read. */
  private async inWorker(job: TextJob, onBytes: (done: number) => void): Promise<TextOutcome | null> {
    let worker: Worker;
    try {
      worker = this.worker ??= new Worker(new URL('./worker.ts', import.meta.url));
    } catch {
      this.noWorker = true;
      return null;
    }
    const done = new AbortController();
    const outcome = await new Promise<TextOutcome | null>((resolve) => {
      let started = false;
      const parts: FactsPart[] = [];
      const listen = { signal: done.signal };
      const receive = ({ data }: MessageEvent<FromWorker>) => {
        started = true;
        if (data.type === 'progress') onBytes(data.done);
        else if (data.type === 'part') parts.push(data.part);
        else if (data.type === 'done') resolve(joinParts(parts, data.outcome));
      };
      worker.addEventListener('message', receive, listen);
      worker.addEventListener('error', () => resolve(started ? { problem: 'unreadable' } : null), listen);
      worker.addEventListener('messageerror', () => resolve({ problem: 'unreadable' }), listen);
      this.signal?.addEventListener('abort', () => resolve({ problem: 'cancelled' }), listen);
      worker.postMessage(job satisfies ToWorker);
    });
    done.abort();
    // After a stop or an error the worker is of no more use; the next text gets a new one.
    if (outcome?.facts === undefined) this.close();
    this.noWorker = outcome === null;
    return outcome;
  }

  private async here(job: TextJob, onBytes: (done: number) => void): Promise<TextOutcome> {
    const { readProfileText } = await import('./read-profile');
    const cancelled = () => this.signal?.aborted === true;
    try {
      return await orAborted(readProfileText(job, onBytes, cancelled), this.signal);
    } catch {
      return { problem: cancelled() ? 'cancelled' : 'unreadable' };
    }
  }
}
