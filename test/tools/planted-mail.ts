import type { DroppedFile } from '../../src/sources/mailfile/mail-part';
import { dropped } from './dropped-files';
import { writePst, type WrittenFolder, type WrittenStore } from './pst-writer/write-pst';
import { emlText, mboxText, type MadeMessage } from './write-mbox';
import { msgBytes } from './write-msg';
import { zipBytes } from './write-zip';

const CHANGED = Date.UTC(2026, 1, 1);
/** What a data file keeps of its password. */
export const PLANTED_CHECKSUM = 0x3ade68b1;

/**
 * A store of mail of every kind, with a text planted wherever a message has any: subject, sender, body, name of an
 * attached file, id, and in what belongs to the store alone, its password.
 *
 * @param secret plain letters
 */
export function plantedMail(secret: string): Readonly<Record<string, DroppedFile[]>> {
  const message: MadeMessage = {
    writtenAt: '2020-05-04T10:00:00.000Z',
    receivedAt: ['2020-05-04T10:00:20.000Z'],
    mozillaStatus: 1,
    labels: `Inbox,${secret}`,
    secret,
    body: [
      secret,
      '',
      '--b',
      `Content-Disposition: attachment; filename="${secret}.pdf"`,
      '',
      `Date: ${secret}`,
      'From here on',
    ],
  };
  const mbox = mboxText([message, message], '\r\n');
  const eml = emlText(message, '\n');
  const msg = msgBytes({
    deliveredAt: '2020-05-04T10:00:00.000Z',
    submittedAt: null,
    messageId: `<${secret}@example.com>`,
    read: true,
    secret,
  });
  const file = (path: string, content: string | Uint8Array) => dropped(path, content, CHANGED);
  return {
    'PST, ANSI': [file('ansi.pst', dataFile(secret, { format: 'ansi', encoding: 'none' }))],
    'PST, Unicode': [file('mail.pst', dataFile(secret, { format: 'unicode', encoding: 'permute' }))],
    'PST, cyclic': [file('cyclic.pst', dataFile(secret, { format: 'unicode', encoding: 'cyclic' }))],
    'PST, 4K': [file('large.pst', dataFile(secret, { format: 'unicode4k', encoding: 'none' }))],
    OST: [
      file(
        'mail.ost',
        dataFile(secret, { format: 'unicode4k', encoding: 'none', client: 'SO', compress: true }),
      ),
    ],
    mbox: [file('All mail.mbox', mbox)],
    'Thunderbird folder': [file('Mail/Inbox', mbox), file('Mail/Inbox.msf', `(${secret})`)],
    maildir: [file('Maildir/cur/1.host:2,S', eml)],
    'saved messages': [file(`Saved/${secret}.eml`, eml), file(`Saved/${secret}.msg`, msg)],
    OLM: [file('mac.olm', olm(secret))],
    zip: [
      file(
        'mail.zip',
        zipBytes([
          { path: 'Mail/Inbox', bytes: new TextEncoder().encode(mbox), deflate: true },
          { path: 'Mail/Sent', bytes: new TextEncoder().encode(mbox) },
        ]),
      ),
    ],
    EML: [file(`${secret}.eml`, eml)],
    MSG: [file(`${secret}.msg`, msg)],
  };
}

function dataFile(secret: string, how: Omit<WrittenStore, 'folders'>): Uint8Array {
  const inbox: WrittenFolder = {
    name: 'Inbox',
    special: 'inbox',
    count: 20,
    message: (index) => ({
      delivered: Date.UTC(2020, 4, 4) + index * 86_400_000,
      bytes: 3000,
      read: true,
      subject: secret,
      sender: secret,
    }),
  };
  const written = writePst({
    openable: true,
    body: secret,
    password: PLANTED_CHECKSUM,
    folders: [inbox],
    ...how,
  });
  return Uint8Array.from(written.disk.toBuffer());
}

function olm(secret: string): Uint8Array {
  const top = 'Accounts/a@example.com/com.microsoft.__Messages/Inbox';
  const attached = `${top}/com.microsoft.__Attachments/${secret}.pdf`;
  const xml =
    `<emails><email><OPFMessageCopySubject>${secret}</OPFMessageCopySubject>` +
    `<OPFMessageCopySenderAddress><emailAddress OPFContactEmailAddressName="${secret}"/></OPFMessageCopySenderAddress>` +
    `<OPFMessageCopyBody>${secret}</OPFMessageCopyBody>` +
    `<OPFMessageCopySentTime>2020-05-04T10:00:00</OPFMessageCopySentTime>` +
    `<messageAttachment OPFAttachmentURL="${attached}"/></email></emails>`;
  return zipBytes([
    { path: `${top}/message_1.xml`, bytes: new TextEncoder().encode(xml), deflate: true },
    { path: attached, bytes: new TextEncoder().encode(secret) },
  ]);
}
