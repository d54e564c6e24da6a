import * as v from 'valibot';
import { mailFileSchema } from '../../../src/core/facts/mail-file-schema';
import type { MailFileFacts } from '../../../src/core/facts/mail-file';
import { readMailFiles, type MailFilesRead } from '../../../src/sources/mailfile/read-mail-files';
import { runReading } from '../../../src/sources/mailfile/run-reading';
import { fromWorkerSchema, type FromWorker } from '../../../src/sources/mailfile/worker-protocol';
import { dropped } from '../../tools/dropped-files';
import { emlText, mboxText, type MadeMessage } from '../../tools/write-mbox';
import { msgBytes } from '../../tools/write-msg';
import { zipBytes } from '../../tools/write-zip';

const SECRET = 'planted';
const text = (value: string) => new TextEncoder().encode(value);
const CHANGED = Date.parse('2020-06-01T00:00:00Z');

const made = (change: Partial<MadeMessage> = {}): MadeMessage => ({
  writtenAt: '2020-05-04T10:00:00.000Z',
  receivedAt: [],
  mozillaStatus: 1,
  labels: null,
  secret: SECRET,
  body: ['Hello'],
  ...change,
});

function factsOf(read: MailFilesRead, index = 0): MailFileFacts {
  const result = read.stores[index]?.result;
  if (!result || !('facts' in result)) throw new Error(JSON.stringify(read));
  expect(v.safeParse(mailFileSchema, result.facts).success).toBe(true);
  expect(JSON.stringify(read)).not.toContain(SECRET);
  return result.facts;
}

const summary = ({ folders }: MailFileFacts) =>
  Object.fromEntries(folders.map(({ id, items }) => [id, items]));

test('reads a Thunderbird folder, deleted mail apart', async () => {
  const inbox = mboxText(
    [made(), made({ mozillaStatus: 0 }), made({ mozillaStatus: 0x0009 }), made({ writtenAt: null })],
    '\r\n',
  );
  const sub = mboxText([made({ writtenAt: '2009-03-02T10:00:00.000Z' })], '\n');
  const facts = factsOf(
    await readMailFiles([
      dropped('pop.example.com/Inbox', inbox, CHANGED),
      dropped('pop.example.com/Inbox.msf', 'index'),
      dropped('pop.example.com/Inbox.sbd/Work', sub),
      dropped('pop.example.com/Trash', ''),
      dropped('pop.example.com/Trash.msf', 'index'),
      dropped('pop.example.com/popstate.dat', 'x'),
    ]),
  );
  expect(facts).toMatchObject({
    kind: 'thunderbirdFolder',
    name: 'pop.example.com',
    complete: true,
    problems: [],
  });
  expect(facts.modifiedAt).toBe('2020-06-01T00:00:00.000Z');
  expect(facts.sizeBytes).toBe(inbox.length + sub.length);
  expect(facts.folders.map(({ id, special }) => [id, special])).toEqual([
    ['Inbox', 'inbox'],
    ['Trash', 'deleted'],
    ['Inbox/Work', null],
  ]);
  const deletedBytes = mboxText([made({ mozillaStatus: 9 })], '\r\n').length;
  expect(facts.folders[0]).toMatchObject({
    items: 3,
    unread: 1,
    undated: 1,
    deletedNotCompacted: { items: 1, bytes: deletedBytes },
    bytes: inbox.length - deletedBytes,
    days: [{ day: '2020-05-04', items: 2 }],
  });
  expect(facts.freeBytes).toBe(deletedBytes);
  expect(facts.folders[2]).toMatchObject({ parentId: 'Inbox', oldest: '2009-03-02T10:00:00.000Z', days: [] });
  expect(facts.likelyDuplicates).toMatchObject({ items: 1 });
});

test("sorts Gmail's export by Gmail's own labels", async () => {
  const labels = ['Inbox,Unread,planted', 'Sent,Opened', 'Trash,Inbox', 'Archived,Opened', 'My own'];
  const text = mboxText(
    labels.map((each) => made({ labels: each, mozillaStatus: null })),
    '\r\n',
  ).replaceAll('From - ', 'From 123@xxx Mon May 04 10:00:00 +0000 2020');
  const facts = factsOf(await readMailFiles([dropped('All mail.mbox', text)]));
  expect(facts.kind).toBe('mbox');
  expect(summary(facts)).toEqual({
    'All mail': 1,
    'All mail/inbox': 1,
    'All mail/sent': 1,
    'All mail/deleted': 1,
    'All mail/archive': 1,
  });
  expect(facts.folders.find(({ special }) => special === 'inbox')).toMatchObject({
    name: 'Inbox',
    unread: 1,
  });
});

