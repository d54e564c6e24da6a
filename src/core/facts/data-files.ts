import type { DataFile } from './account';
import { onceForEach } from '../once-for-each';

const byId = onceForEach((files: readonly DataFile[]) => new Map(files.map((file) => [file.id, file])));

/** The data file of this id; undefined: it is not in the list, or no id is known. */
export function dataFileOf(files: readonly DataFile[], id: string | null): DataFile | undefined {
  return id === null ? undefined : byId(files).get(id);
}
