import type { NamedFolder } from '../../../core/facts/mailbox';
import type { CountedFolder } from '../counted-folder';
import type { MailPart } from '../mail-part';
import { MboxScanner } from './mbox-scanner';

/** Thunderbird's flags (nsMsgMessageFlags.h). */
const FLAG_READ = 0x0001;
const FLAG_EXPUNGED = 0x0008;

export interface MboxCount {
  /** Bytes before the first message. */
  strayBytes: number;
}

/**
 * Counts the messages of an mbox file.
 *
 * @param folderOf the folder that a message belongs to, by where Gmail's export says it was
 * @param onBytes called with the bytes of each piece that was looked at
 */
export async function countMbox(
  part: MailPart,
  folderOf: (place: NamedFolder | null) => CountedFolder,
  onBytes: (bytes: number) => void,
  signal: AbortSignal | undefined,
): Promise<MboxCount> {
  const scanner = new MboxScanner(({ bytes, date, mozillaStatus, labels }) => {
    const folder = folderOf(labels?.place ?? null);
    if (mozillaStatus !== null && (mozillaStatus & FLAG_EXPUNGED) !== 0) {
      folder.addDeleted(bytes);
      return;
    }
    const read = mozillaStatus === null ? (labels?.read ?? null) : (mozillaStatus & FLAG_READ) !== 0;
    folder.add({ bytes, date, read });
  });
  // Where reading breaks off, what came before counts; the message that was open is not whole and is left out.
  await part.each((piece) => {
    scanner.push(piece);
    onBytes(piece.length);
  }, signal);
  scanner.end();
  return { strayBytes: scanner.strayBytes };
}