test('reads maildir with the flags of its names', async () => {
  const mail = emlText(made({ mozillaStatus: null }), '\n');
  const facts = factsOf(
    await readMailFiles([
      dropped('Maildir/cur/1.host:2,S', mail),
      dropped('Maildir/cur/2.host:2,ST', mail),
      dropped('Maildir/new/3.host', mail),
      dropped('Maildir/.Sent/cur/4.host:2,', mail),
      dropped('Maildir/dovecot.index.log', 'x'),
    ]),
  );
  expect(facts.kind).toBe('maildir');
  expect(summary(facts)).toEqual({ INBOX: 2, Sent: 1 });
  expect(facts.folders[1]).toMatchObject({ special: 'sent', unread: 1 });
});

test.each([
  ['a maildir', (name: string) => `Maildir/cur/${name}:2,S`, 'INBOX'],
  ['saved messages of Outlook', (name: string) => `Saved/${name}.msg`, 'Saved'],
] as const)(
  'counts no message for a file of %s without one, and says that something is missing',
  async (_, at, id) => {
    const whole = at('x').endsWith('.msg')
      ? msgBytes({
          deliveredAt: '2019-05-04T10:00:00.000Z',
          submittedAt: null,
          messageId: null,
          read: true,
          secret: SECRET,
        })
      : text(emlText(made({ mozillaStatus: null }), '\n'));
    const isMail = [whole];
    // Empty or full of zeros after a crash; the beginning alone after a copy that broke off.
    const isNone = at('x').endsWith('.msg')
      ? [whole.slice(0, 8), whole.slice(0, 600)]
      : [new Uint8Array(0), new Uint8Array(4096), text('\n\nHello')];
    const facts = factsOf(
      await readMailFiles([...isMail, ...isNone].map((bytes, index) => dropped(at(String(index)), bytes))),
    );
    expect(summary(facts)).toEqual({ [id]: 1 });
    expect(facts).toMatchObject({
      complete: false,
      problems: [{ code: 'messagesUnreadable', folderId: id }],
      folders: [{ items: 1, complete: false }],
    });
    const good = factsOf(await readMailFiles(isMail.map((bytes) => dropped(at('0'), bytes))));
    expect(good).toMatchObject({ complete: true, folders: [{ items: 1 }] });
  },
);

test('takes no file of the system for a message of a maildir', async () => {
  const mail = emlText(made({ mozillaStatus: null }), '\n');
  const names = ['.DS_Store', '._1.host:2,S', 'desktop.ini', 'Thumbs.db'];
  const facts = factsOf(
    await readMailFiles([
      dropped('Maildir/cur/1.host:2,S', mail),
      ...names.map((name) => dropped(`Maildir/cur/${name}`, 'x')),
    ]),
  );
  expect(facts).toMatchObject({ complete: true, folders: [{ id: 'INBOX', items: 1 }] });
});

test('reads a profile below a hidden folder of the disk', async () => {
  const inbox = mboxText([made()], '\n');
  const read = await readMailFiles([
    dropped('.thunderbird/abc.default/Mail/pop.example.com/Inbox', inbox),
    dropped('.thunderbird/abc.default/Mail/pop.example.com/Inbox.msf', 'index'),
    dropped('.thunderbird/abc.default/.parentlock', ''),
  ]);
  expect(summary(factsOf(read))).toEqual({ Inbox: 1 });
});

const olmXml = (at: string, read: string, attached = '') =>
  `<?xml version="1.0"?><emails><email><OPFMessageCopySubject>${SECRET}</OPFMessageCopySubject><OPFMessageCopyBody>&lt;OPFMessageCopySentTime&gt; ${SECRET}</OPFMessageCopyBody><OPFMessageCopySentTime xml:space="preserve">${at}</OPFMessageCopySentTime><OPFMessageGetIsRead>${read}</OPFMessageGetIsRead>${attached}</email></emails>`;

