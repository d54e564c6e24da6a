import {
  FOLDER_NAME_CHARACTERS,
  type MailFileFolder,
  type MailFileSpecial,
} from '../../core/facts/mail-file';
import { cleanText } from '../profile/text/clean';
import { FolderTally, type FileTally } from './tally';

export interface FolderPlace {
  id: string;
  parentId: string | null;
  name: string;
  special: MailFileSpecial | null;
}

/** As long as an id may be. Longer ones end alike more rarely than they begin alike. */
const ID_CHARACTERS = 1024;

/** The place of a folder whose names from the top down are these. */
export function placeOf(names: readonly string[], special: MailFileSpecial | null): FolderPlace {
  return {
    id: idOf(names),
    parentId: names.length > 1 ? idOf(names.slice(0, -1)) : null,
    name: names.at(-1) ?? '',
    special,
  };
}

function idOf(names: readonly string[]): string {
  return names.join('/').slice(-ID_CHARACTERS) || '/';
}

/** Counts the mail of one folder of a kind of file that has no index: each message is found and added. */
export class CountedFolder {
  private readonly tally: FolderTally;
  private readonly deleted = { items: 0, bytes: 0 };
  private readUnknown = false;
  complete = true;

  constructor(
    readonly place: FolderPlace,
    file: FileTally,
  ) {
    this.tally = new FolderTally(file, place.id, true);
  }

  get items(): number {
    return this.tally.items;
  }

  get deletedBytes(): number {
    return this.deleted.bytes;
  }

  /**
   * @param date milliseconds since 1970; null: none
   * @param read null: the file does not say
   */
  add(message: { date: number | null; bytes: number | null; read: boolean | null }): void {
    this.readUnknown ||= message.read === null;
    this.tally.add(message.date, message.bytes, message.read === false);
  }

  /** A message that the program deleted and that still lies in the file. */
  addDeleted(bytes: number): void {
    this.deleted.items += 1;
    this.deleted.bytes += bytes;
  }

  /** @param modifiedAt ISO instant of the last change of the whole; null: not known */
  facts(modifiedAt: string | null, keepsDeleted: boolean): MailFileFolder {
    const { unread, ...sums } = this.tally.sums(modifiedAt);
    const { place } = this;
    return {
      ...place,
      name: cleanText(place.name, FOLDER_NAME_CHARACTERS),
      content: 'mail',
      ...sums,
      unread: this.readUnknown ? null : unread,
      deletedNotCompacted: keepsDeleted ? { ...this.deleted } : null,
      ownCount: null,
      complete: this.complete,
    };
  }
}
