import { plainText } from './mbox/message-head';

/** What a file of mail looks like from its first bytes. `compound`: an Outlook message, or another Office file. */
export type MailLook = 'dataFile' | 'zip' | 'compound' | 'mbox' | 'message';

/** Bytes that `sniffMail` looks at. */
export const MAIL_SNIFF_BYTES = 4096;

const BEGINNINGS: readonly (readonly [look: MailLook, bytes: readonly number[]])[] = [
  ['dataFile', [0x21, 0x42, 0x44, 0x4e]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  // An empty archive has nothing but its end.
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['compound', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['mbox', [0x46, 0x72, 0x6f, 0x6d, 0x20]],
];

/** Fields that stand at the top of a message and hardly in any other text. */
const TOP_FIELDS =
  /^(?:received|return-path|delivered-to|message-id|date|from|to|subject|mime-version|content-type|dkim-signature|x-mozilla-status|x-mozilla-keys|arc-seal|authentication-results|reply-to|sender|x-.{1,40}):/i;
const TOP_LINES = 12;
const LEAST_TOP_FIELDS = 3;

/** Decides by the first bytes whether a file can hold mail; null: it does not look like it. */
export function sniffMail(head: Uint8Array): MailLook | null {
  const look = BEGINNINGS.find(([, bytes]) => bytes.every((byte, index) => head[index] === byte))?.[0];
  if (look !== undefined) return look;
  // Some programs leave an empty line or two at the top of an mbox file.
  if (/^[\r\n]{1,8}From /.test(new TextDecoder().decode(head.subarray(0, 16)))) return 'mbox';
  return looksLikeMessage(head) ? 'message' : null;
}

function looksLikeMessage(head: Uint8Array): boolean {
  if (head.subarray(0, MAIL_SNIFF_BYTES).includes(0)) return false;
  const from = messageStart(head);
  const lines = plainLines(head.subarray(from, MAIL_SNIFF_BYTES));
  let known = 0;
  for (const line of lines.slice(0, TOP_LINES)) {
    if (line === '') break;
    if (/^[ \t]/.test(line)) continue;
    if (!/^[\x21-\x39\x3b-\x7e]+:/.test(line)) return false;
    if (TOP_FIELDS.test(line)) known += 1;
  }
  return known >= LEAST_TOP_FIELDS;
}

/** Where the header of a single message begins: behind a byte-order mark, or Apple Mail's line with its length. */
export function messageStart(head: Uint8Array): number {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 3;
  const lineEnd = head.indexOf(0x0a) + 1;
  return lineEnd > 1 && lineEnd < 20 && /^\d+ *$/.test(plainText(head, 0, lineEnd)) ? lineEnd : 0;
}

function plainLines(bytes: Uint8Array): string[] {
  return new TextDecoder('windows-1252').decode(bytes).split(/\r?\n/);
}
