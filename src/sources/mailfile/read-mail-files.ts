import * as v from 'valibot';
import type { MailFileFacts, MailFileFolder } from '../../core/facts/mail-file';
import type { DroppedFile } from './mail-part';
import {
  fromWorkerSchema,
  type FoundStore,
  type FromWorker,
  type OtherFile,
  type ToWorker,
} from './worker-protocol';

/** How far the reading of all stores has come. */
export interface MailReadingProgress {
  /** Path of the store that is being read. Text, never markup; empty: a single message. */
  path: string;
  /** Bytes of this store, and of it those that were looked at: of a data file a small part is enough. */
  bytes: number;
  bytesRead: number;
  foldersDone: number;
  /** 0: not known yet. */
  foldersTotal: number;
  itemsDone: number;
  /** Bytes of the stores that are done with. */
  bytesDone: number;
  /** Stores that are done with, and all of them. */
  storesDone: number;
  storesTotal: number;
}

/** Why a store gave no facts. */
export type StoreProblem = 'inUse' | 'unreadable' | 'notAMailFile' | 'stopped' | 'unpackFirst';

/** One store that was looked at. */
export interface MailStoreRead extends FoundStore {
  result: { facts: MailFileFacts } | { problem: StoreProblem };
  /** Of a single message: tells it from others, and nothing of what stands in it. null: none. */
  messageKey: string | null;
  /** The message that was looked for is in it. */
  found: boolean;
}

export interface MailFilesRead {
  stores: MailStoreRead[];
  /** Files that are no store, with the reason; null: they look like nothing that holds mail. */
  others: OtherFile[];
  /** Something broke that is not known; what came before it is there. */
  failed: boolean;
}

export interface MailReadingOptions {
  onProgress?: ((progress: MailReadingProgress) => void) | undefined;
  /** Called with each folder as soon as it was read. */
  onFolder?: ((path: string, folder: MailFileFolder) => void) | undefined;
  /** Second since 1970 in which a message arrived that is looked for. */
  lookFor?: number | undefined;
  /** Ends the reading; what was read by then is handed back. */
  signal?: AbortSignal | undefined;
}

/** Milliseconds that the worker is given after a stop to hand over what it has. */
const STOP_WAIT = 3000;

/**
 * Reads files of mail in a worker, or on this thread where no worker starts. Never rejects. Nothing of a message's
 * text is in what it gives: counts, sizes, dates and the names of folders.
 */
export async function readMailFiles(
  files: readonly DroppedFile[],
  options: MailReadingOptions = {},
): Promise<MailFilesRead> {
  const gathered = new Gathered(options);
  const started = await inWorker(files, gathered, options);
  if (!started) await here(files, gathered, options);
  return gathered.result(options.signal?.aborted === true);
}

/** Puts together what the one who reads tells. */
class Gathered {
  private found: FoundStore[] = [];
  private others: OtherFile[] = [];
  private failed = false;
  private readonly read = new Map<number, Pick<MailStoreRead, 'result' | 'messageKey' | 'found'>>();
  private readonly folders = new Map<number, MailFileFolder[]>();

  constructor(private readonly options: MailReadingOptions) {}

  /** Gives whether that was all. */
  take(message: FromWorker): boolean {
    switch (message.type) {
      case 'ready':
        return false;
      case 'found':
        this.found = message.stores;
        this.others = message.others;
        return false;
      case 'progress': {
        const { store, foldersDone, foldersTotal, itemsDone, bytesRead } = message;
        const { path, bytes } = this.found[store] ?? { path: '', bytes: 0 };
        const storesTotal = this.found.length;
        this.options.onProgress?.({
          path,
          bytes,
          bytesRead,
          foldersDone,
          foldersTotal,
          itemsDone,
          bytesDone: this.bytesDone(),
          storesDone: this.read.size,
          storesTotal,
        });
        return false;
      }
      case 'folder':
        this.options.onFolder?.(this.found[message.store]?.path ?? '', message.folder);
        return false;
      case 'folders':
        this.foldersOf(message.store).push(...message.folders);
        return false;
      case 'read': {
        const { store, reading, messageKey, found } = message;
        const result =
          reading.outcome === 'read'
            ? { facts: { ...reading.facts, folders: this.foldersOf(store) } }
            : { problem: reading.outcome };
        this.read.set(store, { result, messageKey, found });
        return false;
      }
      case 'failed':
        this.failed = true;
        return true;
      case 'end':
        return true;
    }
  }

  breakOff(): void {
    this.failed = true;
  }

  result(stopped: boolean): MailFilesRead {
    const missing = {
      result: { problem: stopped ? 'stopped' : 'unreadable' },
      messageKey: null,
      found: false,
    } as const;
    return {
      stores: this.found.map((store, index) => ({ ...store, ...(this.read.get(index) ?? missing) })),
      others: this.others,
      failed: this.failed,
    };
  }

  private bytesDone(): number {
    return [...this.read.keys()].reduce((sum, store) => sum + (this.found[store]?.bytes ?? 0), 0);
  }

  private foldersOf(store: number): MailFileFolder[] {
    const folders = this.folders.get(store) ?? [];
    this.folders.set(store, folders);
    return folders;
  }
}

type Asked = Pick<MailReadingOptions, 'signal' | 'lookFor'>;

/** Gives whether a worker started; if not, nothing has been read. */
async function inWorker(
  files: readonly DroppedFile[],
  gathered: Gathered,
  { signal, lookFor }: Asked,
): Promise<boolean> {
  if (typeof Worker === 'undefined') return false;
  let worker: Worker;
  try {
    worker = new Worker(new URL('./worker.ts', import.meta.url));
  } catch {
    return false;
  }
  const done = new AbortController();
  const listen = { signal: done.signal };
  const send = (message: ToWorker): void => worker.postMessage(message);
  try {
    return await new Promise<boolean>((resolve) => {
      let started = false;
      const end = () => {
        if (started) gathered.breakOff();
        resolve(started);
      };
      const receive = ({ data }: MessageEvent<unknown>): void => {
        started = true;
        const message = v.safeParse(fromWorkerSchema, data);
        if (!message.success) end();
        else if (gathered.take(message.output)) resolve(true);
      };
      const stop = () => {
        send({ type: 'stop' });
        // A disk that does not answer must not keep the person waiting.
        setTimeout(() => resolve(true), STOP_WAIT);
      };
      worker.addEventListener('message', receive, listen);
      worker.addEventListener('error', end, listen);
      worker.addEventListener('messageerror', end, listen);
      signal?.addEventListener('abort', stop, listen);
      send({ type: 'read', files: [...files], lookFor: lookFor ?? null });
      if (signal?.aborted === true) stop();
    });
  } finally {
    done.abort();
    worker.terminate();
  }
}

async function here(
  files: readonly DroppedFile[],
  gathered: Gathered,
  { signal = new AbortController().signal, lookFor }: Asked,
): Promise<void> {
  try {
    const { runReading } = await import('./run-reading');
    await runReading(files, { signal, lookFor: lookFor ?? null }, (message) => gathered.take(message));
  } catch {
    gathered.breakOff();
  }
}
