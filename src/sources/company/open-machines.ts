import type { JudgedMachine } from './judge-machine';

/** A file, and the ISO date on which it was dropped. */
export interface DatedFile {
  file: File;
  today: string;
}

export interface ToMachines {
  ask: number;
  files: readonly DatedFile[];
}

/** In the order of the files; null: none of a machine. */
export interface FromMachines {
  ask: number;
  judged: (JudgedMachine | null)[];
}

/** The way to whoever judges the files of machines while tables are read. */
export interface MachineLine {
  /** An empty list: nobody answers any more. Never rejects. */
  judge: (files: readonly DatedFile[]) => Promise<FromMachines['judged']>;
  close: () => void;
}

/** With so few processors a second worker would take the page's own. */
const FEW_PROCESSORS = 2;

/**
 * Opens a worker that judges the files of machines; null: there is no processor for it, or an older Safari has no worker
 * within another.
 */
export function openMachines(processors: number = navigator.hardwareConcurrency): MachineLine | null {
  if (processors <= FEW_PROCESSORS) return null;
  let worker: Worker;
  try {
    worker = new Worker(new URL('./machine-worker.ts', import.meta.url));
  } catch {
    return null;
  }
  const waiting = new Map<number, (judged: FromMachines['judged']) => void>();
  let asked = 0;
  let isOpen = true;
  const close = () => {
    isOpen = false;
    worker.terminate();
    for (const answer of waiting.values()) answer([]);
    waiting.clear();
  };
  worker.addEventListener('message', ({ data: { ask, judged } }: MessageEvent<FromMachines>) => {
    waiting.get(ask)?.(judged);
    waiting.delete(ask);
  });
  worker.addEventListener('error', close);
  worker.addEventListener('messageerror', close);
  return {
    judge: (files) =>
      new Promise((resolve) => {
        if (!isOpen) {
          resolve([]);
          return;
        }
        asked += 1;
        waiting.set(asked, resolve);
        worker.postMessage({ ask: asked, files } satisfies ToMachines);
      }),
    close,
  };
}
