import { known, unknown, type Fact } from '../facts/evidence';
import type { MailFileFacts } from '../facts/mail-file';

/**
 * Whether a file that was dropped as a copy is one, and not the very file that the mail program uses. A true copy may
 * have the name, the size, the date and the key of its original, and the original dropped a second time has them as
 * well, or is a little larger by then. So only a browser that can hold the two files against each other, or another
 * store, settles that it is another file; a file of the same name is not taken for one on anybody's word. Whether another
 * store holds the same mail is not told here: what is in it has to agree.
 *
 * @param live what was read of the file in use; null: nothing
 * @param sameEntry what the browser says of the two, where it can; null: it cannot
 * @param source id of the dropped file's source
 */
export function isCopyOf(
  live: MailFileFacts | null,
  dropped: MailFileFacts,
  sameEntry: boolean | null,
  source: string,
): Fact<boolean> {
  if (sameEntry !== null) return known(!sameEntry, 'measured', source);
  if (live === null) return unknown('notAsked');
  if (live.storeKey !== null && dropped.storeKey !== null && live.storeKey !== dropped.storeKey) {
    return known(true, 'measured', source);
  }
  // Two names at one time are two files, unless somebody renamed the one between.
  return nameOf(live) === nameOf(dropped) ? unknown('notAsked') : known(true, 'told', source);
}

function nameOf({ name }: MailFileFacts): string {
  return name.trim().toLowerCase();
}
