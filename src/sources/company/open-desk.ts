import type { FromDesk, ToDesk } from './desk-protocol';

/** The way to the desk. */
export interface DeskLine {
  ask: (message: ToDesk) => void;
  /** Ends it, and with it everything that it holds. */
  close: () => void;
}

/**
 * Opens a desk in a worker. `broken`: the worker's script did not come, or it ran out of room; nothing more comes from
 * it.
 */
export function openDesk(answer: (message: FromDesk) => void, broken: () => void): DeskLine {
  const worker = new Worker(new URL('./worker.ts', import.meta.url));
  worker.addEventListener('message', ({ data }: MessageEvent<FromDesk>) => {
    answer(data);
  });
  worker.addEventListener('error', broken);
  worker.addEventListener('messageerror', broken);
  return {
    ask: (message) => {
      worker.postMessage(message);
    },
    close: () => {
      worker.terminate();
    },
  };
}
