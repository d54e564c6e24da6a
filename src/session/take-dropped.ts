import type { DroppedFile } from '../sources/mailfile/mail-part';
import { noteInUse } from './backup/same-entry';
import { copyIsAwaited, takeCopy } from './backup/take-copy';
import type { Pane } from './pane';
import { takeFiles } from './take-files';

/** Takes files as what the page that is open waits for: a copy of the mail in use, or anything else. */
export function takeDropped(
  pane: Pane,
  files: readonly (File | DroppedFile)[],
  stop: { signal: AbortSignal; cancel: () => void },
): Promise<void> {
  const view = copyIsAwaited(pane);
  if (view !== null) return takeCopy(pane, view, files, stop);
  noteInUse(files.map((file) => (file instanceof File ? file : file.file)));
  return takeFiles(pane, files, stop);
}
