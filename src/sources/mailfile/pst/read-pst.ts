import {
  FOLDER_NAME_CHARACTERS,
  type MailFileFacts,
  type MailFileOptions,
  type MailFileProblemCode,
  type MailFileReading,
} from '../../../core/facts/mail-file';
import { cleanText } from '../../profile/text/clean';
import { CachedAccess, type RandomAccess } from '../random-access';
import { Damage } from './damage';
import { parsePstHeader, PST_HEADER_BYTES, type PstHeader } from './header';
import { StoreReading } from './store-reading';
import { TooMuchReading } from './blocks';

/** What the disk says of a file. */
export interface FileOnDisk {
  name: string;
  /** ISO instant of the last change; null: not known. */
  modifiedAt: string | null;
}

/**
 * Reads the folders of a PST or OST and what their lists of messages tell: counts, sizes, dates. No message is opened.
 * Never rejects: what could be read of a damaged, growing or taken away file is handed back and called partial.
 */
export async function readPst(
  file: RandomAccess,
  disk: FileOnDisk,
  options: MailFileOptions = {},
): Promise<MailFileReading> {
  const access = new CachedAccess(file, { signal: options.signal });
  let header: PstHeader | null;
  try {
    header = parsePstHeader(await access.read(0, PST_HEADER_BYTES), file.size);
  } catch (error) {
    if (options.signal?.aborted === true) return { outcome: 'stopped' };
    return { outcome: isKeptByAnother(error) ? 'inUse' : 'unreadable' };
  }
  if (header === null) return { outcome: 'notAMailFile' };
  const { layout, encoding } = header;
  if (layout === null || encoding === null) {
    return { outcome: 'read', facts: { ...blankFacts(header, access, disk), ...problem('unknownPart') } };
  }

  const reading = new StoreReading(access, { ...header, layout, encoding }, disk.modifiedAt, options);
  if (header.cutShort) reading.note('cutShort', null);
  try {
    await reading.run();
  } catch (error) {
    reading.note(whyEnded(error, options.signal), null);
  }
  return { outcome: 'read', facts: { ...blankFacts(header, access, disk), ...reading.result() } };
}

/** A file that another program keeps to itself, or that changed since it was dropped: File API, section 'Errors'. */
function isKeptByAnother(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotReadableError';
}

function whyEnded(error: unknown, signal: AbortSignal | undefined): MailFileProblemCode {
  if (signal?.aborted === true) return 'stopped';
  if (error instanceof TooMuchReading) return 'limitReached';
  return error instanceof Damage ? 'damagedIndex' : 'changed';
}

function problem(code: MailFileProblemCode): Pick<MailFileFacts, 'complete' | 'problems'> {
  return { complete: false, problems: [{ code, folderId: null }] };
}

function blankFacts(header: PstHeader, access: CachedAccess, disk: FileOnDisk): MailFileFacts {
  return {
    kind: header.kind,
    format: header.format,
    name: cleanText(disk.name, FOLDER_NAME_CHARACTERS),
    sizeBytes: access.size,
    modifiedAt: disk.modifiedAt,
    storeKey: null,
    passwordProtected: null,
    folders: [],
    largest: [],
    large: { items: 0, bytes: 0 },
    likelyDuplicates: null,
    freeBytes: header.freeBytes,
    complete: true,
    problems: [],
    bytesRead: access.bytesRead,
  };
}
