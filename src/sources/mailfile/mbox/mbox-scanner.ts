import { isFieldLine, plainText, readMessageHead, type MessageHead } from './message-head';
import { BEFORE_FROM, findMark, MARK_BYTES } from './message-mark';

/** One message of an mbox file. */
export interface MboxMessage extends Omit<MessageHead, 'messageId'> {
  /** Bytes from its `From ` line to the next one's. */
  bytes: number;
}

const LINE_FEED = 0x0a;

/** Bytes of one header that are looked at; real ones stay far below. */
const HEAD_LIMIT = 1 << 18;
/** Bytes before a chunk that decide whether a message begins at its start. */
const TAIL_BYTES = 8;

/**
 * Finds the messages of an mbox file in a stream of its bytes, without keeping more of it than one header. A message
 * begins with a line `From ` at the start of the file or after an empty line. `Content-Length` is not believed: some
 * programs write a wrong one.
 */
export class MboxScanner {
  /** The end of what came before this chunk. The start of a file counts as standing after an empty line. */
  private tail: Uint8Array = Uint8Array.of(LINE_FEED, LINE_FEED);
  /** Bytes of the file before this chunk. */
  private before = 0;
  /** Start and header of the message that is open; null: none has begun. */
  private open: { at: number; head: MessageHead } | null = null;
  /** A header that began and has not ended yet, with where it began. */
  private pending: { at: number; bytes: Uint8Array; length: number } | null = null;
  /** Bytes that stood before the first message. */
  strayBytes = 0;

  constructor(private readonly onMessage: (message: MboxMessage) => void) {}

  /** Looks at the next bytes of the file. They may be written over afterwards. */
  push(chunk: Uint8Array): void {
    let at = this.pending ? this.goOnWithHead(chunk) : 1 - MARK_BYTES;
    if (at < 0) at = this.acrossBorder(chunk, at);
    while (at < chunk.length) {
      const mark = findMark(chunk, at);
      if (mark < 0) break;
      at = this.isAfterEmptyLine(chunk, mark) ? this.beginHead(chunk, mark + BEFORE_FROM) : mark + MARK_BYTES;
    }
    this.tail =
      chunk.length < TAIL_BYTES ? joined(this.tail, chunk).slice(-TAIL_BYTES) : chunk.slice(-TAIL_BYTES);
    this.before += chunk.length;
  }

  /** Hands over what is still open. `push` is not called any more. */
  end(): void {
    if (this.pending) {
      const { at, bytes, length } = this.pending;
      this.judge(bytes, 0, length, at, true);
    }
    this.close(this.before);
  }

  /** A mark that began in the chunk before, up to `-from` bytes before this one. Gives where to go on in this one. */
  private acrossBorder(chunk: Uint8Array, from: number): number {
    const bridge = joined(this.tail, chunk.subarray(0, MARK_BYTES - 1));
    const border = this.tail.length;
    const mark = findMark(bridge, Math.max(0, border + from)) - border;
    if (mark + border < 0 || mark >= 0 || !this.isAfterEmptyLine(chunk, mark)) return 0;
    const start = mark + BEFORE_FROM;
    if (start >= 0) return this.beginHead(chunk, start);
    // The header's own first bytes lie in the chunk before.
    this.pending = { at: this.before + start, bytes: this.tail.slice(start), length: -start };
    return this.goOnWithHead(chunk);
  }

  private isAfterEmptyLine(chunk: Uint8Array, mark: number): boolean {
    const at = (index: number) => (index >= 0 ? chunk[index] : this.tail[this.tail.length + index]);
    return at(mark) === LINE_FEED || at(mark - 1) === LINE_FEED;
  }

  /** A header that begins at `start`. Gives where to go on looking for marks. */
  private beginHead(chunk: Uint8Array, start: number): number {
    const limit = Math.min(chunk.length, start + HEAD_LIMIT);
    const end = this.judge(chunk, start, limit, this.before + start, limit === start + HEAD_LIMIT);
    if (end === null) {
      const bytes = chunk.slice(start);
      this.pending = { at: this.before + start, bytes, length: bytes.length };
      return chunk.length;
    }
    // The end of the header may be the end of the empty line before the next message.
    return end - BEFORE_FROM;
  }

  /** Adds the chunk's bytes to a header that began before. Gives where to go on looking for marks, perhaps before 0. */
  private goOnWithHead(chunk: Uint8Array): number {
    const { pending } = this;
    if (!pending) return 0;
    const seen = pending.length;
    const taken = Math.min(chunk.length, HEAD_LIMIT - seen);
    if (pending.bytes.length < seen + taken) {
      // Twice as much each time, so that a chunk of one byte costs no copy of all.
      const larger = new Uint8Array(Math.min(HEAD_LIMIT, 2 * (seen + taken)));
      larger.set(pending.bytes.subarray(0, seen));
      pending.bytes = larger;
    }
    pending.bytes.set(chunk.subarray(0, taken), seen);
    pending.length += taken;
    const end = this.judge(pending.bytes, 0, pending.length, pending.at, pending.length === HEAD_LIMIT);
    if (end === null) return chunk.length;
    this.pending = null;
    return end - seen - BEFORE_FROM;
  }

  /**
   * Takes what follows the mark for a message, or for a line of the one before that happens to begin with it. Gives
   * where the header ends.
   *
   * @param last nothing behind `limit` belongs to the header; null is given only where this is false
   */
  private judge(bytes: Uint8Array, start: number, limit: number, at: number, last: boolean): number | null {
    const lineEnd = bytes.indexOf(LINE_FEED, start) + 1;
    const fields = lineEnd > start && lineEnd < limit ? lineEnd : limit;
    const { head, end } = readMessageHead(bytes, fields, limit);
    if (end === null && !last) return null;
    if (beginsMessage(bytes, start, fields, limit)) {
      this.close(at);
      this.open = { at, head };
    }
    return end ?? limit;
  }

  private close(at: number): void {
    if (this.open) {
      const { date, mozillaStatus, labels } = this.open.head;
      this.onMessage({ bytes: at - this.open.at, date, mozillaStatus, labels });
    } else {
      this.strayBytes = at;
    }
    this.open = null;
  }
}

/**
 * Some programs leave a line of text that begins with `From ` as it is. It begins no message when neither a time
 * stands in it nor a field of a header below it, and it says more than the bare mark.
 */
function beginsMessage(bytes: Uint8Array, start: number, fields: number, end: number): boolean {
  if (isFieldLine(bytes, fields, end)) return true;
  const line = plainText(bytes, start, Math.min(fields, start + 200)).trim();
  return line === 'From' || line === 'From -' || /\d:\d\d/.test(line);
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
