import {
  FOLDER_NAME_CHARACTERS,
  type MailFileFacts,
  type MailFileKind,
  type MailFileOptions,
  type MailFileProblem,
  type MailFileReading,
} from '../../core/facts/mail-file';
import { cleanText } from '../profile/text/clean';
import { DamagedPackage } from './byte-source';
import type { CountedFolder } from './counted-folder';
import { FileTally } from './tally';

interface Opened {
  kind: MailFileKind;
  /** Text, never markup. */
  name: string;
  sizeBytes: number;
  /** Milliseconds since 1970; null: not known. */
  modified: number | null;
}

/** Least time between two words on progress, in bytes that were looked at. */
const PROGRESS_BYTES = 1 << 20;

/**
 * What is known so far of a mail file that is read from its start to its end: its folders, in the order in which they
 * were found, how far the reading has come and what went wrong.
 */
export class FileAccount {
  readonly tally: FileTally;
  readonly problems: MailFileProblem[] = [];
  bytesRead = 0;
  /** Folders that are to be read; 0: not known. */
  foldersTotal = 0;
  private readonly folders: CountedFolder[] = [];
  private foldersDone = 0;
  private told = 0;
  private readonly keepsDeleted: boolean;
  readonly modifiedAt: string | null;

  constructor(
    private readonly opened: Opened,
    readonly options: MailFileOptions,
  ) {
    this.tally = new FileTally(options.lookFor);
    this.modifiedAt = opened.modified === null ? null : new Date(opened.modified).toISOString();
    this.keepsDeleted = opened.kind === 'thunderbirdFolder' || opened.kind === 'mbox';
  }

  open(folder: CountedFolder): CountedFolder {
    this.folders.push(folder);
    return folder;
  }

  /** Everything of these folders that can be read was read. */
  close(folders: readonly CountedFolder[]): void {
    this.foldersDone += 1;
    for (const folder of folders) this.options.onFolder?.(folder.facts(this.modifiedAt, this.keepsDeleted));
    this.tellProgress();
  }

  onBytes = (bytes: number): void => {
    this.bytesRead += bytes;
    if (this.bytesRead - this.told >= PROGRESS_BYTES) this.tellProgress();
  };

  tellProgress(): void {
    this.told = this.bytesRead;
    this.options.onProgress?.({
      foldersDone: this.foldersDone,
      foldersTotal: this.foldersTotal,
      itemsDone: this.folders.reduce((sum, { items }) => sum + items, 0),
      bytesRead: this.bytesRead,
    });
  }

  /**
   * Notes why reading a part broke off. What is none of the known reasons goes on.
   *
   * @param folder what could not be read to its end; null: the file as a whole
   */
  brokeOff(error: unknown, folder: CountedFolder | null): void {
    if (folder) folder.complete = false;
    const folderId = folder?.place.id ?? null;
    if (this.options.signal?.aborted === true) this.note({ code: 'stopped', folderId: null });
    else if (error instanceof DOMException) this.note({ code: 'changed', folderId });
    else if (error instanceof DamagedPackage) this.note({ code: 'damagedFolder', folderId });
    else throw error;
  }

  note(problem: MailFileProblem): void {
    const known = this.problems.some(
      ({ code, folderId }) => code === problem.code && folderId === problem.folderId,
    );
    if (!known) this.problems.push(problem);
  }

  facts(): MailFileReading {
    const { kind, name, sizeBytes } = this.opened;
    const folders = this.folders.map((folder) => folder.facts(this.modifiedAt, this.keepsDeleted));
    const facts: MailFileFacts = {
      kind,
      format: null,
      name: cleanText(name, FOLDER_NAME_CHARACTERS),
      sizeBytes,
      modifiedAt: this.modifiedAt,
      storeKey: null,
      passwordProtected: null,
      folders,
      largest: this.tally.largest,
      large: this.tally.large,
      likelyDuplicates: this.tally.likelyDuplicates,
      freeBytes: this.keepsDeleted
        ? folders.reduce((sum, { deletedNotCompacted }) => sum + (deletedNotCompacted?.bytes ?? 0), 0)
        : null,
      complete: this.problems.length === 0 && folders.every(({ complete }) => complete),
      problems: this.problems,
      bytesRead: this.bytesRead,
    };
    return { outcome: 'read', facts };
  }
}
