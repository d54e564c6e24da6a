import type { MailPart } from '../mail-part';
import { isFieldLine, readMessageHead, type MessageHead } from '../mbox/message-head';
import { messageStart } from '../sniff-mail';
import { keyOfMessageId } from './message-key';

/** What is read of one message that is a file of its own. */
export interface SingleMessage {
  /** Milliseconds since 1970; null: it has no date. */
  date: number | null;
  /** The same for every copy of the message; tells nothing of what stands in it. null: it has no id. */
  key: string | null;
  bytes: number;
  bytesRead: number;
  /** null: it does not say. */
  read: boolean | null;
}

/** Bytes that hold the header of nearly every message. */
const USUAL_HEAD = 1 << 14;
const HEAD_LIMIT = 1 << 18;
/** Thunderbird's flag of a message that was read. */
const FLAG_READ = 0x0001;

/**
 * Reads date and id of a message from its header, and not a byte more of it than needed. null: nothing of a header
 * stands where it should, as in a file that a crash left empty or full of zeros.
 */
export async function readEml(part: MailPart): Promise<SingleMessage | null> {
  for (const limit of [USUAL_HEAD, HEAD_LIMIT]) {
    const bytes = await part.head(limit);
    const start = messageStart(bytes);
    const { head, end } = readMessageHead(bytes, start, bytes.length);
    if (end === null && limit < HEAD_LIMIT && bytes.length < part.size) continue;
    if (saysNothing(head) && !isFieldLine(bytes, start, bytes.length)) return null;
    return {
      date: head.date,
      key:
        head.messageId === null
          ? null
          : keyOfMessageId(bytes.subarray(head.messageId.start, head.messageId.end)),
      bytes: part.size,
      bytesRead: bytes.length,
      read: head.mozillaStatus === null ? null : (head.mozillaStatus & FLAG_READ) !== 0,
    };
  }
  return null;
}

function saysNothing({ date, mozillaStatus, labels, messageId }: MessageHead): boolean {
  return date === null && mozillaStatus === null && labels === null && messageId === null;
}
