import type { Source, SourceFacts, SourceKind } from '../core/facts/snapshot';
import { dataFileInUseFacts } from './datafile/data-file-facts';
import { sniffMail } from './mailfile/sniff-mail';
import { orAborted } from './or-aborted';
import { kindOfBinary } from './profile/other-files';
import { sniff, SNIFF_BYTES, type TextKind } from './profile/sniff';
import type { ReadProblemCode } from './read-problem';

/** What one file gave. */
export interface Outcome {
  facts?: SourceFacts;
  problem?: ReadProblemCode;
}

/** What a file is, and its first bytes; or why nothing more is to be read of it. */
export type Look =
  | { kind: TextKind | 'mail' }
  | { kind: 'archivedProfile'; settings: Blob; lists: readonly Blob[] }
  | ({ kind: null } & Outcome);

/** Looks at the first bytes of a file: what it is shows there, and not in its name. */
export async function lookAt(
  file: File,
  name: string,
  source: (kind: SourceKind) => Source,
  { signal, singleMessages = false }: { signal?: AbortSignal | undefined; singleMessages?: boolean },
): Promise<Look> {
  if (isStopped(signal)) return { kind: null, problem: 'cancelled' };
  const namedDataFile = /\.(?:pst|ost)$/i.test(name);
  let head: Uint8Array;
  try {
    // A folder may have no size either, and only reading the file itself tells it from an empty file.
    const first = file.size === 0 ? file : file.slice(0, SIGNATURE_BYTES);
    head = new Uint8Array(await orAborted(first.arrayBuffer(), signal));
    if (isArchive(head) && !isNamedOtherwise(name)) return await lookInto(file, signal);
    if (file.size > head.length) {
      head = new Uint8Array(await orAborted(file.slice(0, SNIFF_BYTES).arrayBuffer(), signal));
    }
  } catch (error) {
    if (isStopped(signal)) return { kind: null, problem: 'cancelled' };
    if (!namedDataFile || !isKeptByAnother(error, file.size)) return { kind: null, problem: 'unreadable' };
    const facts = dataFileInUseFacts(file.size, name, source('dataFile'));
    return { kind: null, facts, problem: 'dataFileInUse' };
  }
  if (file.size === 0) return { kind: null, problem: 'emptyFile' };
  if (looksLikeMail(head)) return { kind: 'mail' };
  const found = sniff(head, name);
  if (found.read === 'dataFile') return { kind: 'mail' };
  if (found.read !== null) return { kind: found.read };
  if (singleMessages && looksLikeMessage(head)) return { kind: 'mail' };
  return { kind: null, problem: namedDataFile ? 'notADataFile' : found.problem };
}

/** Enough to know an archive by, of which nothing more is read than what is looked for in it. */
const SIGNATURE_BYTES = 16;

function isArchive(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5);
}

/** Documents and tables are archives too. */
function isNamedOtherwise(name: string): boolean {
  return kindOfBinary(new Uint8Array(1), name) !== undefined;
}

/**
 * What an archive holds for us; without settings it can only be mail. Beside settings no mail is opened: there the
 * person's passwords lie too. What opens it is loaded only now.
 */
async function lookInto(file: File, signal: AbortSignal | undefined): Promise<Look> {
  const { openExportedProfile } = await import('./profile/thunderbird/exported-archive');
  const found = await orAborted(openExportedProfile(file), signal);
  if (!('problem' in found)) return { kind: 'archivedProfile', ...found };
  return found.problem === 'zipWithoutSettings' ? { kind: 'mail' } : { kind: null, ...found };
}

/** A message may quote lines of settings, so what looks like mail is mail. */
function looksLikeMail(head: Uint8Array): boolean {
  const look = sniffMail(head);
  return look === 'mbox' || look === 'dataFile';
}

/** Outlook saves a message as a compound file. */
function looksLikeMessage(head: Uint8Array): boolean {
  const look = sniffMail(head);
  return look === 'message' || look === 'compound';
}

/** Size that a folder commonly has as a file. A data file is larger even when it is new. */
const FOLDER_BYTES = 4096;

/**
 * Whether a data file could not be read because another program keeps it to itself, as Outlook does: the browser
 * knows its size and may not look inside, which is a NotReadableError (File API, section 'Errors'). A dropped
 * folder is a file to the page too; Chromium says NotFoundError of it, as of a file that was moved away.
 */
function isKeptByAnother(error: unknown, bytes: number): boolean {
  return error instanceof DOMException && error.name === 'NotReadableError' && bytes > FOLDER_BYTES;
}

/** The person wants no more of it. */
export function isStopped(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}
