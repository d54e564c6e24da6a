import { BytePattern } from '../byte-pattern';
import { plainText } from '../mbox/message-head';

/** What is looked for in a message's XML. Text in it cannot look like a tag: there `<` is written as `&lt;`. */
const RECEIVED = new BytePattern('<OPFMessageCopyReceivedTime');
const SENT = new BytePattern('<OPFMessageCopySentTime');
const READ = new BytePattern('<OPFMessageGetIsRead');
const ATTACHED = new BytePattern('OPFAttachmentURL="');

const VALUE_CHARACTERS = 120;
/** Files that one message is taken to have attached at most. */
const MOST_ATTACHED = 1000;

export interface OlmMessage {
  /** Milliseconds since 1970; null: it has none. The file names no time zone, so it may be some hours off. */
  date: number | null;
  /** null: it does not say. */
  read: boolean | null;
  /** Paths of the attached files inside the archive. */
  attached: string[];
}

/** Reads when a message came, whether it was read and what is attached, and nothing else of it. */
export function readOlmMessage(xml: Uint8Array): OlmMessage {
  const read = valueOf(xml, READ);
  return {
    date: dateOf(valueOf(xml, RECEIVED)) ?? dateOf(valueOf(xml, SENT)),
    // A truth value is written as a number, 1E0 or 0E0.
    read: read === null || !/^[01](?:\.0*)?(?:E0)?$/i.test(read) ? null : read.startsWith('1'),
    attached: attachedIn(xml),
  };
}

function valueOf(xml: Uint8Array, tag: BytePattern): string | null {
  const at = tag.find(xml, 0);
  if (at < 0) return null;
  const text = plainText(xml, at + tag.length, Math.min(xml.length, at + tag.length + VALUE_CHARACTERS));
  return /^[^<>]*>([^<]*)</.exec(text)?.[1]?.trim() ?? null;
}

function dateOf(text: string | null): number | null {
  if (text === null || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(text)) return null;
  const instant = Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`);
  return Number.isNaN(instant) ? null : instant;
}

function attachedIn(xml: Uint8Array): string[] {
  const paths: string[] = [];
  let at = ATTACHED.find(xml, 0);
  while (at >= 0 && paths.length < MOST_ATTACHED) {
    const start = at + ATTACHED.length;
    const end = xml.indexOf(QUOTE, start);
    if (end < 0) break;
    paths.push(withoutEntities(new TextDecoder().decode(xml.subarray(start, Math.min(end, start + 2000)))));
    at = ATTACHED.find(xml, end);
  }
  return paths;
}

const QUOTE = 0x22;

function withoutEntities(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