test('reads an export of Outlook for Mac, attached files with their message', async () => {
  const top = 'Accounts/anna@example.com/com.microsoft.__Messages';
  const attachment = `${top}/Inbox/com.microsoft.__Attachments/a & b.pdf`;
  const first = olmXml(
    '2020-05-04T10:00:00',
    '0E0',
    `<messageAttachment OPFAttachmentURL="${attachment.replace('&', '&amp;')}"/>`,
  );
  const second = olmXml('2021-01-01T00:00:00', '1E0');
  const bytes = zipBytes([
    { path: `${top}/Inbox/message_00001.xml`, bytes: text(first), deflate: true },
    { path: `${top}/Inbox/message_00002.xml`, bytes: text(second), deflate: true },
    { path: attachment, bytes: new Uint8Array(30_000), deflate: true },
    { path: `${top}/Projects/Alpha/message_00003.xml`, bytes: text('<emails/>') },
    { path: 'Accounts/anna@example.com/Calendar/Calendar.xml', bytes: text('<x/>') },
  ]);
  const facts = factsOf(await readMailFiles([dropped('mac.olm', bytes)]));
  expect(facts).toMatchObject({ kind: 'olm', complete: true });
  expect(summary(facts)).toEqual({ Inbox: 2, Projects: 0, 'Projects/Alpha': 1 });
  expect(facts.folders[0]).toMatchObject({
    bytes: first.length + second.length + 30_000,
    unread: 1,
    oldest: '2020-05-04T10:00:00.000Z',
    newest: '2021-01-01T00:00:00.000Z',
  });
  expect(facts.folders[2]).toMatchObject({ items: 1, undated: 1, unread: null });
});

test('counts no message for an empty file of an export of Outlook for Mac', async () => {
  const top = 'Accounts/anna@example.com/com.microsoft.__Messages/Inbox';
  const bytes = zipBytes([
    { path: `${top}/message_00001.xml`, bytes: text(olmXml('2020-05-04T10:00:00', '0E0')) },
    { path: `${top}/message_00002.xml`, bytes: new Uint8Array(0) },
  ]);
  expect(factsOf(await readMailFiles([dropped('mac.olm', bytes)]))).toMatchObject({
    complete: false,
    problems: [{ code: 'messagesUnreadable', folderId: 'Inbox' }],
    folders: [{ items: 1, complete: false }],
  });
});

test.each([false, true])('reads mail inside a zip file (packed: %s)', async (deflate) => {
  const inbox = mboxText([made(), made()], '\n');
  const bytes = zipBytes(
    [
      { path: 'Mail/pop.example.com/Inbox', bytes: text(inbox), deflate },
      { path: 'Mail/pop.example.com/Inbox.msf', bytes: text('x'), deflate },
      { path: 'Mail/pop.example.com/Inbox.sbd/Sub', bytes: text(inbox), deflate },
      { path: 'prefs.js', bytes: text('user_pref("a", 1);'), deflate },
    ],
    { large: deflate },
  );
  const read = await readMailFiles([dropped('thunderbird.zip', bytes)]);
  expect(read.others).toEqual([]);
  const facts = factsOf(read);
  expect(facts).toMatchObject({ kind: 'thunderbirdFolder', name: 'pop.example.com', complete: true });
  expect(summary(facts)).toEqual({ Inbox: 2, 'Inbox/Sub': 2 });
});

test('says why a zip file gives nothing', async () => {
  const locked = zipBytes([{ path: 'a.mbox', bytes: text('x'), encrypted: true }]);
  const { others } = await readMailFiles([
    dropped('locked.zip', locked),
    dropped('cut.zip', zipBytes([{ path: 'a', bytes: text('x') }]).slice(0, -5)),
    dropped('pictures.zip', zipBytes([{ path: 'a.jpg', bytes: text('x') }])),
    dropped('nested.zip', zipBytes([{ path: 'in.zip', bytes: zipBytes([]) }])),
    dropped('text.txt', 'just text'),
  ]);
  expect(others).toEqual([
    { path: 'text.txt', problem: null },
    { path: 'locked.zip', problem: 'zipLocked' },
    { path: 'cut.zip', problem: 'zipDamaged' },
    { path: 'pictures.zip', problem: 'zipWithoutSettings' },
    { path: 'nested/in.zip', problem: 'unpackFirst' },
  ]);
});

