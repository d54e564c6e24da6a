import { cleanText } from '../profile/text/clean';
import { nameOfPath, type DroppedFile } from './mail-part';
import { readMailFiles } from './read-mail-files';

/** `unreadable`: not all of the mail could be looked through, and it was not found in the rest. */
export type Finding = 'found' | 'notFound' | 'unreadable';

interface FindOptions {
  signal: AbortSignal;
  /** `bytes` and `bytesRead` of the file of this name, which is text and no markup. */
  onProgress: (progress: { file: string; bytes: number; bytesRead: number }) => void;
}

/**
 * Whether a message lies in these files of mail, by the second in which it arrived: nothing that stands in it is kept.
 *
 * @param arrivedAt ISO instant
 */
export async function findMessage(
  files: readonly DroppedFile[],
  arrivedAt: string,
  { signal, onProgress }: FindOptions,
): Promise<Finding> {
  const { stores, failed } = await readMailFiles(files, {
    signal,
    lookFor: Math.floor(Date.parse(arrivedAt) / 1000),
    onProgress: ({ path, bytes, bytesRead }) =>
      onProgress({ file: cleanText(nameOfPath(path)), bytes, bytesRead }),
  });
  if (stores.some(({ found }) => found)) return 'found';
  const whole = stores.every(({ result }) => 'facts' in result && result.facts.complete);
  return whole && !failed && stores.length > 0 ? 'notFound' : 'unreadable';
}
