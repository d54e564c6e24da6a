import type { ReadProblemCode } from '../../read-problem';
import { plainPart, type DroppedFile, type MailPart } from '../mail-part';
import { MAIL_SNIFF_BYTES, sniffMail, type MailLook } from '../sniff-mail';
import { isInMaildir, treesOf, type MailTree } from '../tree/folder-tree';
import { Turns } from '../turns';
import { isOfOlm } from '../zip/olm-folders';
import { entriesOverlap, readZipDirectory, type ZipEntry } from '../zip/zip-directory';
import { canUnpack, zippedPart } from '../zip/zip-parts';

/** One store of mail, still unread. */
export type MailStore =
  | { as: 'dataFile'; path: string; part: MailPart }
  | { as: 'mbox'; path: string; part: MailPart }
  | { as: 'message'; path: string; part: MailPart; kind: 'eml' | 'msg' }
  | { as: 'tree'; path: string; tree: MailTree }
  | {
      as: 'olm';
      path: string;
      archive: Blob;
      modified: number | null;
      /** The directory could be read to its end. */
      whole: boolean;
      entries: ZipEntry[];
    };

export interface FoundStores {
  stores: MailStore[];
  /** Files that hold no mail that can be read, with the reason; null: they look like nothing that holds mail. */
  others: { path: string; problem: ReadProblemCode | null }[];
}

/** Files that lie beside mail and hold none, by their names. */
const BESIDE_MAIL =
  /\.(?:msf|dat|json\w*|sqlite(?:-\w+)?|db|ini|js|log|html?|css|xpi|lock|mab|plist|csv|txt|jpe?g|png|gif|pdf|docx?|xlsx?)$/i;
/** What systems put into any folder. A maildir has no message of such a name; any other name may be one's. */
const IN_ANY_FOLDER = /(?:^|\/)(?:\.[^/]*|desktop\.ini|thumbs\.db)$/i;
/** Thunderbird's index of an mbox file or of a maildir. */
const INDEX = /\.msf$/i;

/** Finds out which stores of mail the dropped files are, by what is in them; a few kilobytes of each are read. */
export async function findStores(
  files: readonly DroppedFile[],
  signal: AbortSignal | undefined,
): Promise<FoundStores> {
  const found: FoundStores = { stores: [], others: [] };
  const parts = files.map(({ path, file }) => plainPart(path, file, file.lastModified));
  const sorted = await sortParts(parts, signal);
  takeSorted(sorted, found);
  for (const part of sorted.archives) await takeArchive(part, found, signal);
  return found;
}

interface Sorted {
  mboxes: MailPart[];
  messages: MailPart[];
  indexes: string[];
  dataFiles: MailPart[];
  compounds: MailPart[];
  archives: MailPart[];
  others: { path: string; problem: ReadProblemCode | null }[];
}

async function sortParts(parts: readonly MailPart[], signal: AbortSignal | undefined): Promise<Sorted> {
  const sorted: Sorted = {
    mboxes: [],
    messages: [],
    indexes: parts.map(({ path }) => path).filter((path) => INDEX.test(path)),
    dataFiles: [],
    compounds: [],
    archives: [],
    others: [],
  };
  const indexed = new Set(sorted.indexes.map((path) => path.replace(INDEX, '').toLowerCase()));
  const turns = new Turns();
  for (const part of parts) {
    signal?.throwIfAborted();
    await turns.next();
    const inFolder = part.path.includes('/');
    if (inFolder && IN_ANY_FOLDER.test(part.path)) continue;
    else if (inFolder && isInMaildir(part.path)) sorted.messages.push(part);
    else if (INDEX.test(part.path) || (inFolder && BESIDE_MAIL.test(part.path))) continue;
    else if (part.size === 0 && indexed.has(part.path.toLowerCase())) sorted.mboxes.push(part);
    else await sortByLook(part, sorted);
  }
  return sorted;
}