test('reads single messages without keeping the name of their file', async () => {
  const saved = msgBytes({
    deliveredAt: '2019-05-04T10:00:00.000Z',
    submittedAt: null,
    messageId: `<${SECRET}@example.com>`,
    read: true,
    secret: SECRET,
  });
  const read = await readMailFiles([
    dropped(`${SECRET}.eml`, emlText(made(), '\r\n')),
    dropped(`${SECRET}.msg`, saved),
  ]);
  expect(factsOf(read).folders[0]).toMatchObject({ items: 1, newest: '2020-05-04T10:00:00.000Z' });
  expect(factsOf(read, 1)).toMatchObject({ kind: 'msg', folders: [{ newest: '2019-05-04T10:00:00.000Z' }] });
  expect(read.stores[0]?.messageKey).toBe(read.stores[1]?.messageKey);
});

test('posts nothing that is not in the protocol, and nothing of what was written', async () => {
  const said: FromWorker[] = [];
  const files = [
    dropped('Mail/Inbox', mboxText([made({ labels: 'Inbox,planted' }), made()], '\n')),
    dropped('Mail/Inbox.msf', ''),
    dropped('planted.eml', emlText(made(), '\n')),
  ];
  await runReading(files, { signal: new AbortController().signal, lookFor: null }, (message) =>
    said.push(message),
  );
  expect(said.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['found', 'folder', 'folders', 'read', 'end']),
  );
  for (const message of said) expect(v.parse(fromWorkerSchema, message)).toEqual(message);
  expect(JSON.stringify(said)).not.toContain(SECRET);
});

test('hands over what was read until the person stops it', async () => {
  const stop = new AbortController();
  const files = ['a', 'b', 'c'].map((name) => dropped(`Mail/${name}`, mboxText([made()], '\n')));
  const folders: string[] = [];
  const read = await readMailFiles(files, {
    signal: stop.signal,
    onFolder: (_, { id }) => {
      folders.push(id);
      stop.abort();
    },
  });
  expect(folders).toEqual(['a']);
  const facts = factsOf(read);
  expect(facts).toMatchObject({ complete: false, problems: [{ code: 'stopped', folderId: null }] });
  expect(summary(facts)).toEqual({ a: 1 });
});

test('keeps what was read of a file that changes while it is read', async () => {
  const file = dropped('Inbox', mboxText([made(), made()], '\n'));
  const large = new File([file.file, 'x'.repeat(9_000_000)], 'Inbox');
  const slice = large.slice.bind(large);
  large.slice = (start, end) => {
    const part = slice(start, end);
    if ((start ?? 0) > 0)
      part.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    return part;
  };
  const facts = factsOf(await readMailFiles([{ path: 'Inbox', file: large }]));
  expect(facts).toMatchObject({ complete: false, problems: [{ code: 'changed', folderId: 'Inbox' }] });
  // The second message was open when reading broke off.
  expect(summary(facts)).toEqual({ Inbox: 1 });
});

test('says what cannot be opened', async () => {
  const kept = new File(['x'.repeat(9000)], 'outlook.pst');
  kept.slice = () => {
    throw new DOMException('in use', 'NotReadableError');
  };
  const { others } = await readMailFiles([{ path: 'outlook.pst', file: kept }]);
  expect(others).toEqual([{ path: 'outlook.pst', problem: 'dataFileInUse' }]);
});

test('calls a folder damaged whose file begins with something else', async () => {
  const facts = factsOf(
    await readMailFiles([
      dropped('Mail/Inbox', mboxText([made()], '\n')),
      dropped('Mail/Broken', `\n\nFrom here\n${'x'.repeat(5000)}\n\n${mboxText([made()], '\n')}`),
    ]),
  );
  expect(facts.complete).toBe(false);
  expect(facts.problems).toEqual([{ code: 'messagesUnreadable', folderId: 'Broken' }]);
});

test('parts of an archive that share one place are called damaged at once, and not unpacked', async () => {
  const text = new TextEncoder().encode('From - Mon Jan  5 09:00:00 2026\nDate: x\n\nplanted\n');
  const names = Array.from({ length: 300 }, (_, at) => ({
    path: `Mail/${String(at)}`,
    bytes: text,
    deflate: true,
  }));
  const bytes = zipBytes(names);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // The directory says of every part that it lies where the first one does.
  for (let at = 0; at + 46 < bytes.length; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 42, 0, true);
  const read = await readMailFiles([dropped('bomb.zip', bytes)]);
  expect(read.stores).toEqual([]);
  expect(read.others).toEqual([{ path: 'bomb.zip', problem: 'zipDamaged' }]);
});
