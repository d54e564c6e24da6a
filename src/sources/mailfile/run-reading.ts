import type { MailFileFolder, MailFileProgress } from '../../core/facts/mail-file';
import type { DroppedFile } from './mail-part';
import { findStores, type FoundStores, type MailStore } from './stores/find-stores';
import { readStore } from './stores/read-store';
import type { FromWorker } from './worker-protocol';

/** Least time between two words on progress, in milliseconds. */
const PROGRESS_EVERY = 100;
/** Months and days that are handed over in one go, with their folders. */
const ROWS_AT_ONCE = 2000;

interface ReadingHow {
  signal: AbortSignal;
  /** Second since 1970 in which a message arrived that is looked for; null: none is. */
  lookFor: number | null;
}

/** Reads dropped files one after another and tells what it finds as it comes. */
export async function runReading(
  files: readonly DroppedFile[],
  how: ReadingHow,
  tell: (message: FromWorker) => void,
): Promise<void> {
  const { signal } = how;
  let found: FoundStores;
  try {
    found = await findStores(files, signal);
  } catch (error) {
    if (!signal.aborted) throw error;
    tell({ type: 'end' });
    return;
  }
  tell({
    type: 'found',
    stores: found.stores.map((store) => ({ path: pathOf(store), bytes: bytesOf(store) })),
    others: found.others,
  });
  for (const [index, store] of found.stores.entries()) {
    if (signal.aborted) break;
    await readOne(index, store, how, tell);
  }
  tell({ type: 'end' });
}

async function readOne(
  index: number,
  store: MailStore,
  { signal, lookFor }: ReadingHow,
  tell: (message: FromWorker) => void,
): Promise<void> {
  let found = false;
  const onFound = () => {
    found = true;
  };
  let last = 0;
  const onProgress = (progress: MailFileProgress) => {
    if (performance.now() - last < PROGRESS_EVERY) return;
    last = performance.now();
    tell({ type: 'progress', store: index, ...progress });
  };
  const onFolder = (folder: MailFileFolder) => tell({ type: 'folder', store: index, folder });
  const { reading, messageKey } = await readStore(store, {
    onProgress,
    onFolder,
    signal,
    lookFor: lookFor === null ? undefined : { second: lookFor, onFound },
  });
  if (reading.outcome !== 'read') {
    tell({ type: 'read', store: index, reading, messageKey, found });
    return;
  }
  const { folders, ...facts } = reading.facts;
  for (const some of inPortions(folders)) tell({ type: 'folders', store: index, folders: some });
  tell({ type: 'read', store: index, reading: { outcome: 'read', facts }, messageKey, found });
}

function* inPortions(folders: readonly MailFileFolder[]): Generator<MailFileFolder[]> {
  let some: MailFileFolder[] = [];
  let rows = 0;
  for (const folder of folders) {
    some.push(folder);
    rows += 1 + folder.months.length + folder.days.length;
    if (rows < ROWS_AT_ONCE) continue;
    yield some;
    some = [];
    rows = 0;
  }
  if (some.length > 0) yield some;
}

/** The name of a single message's file is often its subject, so it is not told. */
function pathOf(store: MailStore): string {
  return store.as === 'message' ? '' : store.path;
}

function bytesOf(store: MailStore): number {
  switch (store.as) {
    case 'dataFile':
    case 'mbox':
    case 'message':
      return store.part.size;
    case 'olm':
      return store.archive.size;
    case 'tree':
      return store.tree.folders.reduce((sum, { item }) => {
        if (item === null) return sum;
        return sum + (item.as === 'mbox' ? [item.part] : item.parts).reduce((all, { size }) => all + size, 0);
      }, 0);
  }
}
