import { known, unknown, type Fact } from '../facts/evidence';
import type { MailFileFacts } from '../facts/mail-file';

/**
 * Whether a file that was dropped as a copy is one, and not the very file that the mail program uses. A true copy may
 * have the name, the size, the date and the key of its original, and the original has them as well when it is dropped a
 * second time, was renamed or moved between, or is reached another way. So this is measured only where two files were
 * seen: another store; a file packed in an archive, where no mail program works; or two that were there at one time in
 * two states. Another name is the word of who dropped it. Whether another store holds the same mail is not told here:
 * what is in it has to agree.
 *
 * @param live what was read of the file in use; null: nothing
 * @param sameFile what the browser says: the same file, another that was seen beside it, or null: it cannot tell
 * @param source id of the dropped file's source
 */
export function isCopyOf(
  live: MailFileFacts | null,
  dropped: MailFileFacts,
  sameFile: boolean | null,
  source: string,
): Fact<boolean> {
  if (sameFile === true) return known(false, 'measured', source);
  if (live === null) return unknown('notAsked');
  if (isAnotherStore(live, dropped)) return known(true, 'measured', source);
  if (!isOneState(live, dropped) && (sameFile === false || isPacked(live, dropped)))
    return known(true, 'measured', source);
  // Two names at one time are two files, unless somebody renamed the one between.
  return nameOf(live) === nameOf(dropped) ? unknown('notAsked') : known(true, 'told', source);
}

/**
 * Whether a file that was dropped as a copy of a mailbox on a server is one, and not what a program keeps of it on this
 * computer, which loses what the server loses. An `.ost` is always such and an export of Outlook for Mac never is, and no
 * program works in an archive. Thunderbird keeps a mirror and a copy of it in the same kinds of files. A `.pst` is none
 * as far as it shows itself: what settings say of it is asked with `mayBeCache`.
 */
export function isCopyOfMailbox({ kind, modifiedAt }: MailFileFacts, source: string): Fact<boolean> {
  switch (kind) {
    case 'ost':
      return known(false, 'measured', source);
    case 'pst':
    case 'olm':
      return known(true, 'measured', source);
    case 'mbox':
    case 'thunderbirdFolder':
    case 'maildir':
    case 'eml':
    case 'msg':
      return modifiedAt === null ? known(true, 'measured', source) : unknown('notAsked');
  }
}

/** What settings tell of the file in which a program mirrors a mailbox. */
export interface NamedCache {
  name: string;
  /** null: not known. */
  storeKey: string | null;
}

/**
 * Whether a file that was dropped may be the one in which a program mirrors the mailbox. Outlook up to 2010 mirrors an
 * IMAP mailbox in a `.pst`. A copy of that file has its name and its key as well, so neither shows a copy.
 *
 * @param cache the file that settings name; null: they name none
 * @param isOldOutlook the settings are of an Outlook that mirrors in a `.pst`, so that any may be a mirror they do not name
 */
export function mayBeCache(dropped: MailFileFacts, cache: NamedCache | null, isOldOutlook: boolean): boolean {
  if (dropped.modifiedAt === null) return false;
  if (cache === null) return isOldOutlook && dropped.kind === 'pst';
  return cache.storeKey !== null && dropped.storeKey !== null
    ? cache.storeKey === dropped.storeKey
    : nameOf(cache) === nameOf(dropped);
}

/**
 * Whether two readings may be of one file in one state: nothing then shows that there are two. A file has many paths,
 * by a drive letter, a share or a link, so paths do not.
 */
export function isOneState(one: MailFileFacts, other: MailFileFacts): boolean {
  return (
    !isAnotherStore(one, other) && one.sizeBytes === other.sizeBytes && one.modifiedAt === other.modifiedAt
  );
}

function isAnotherStore(one: MailFileFacts, other: MailFileFacts): boolean {
  return one.storeKey !== null && other.storeKey !== null && one.storeKey !== other.storeKey;
}

/** What is packed in an archive has no date of its own; a file that lies on a disk has one. */
function isPacked(live: MailFileFacts, dropped: MailFileFacts): boolean {
  return dropped.modifiedAt === null && live.modifiedAt !== null;
}

function nameOf({ name }: Pick<MailFileFacts, 'name'>): string {
  return name.trim().toLowerCase();
}
