import { readGmailLabels, type GmailLabels } from './gmail-labels';
import { parseMailDate } from './mail-date';

/** Where a stretch of bytes lies. */
export interface Span {
  start: number;
  end: number;
}

/**
 * What is looked at in the header of a message. Who wrote to whom about what is not among it: lines of other names
 * are passed over.
 */
export interface MessageHead {
  /** Milliseconds since 1970 at which the message arrived, else was written; null: it has no date. */
  date: number | null;
  /** Thunderbird's flags (`X-Mozilla-Status`); null: none. */
  mozillaStatus: number | null;
  /** What Gmail's export notes in `X-Gmail-Labels`; null: nothing. */
  labels: GmailLabels | null;
  /** Value of `Message-ID`; null: none. */
  messageId: Span | null;
}

const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
const TAB = 0x09;
const COLON = 0x3a;
const SEMICOLON = 0x3b;

/** Characters of a value that may hold a date. */
const DATE_CHARACTERS = 100;
/** Characters of a list of labels that are looked at. */
const LABEL_CHARACTERS = 2000;

type FieldName = 'date' | 'received' | 'x-mozilla-status' | 'x-gmail-labels' | 'message-id';
/** By the lower-case letter that a name begins with, so that nearly every line is passed over at its first byte. */
const NAMES: readonly (readonly FieldName[] | undefined)[] = byFirstByte([
  'date',
  'received',
  'x-mozilla-status',
  'x-gmail-labels',
  'message-id',
]);

function byFirstByte(names: readonly FieldName[]): FieldName[][] {
  const table: FieldName[][] = [];
  for (const name of names) (table[name.charCodeAt(0)] ??= []).push(name);
  return table;
}

/** A header and where it ends. */
export interface ReadHead {
  head: MessageHead;
  /** Index behind the empty line that ends it; null: there is none before `limit`. */
  end: number | null;
}

/** Reads the header that begins at `start`, in one go, no further than `limit`. */
export function readMessageHead(bytes: Uint8Array, start: number, limit: number): ReadHead {
  const head: MessageHead = { date: null, mozillaStatus: null, labels: null, messageId: null };
  let written: number | null = null;
  let at = start;
  let end: number | null = null;
  while (at < limit) {
    const byte = bytes[at] ?? 0;
    if (byte === LINE_FEED || (byte === RETURN && at + 1 < limit && bytes[at + 1] === LINE_FEED)) {
      end = byte === LINE_FEED ? at + 1 : at + 2;
      break;
    }
    const name = NAMES[byte | 0x20] === undefined ? null : nameAt(bytes, at, limit);
    if (name === null) {
      at = endOfLine(bytes, at, limit);
      continue;
    }
    const value = { start: at + name.length + 1, end: endOfField(bytes, at, limit) };
    at = value.end;
    switch (name) {
      case 'received':
        // Each server puts its own line on top, so the first is the newest.
        head.date ??= dateIn(bytes, afterLast(bytes, value, SEMICOLON));
        break;
      case 'date':
        // Most often it stands below the lines of those who received it, and is not needed then.
        if (head.date === null) written ??= dateIn(bytes, value);
        break;
      case 'x-mozilla-status':
        head.mozillaStatus ??= flagsIn(bytes, value);
        break;
      case 'x-gmail-labels':
        head.labels ??= readGmailLabels(
          plainText(bytes, value.start, Math.min(value.end, value.start + LABEL_CHARACTERS)),
        );
        break;
      case 'message-id':
        head.messageId ??= value;
        break;
    }
  }
  head.date ??= written;
  return { head, end };
}

/** Whether a line that begins at `at` is a field of a header: a name of printable characters and a colon. */
export function isFieldLine(bytes: Uint8Array, at: number, end: number): boolean {
  for (let i = at; i < end; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === COLON) return i > at;
    if (byte <= SPACE || byte > 0x7e) return false;
  }
  return false;
}

function nameAt(bytes: Uint8Array, at: number, end: number): FieldName | null {
  const names = NAMES[(bytes[at] ?? 0) | 0x20];
  if (!names) return null;
  return (
    names.find((name) => {
      if (at + name.length >= end || bytes[at + name.length] !== COLON) return false;
      for (let i = 1; i < name.length; i++) {
        const byte = bytes[at + i] ?? 0;
        if ((byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte) !== name.charCodeAt(i)) return false;
      }
      return true;
    }) ?? null
  );
}

function endOfLine(bytes: Uint8Array, at: number, end: number): number {
  const feed = bytes.indexOf(LINE_FEED, at);
  return feed < 0 ? end : Math.min(feed + 1, end);
}

/** Start of the next field: lines that begin with white space go on with the one before. */
function endOfField(bytes: Uint8Array, at: number, end: number): number {
  let i = endOfLine(bytes, at, end);
  while (i < end && (bytes[i] === SPACE || bytes[i] === TAB)) i = endOfLine(bytes, i, end);
  return i;
}

function afterLast(bytes: Uint8Array, { start, end }: Span, byte: number): Span {
  for (let i = end - 1; i >= start; i--) if (bytes[i] === byte) return { start: i + 1, end };
  return { start, end: start };
}

function dateIn(bytes: Uint8Array, { start, end }: Span): number | null {
  return start < end ? parseMailDate(plainText(bytes, start, Math.min(end, start + DATE_CHARACTERS))) : null;
}

function flagsIn(bytes: Uint8Array, { start, end }: Span): number | null {
  const digits = /^\s*([0-9a-f]{1,8})\s*$/i.exec(plainText(bytes, start, Math.min(end, start + 16)))?.[1];
  return digits === undefined ? null : Number.parseInt(digits, 16);
}

/** A short stretch as text, each byte a character; ends of lines become spaces. */
export function plainText(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let i = start; i < end; i++) {
    const byte = bytes[i] ?? SPACE;
    text += String.fromCharCode(byte < SPACE ? SPACE : byte);
  }
  return text;
}
