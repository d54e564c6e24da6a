import type { DroppedFile } from '../sources/mailfile/mail-part';
import { noteInUse } from './backup/same-entry';
import { copyIsAwaited, takeCopy } from './backup/take-copy';
import type { Pane } from './pane';
import { takeFiles, type Given } from './take-files';

/** Takes files as what the page that is open waits for: a copy of the mail in use, or anything else. */
export function takeDropped(pane: Pane, files: readonly (File | DroppedFile)[], given: Given): Promise<void> {
  // The page of another person waits for nothing of theirs.
  const isShown = given.isOwn === (pane.getState().own === null);
  const view = isShown ? copyIsAwaited(pane) : null;
  if (view !== null) return takeCopy(pane, view, files, given);
  noteInUse(files.map((file) => (file instanceof File ? file : file.file)));
  return takeFiles(pane, files, given);
}
