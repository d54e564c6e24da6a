import * as v from 'valibot';
import { mailFileSchema } from '../../src/core/facts/mail-file-schema';
import { readMailFiles, type MailFilesRead } from '../../src/sources/mailfile/read-mail-files';
import { dropped } from '../tools/dropped-files';
import { emlText, mboxText, type MadeMessage } from '../tools/write-mbox';
import { msgBytes } from '../tools/write-msg';
import { zipBytes } from '../tools/write-zip';
import { below, reader, type GrowthClass } from './target';

const SECRET = 'planted';
const messages: MadeMessage[] = Array.from({ length: 20 }, (_, index) => ({
  writtenAt: `20${String(10 + index)}-05-04T10:00:00.000Z`,
  receivedAt: [],
  mozillaStatus: index % 3 === 0 ? 9 : 1,
  labels: index % 2 === 0 ? 'Inbox,Unread' : null,
  secret: SECRET,
  body: ['Hello', '', '>From there', SECRET],
}));
const encode = (text: string) => new TextEncoder().encode(text);
const mbox = encode(mboxText(messages, '\r\n'));
const [first] = messages;
const eml = encode(first === undefined ? '' : emlText(first, '\n'));
const top = 'Accounts/a@example.com/com.microsoft.__Messages/Inbox';
const xml = `<emails><email><OPFMessageCopySubject>${SECRET}</OPFMessageCopySubject><OPFMessageCopySentTime>2020-05-04T10:00:00</OPFMessageCopySentTime></email></emails>`;

/** Whole files of each kind, by the path that they are dropped with. */
const WHOLE: readonly (readonly [path: string, bytes: Uint8Array])[] = [
  ['Mail/Inbox', mbox],
  ['All mail.mbox', mbox],
  ['Maildir/cur/1:2,S', eml],
  ['one.eml', eml],
  [
    'one.msg',
    msgBytes({
      deliveredAt: '2020-05-04T10:00:00.000Z',
      submittedAt: null,
      messageId: null,
      read: true,
      secret: SECRET,
    }),
  ],
  [
    'mail.zip',
    zipBytes([
      { path: 'Mail/Inbox', bytes: mbox, deflate: true },
      { path: 'Mail/Sent', bytes: mbox },
    ]),
  ],
  [
    'mac.olm',
    zipBytes(
      [1, 2, 3].map((n) => ({ path: `${top}/message_${n}.xml`, bytes: encode(xml), deflate: n > 1 })),
      { large: true },
    ),
  ],
];

export interface DamagedMail {
  path: string;
  bytes: Uint8Array;
}

const ODD = [0, 10, 13, 32, 58, 0x7f, 0x80, 0xff];

/** A file of mail with some bytes changed, moved, wiped or cut off. */
export function damagedMail(random: () => number): DamagedMail {
  const [path, whole] = WHOLE[below(random, WHOLE.length)] ?? ['', new Uint8Array(0)];
  let bytes = Uint8Array.from(whole);
  for (let times = 1 + below(random, 8); times > 0 && bytes.length > 0; times -= 1) {
    const at = below(random, bytes.length);
    switch (below(random, 4)) {
      case 0:
        bytes[at] = ODD[below(random, ODD.length)] ?? 0;
        break;
      case 1:
        bytes.copyWithin(at, below(random, bytes.length), below(random, bytes.length));
        break;
      case 2:
        bytes.fill(random() < 0.5 ? 0 : 0xff, at, at + below(random, 64));
        break;
      default:
        if (random() < 0.2) bytes = bytes.slice(0, at);
        else bytes[at] = below(random, 256);
    }
  }
  return { path, bytes };
}

/** Reads it as the page does. */
export function readDamagedMail({ path, bytes }: DamagedMail): Promise<MailFilesRead> {
  return readMailFiles([dropped(path, bytes)]);
}

/** What is wrong with a reading: facts that no store would take, more than there are bytes, or a planted text. */
export function wrongWithMail(
  { path, bytes }: DamagedMail,
  { stores, failed }: MailFilesRead,
): string | null {
  if (failed) return `${path}: failed`;
  for (const { result } of stores) {
    if (!('facts' in result)) continue;
    const checked = v.safeParse(mailFileSchema, result.facts);
    if (!checked.success) return `${path}: ${checked.issues.map((issue) => issue.message).join(', ')}`;
    if (result.facts.folders.some(({ items }) => items > bytes.length))
      return `${path}: more messages than bytes`;
    // Names of folders may be damaged into anything that the file's own paths hold, which the text is not part of.
    if (JSON.stringify(result.facts).includes(SECRET)) return `${path}: a text came through`;
  }
  return null;
}

const readAt = (path: string) => (input: string | Uint8Array) => readMailFiles([dropped(path, input)]);
const times = (piece: string, bytes: number) => piece.repeat(Math.ceil(bytes / piece.length));

/** Files that can be made large: honest ones, and such as only an attacker makes. */
const LARGE: readonly (readonly [name: string, path: string, make: GrowthClass['make']])[] = [
  [
    'mbox of short messages',
    'a.mbox',
    (bytes) => times('From - \nDate: 1 May 2020 10:00:00 +0000\n\n', bytes),
  ],
  ['mbox of bare marks', 'a.mbox', (bytes) => times('From \n\n', bytes)],
  ['mbox of headers without an end', 'a.mbox', (bytes) => times('From - \nReceived: ;;;;\n ;;;;\n', bytes)],
  ['mbox of empty lines', 'a.mbox', (bytes) => `From - \nDate: x\n${times('\n', bytes)}`],
  ['message of header alone', 'a.eml', (bytes) => emlText(large(bytes), '\n').replaceAll('\n\n', '\n ')],
  ['zip of empty files', 'a.zip', (bytes) => zipOf(bytes / 130, (at) => `Mail/${at}`, new Uint8Array(0))],
  ['zip of a maildir', 'a.zip', (bytes) => zipOf(bytes / 600, (at) => `Maildir/cur/${at}:2,S`, eml)],
  [
    'zip of folders in folders',
    'a.zip',
    (bytes) => zipOf(bytes / 300, (at) => `a.sbd/b.sbd/${at}/c`, mbox.slice(0, 90)),
  ],
  [
    'olm of messages',
    'a.olm',
    (bytes) => zipOf(bytes / 420, (at) => `${top}/message_${at}.xml`, encode(xml)),
  ],
];
const large = (bytes: number): MadeMessage => ({
  writtenAt: null,
  receivedAt: Array.from({ length: bytes / 120 }, () => '2020-05-04T10:00:00.000Z'),
  mozillaStatus: null,
  labels: null,
  secret: 'x',
  body: [],
});
const zipOf = (count: number, path: (at: number) => string, bytes: Uint8Array) =>
  new Uint8Array(zipBytes(Array.from({ length: Math.ceil(count) }, (_, at) => ({ path: path(at), bytes }))));

/** Mail folders, exports and single messages, damaged. */
export const targets = [
  reader({
    name: 'mail folders',
    make: damagedMail,
    read: readDamagedMail,
    wrongWith: wrongWithMail,
    growth: LARGE.map(([name, path, make]) => ({ name, make, read: readAt(path) })),
  }),
];
