import type { DroppedFile } from '../../src/sources/mailfile/mail-part';

/** A file as it is dropped, with the folders it lies in. */
export function dropped(path: string, content: string | Uint8Array, lastModified = 0): DroppedFile {
  const bytes = typeof content === 'string' ? content : new Uint8Array(content);
  return { path, file: new File([bytes], path.slice(path.lastIndexOf('/') + 1), { lastModified }) };
}
