import { readDropped } from '../../src/sources/read-dropped';
import { chosenFile, watchThread } from './in-page';
import type { MemoryTimes } from './parser-worker';

/** What the benchmark calls in the page. */
export interface ParserPage {
  /** Decoding alone and parsing, of bytes that are in memory, in a worker. */
  inMemory(rounds: number): Promise<MemoryTimes[]>;
  /** Milliseconds to read the file and decode it, in a worker. */
  decodeFile(): Promise<number>;
  /** Reads the file as a person's drop is read, and watches this thread meanwhile. */
  readFile(): Promise<FileTimes>;
}

export interface FileTimes {
  /** Milliseconds. */
  total: number;
  /** Longest time between two turns of this thread, in milliseconds. */
  longestBlock: number;
  accounts: number;
  progressCalls: number;
}

async function ask<T>(message: unknown): Promise<T> {
  const worker = new Worker(new URL('./parser-worker.ts', import.meta.url));
  try {
    return await new Promise<T>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<T>) => resolve(data);
      worker.onerror = ({ message: text }) => reject(new Error(text));
      worker.postMessage(message);
    });
  } finally {
    worker.terminate();
  }
}

const page: ParserPage = {
  inMemory: (rounds) => ask<MemoryTimes[]>({ file: chosenFile(), rounds }),
  async decodeFile() {
    const started = performance.now();
    await ask<number>({ decode: chosenFile() });
    return performance.now() - started;
  },
  async readFile() {
    let progressCalls = 0;
    const stop = watchThread();
    const started = performance.now();
    const { facts } = await readDropped([chosenFile()], { now: '', onProgress: () => progressCalls++ });
    const total = performance.now() - started;
    return { total, longestBlock: stop(), accounts: facts[0]?.accounts.length ?? 0, progressCalls };
  },
};
Object.assign(window, { parserPage: page });