async function sortByLook(part: MailPart, sorted: Sorted): Promise<void> {
  let look: MailLook | null;
  try {
    look = sniffMail(await part.head(MAIL_SNIFF_BYTES));
  } catch (error) {
    sorted.others.push({ path: part.path, problem: problemOf(error, part) });
    return;
  }
  switch (look) {
    case 'mbox':
      sorted.mboxes.push(part);
      break;
    case 'message':
      sorted.messages.push(part);
      break;
    case 'dataFile':
      sorted.dataFiles.push(part);
      break;
    case 'compound':
      sorted.compounds.push(part);
      break;
    case 'zip':
      sorted.archives.push(part);
      break;
    case null:
      sorted.others.push({ path: part.path, problem: null });
      break;
  }
}

/** A data file that the mail program keeps to itself has a size and cannot be looked into. */
function problemOf(error: unknown, part: MailPart): ReadProblemCode {
  const kept = error instanceof DOMException && error.name === 'NotReadableError' && part.size > 0;
  return kept && /\.(?:pst|ost)$/i.test(part.path) ? 'dataFileInUse' : 'unreadable';
}

function takeSorted(sorted: Sorted, found: FoundStores): void {
  const single = (part: MailPart) => !part.path.includes('/');
  const below = (parts: readonly MailPart[]) => parts.filter((part) => !single(part));
  // Beside mail lie other Office files, which begin alike.
  const saved = sorted.compounds.filter(({ path }) => /\.msg$/i.test(path));
  found.stores.push(
    ...sorted.dataFiles.map((part): MailStore => ({ as: 'dataFile', path: part.path, part })),
    ...sorted.mboxes.filter(single).map((part): MailStore => ({ as: 'mbox', path: part.path, part })),
    ...treesOf({
      mboxes: below(sorted.mboxes),
      messages: below([...sorted.messages, ...saved]),
      indexes: sorted.indexes,
    }).map((tree): MailStore => ({ as: 'tree', path: tree.path, tree })),
    ...sorted.messages
      .filter(single)
      .map((part): MailStore => ({ as: 'message', path: part.path, part, kind: 'eml' })),
    ...sorted.compounds
      .filter(single)
      .map((part): MailStore => ({ as: 'message', path: part.path, part, kind: 'msg' })),
  );
  found.others.push(...sorted.others);
}

/** Entries of an archive that are kept in mind at most. */
const MOST_ENTRIES = 500_000;

async function takeArchive(
  part: MailPart,
  found: FoundStores,
  signal: AbortSignal | undefined,
): Promise<void> {
  const archive = await part.whole();
  const fail = (problem: ReadProblemCode) => found.others.push({ path: part.path, problem });
  if (archive === null) {
    fail('unpackFirst');
    return;
  }
  const entries: ZipEntry[] = [];
  let left = 0;
  const directory = await readZipDirectory(archive, (entry) => {
    if (entries.length < MOST_ENTRIES) entries.push(entry);
    else left += 1;
  });
  signal?.throwIfAborted();
  if (directory === null || entriesOverlap(entries)) {
    fail('zipDamaged');
    return;
  }
  const whole = directory.whole && left === 0;
  if (entries.some(isOfOlm)) {
    found.stores.push({ as: 'olm', path: part.path, archive, modified: part.modified, whole, entries });
    return;
  }
  const before = found.stores.length;
  const name = part.path.replace(/\.zip$/i, '');
  const inside = entries
    .filter(canUnpack)
    .map((entry) => zippedPart(archive, { ...entry, path: `${name}/${entry.path}` }));
  const sorted = await sortParts(inside, signal);
  takeSorted({ ...sorted, others: [] }, found);
  for (const each of sorted.archives) found.others.push({ path: each.path, problem: 'unpackFirst' });
  if (found.stores.length > before || sorted.archives.length > 0) return;
  fail(entries.some(({ encrypted }) => encrypted) ? 'zipLocked' : 'zipWithoutSettings');
}
