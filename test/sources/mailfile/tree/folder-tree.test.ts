import { plainPart, type MailPart } from '../../../../src/sources/mailfile/mail-part';
import { treesOf } from '../../../../src/sources/mailfile/tree/folder-tree';

const part = (path: string): MailPart => plainPart(path, new Blob([]), null);
const trees = (mboxes: string[], messages: string[] = [], indexes: string[] = []) =>
  treesOf({ mboxes: mboxes.map(part), messages: messages.map(part), indexes }).map(
    ({ kind, path, folders }) => ({
      kind,
      path,
      folders: folders.map(({ names, item }) => `${names.join(' > ')}${item ? '' : ' (empty)'}`),
    }),
  );

test("puts Thunderbird's folders into a tree, one store for each server", () => {
  expect(
    trees(
      [
        'Mail/pop.example.com/Inbox',
        'Mail/pop.example.com/Inbox.sbd/Work.sbd/2020',
        'Mail/Local Folders/Trash',
      ],
      [],
      ['Mail/pop.example.com/Inbox.msf', 'Mail/Local Folders/Trash.msf'],
    ),
  ).toEqual([
    {
      kind: 'thunderbirdFolder',
      path: 'Mail/pop.example.com',
      folders: ['Inbox', 'Inbox > Work (empty)', 'Inbox > Work > 2020'],
    },
    { kind: 'thunderbirdFolder', path: 'Mail/Local Folders', folders: ['Trash'] },
  ]);
});

test("knows Apple Mail's export, a folder with a file mbox inside", () => {
  expect(trees(['Export/INBOX.mbox/mbox', 'Export/Work.mbox/mbox'])).toEqual([
    { kind: 'mbox', path: 'Export', folders: ['INBOX', 'Work'] },
  ]);
});

test("knows a server's maildir with its folders behind dots", () => {
  expect(
    trees([], ['Maildir/cur/1', 'Maildir/new/2', 'Maildir/.Sent/cur/3', 'Maildir/.Work.2020/cur/4']),
  ).toEqual([
    { kind: 'maildir', path: 'Maildir', folders: ['INBOX', 'Sent', 'Work (empty)', 'Work > 2020'] },
  ]);
});

test("knows Thunderbird's own maildir, and a folder of messages", () => {
  expect(trees([], ['host/Inbox/cur/1.eml', 'host/Inbox.sbd/Sub/cur/2.eml'], ['host/Inbox.msf'])).toEqual([
    { kind: 'thunderbirdFolder', path: 'host', folders: ['Inbox', 'Inbox > Sub'] },
  ]);
  expect(trees([], ['Saved/a.eml', 'Saved/2020/b.eml'])).toEqual([
    { kind: 'eml', path: 'Saved', folders: ['Saved', '2020'] },
  ]);
});

test('tells two folders of one name apart', () => {
  expect(trees(['Export/Work', 'Export/Work.mbox'])).toEqual([
    { kind: 'mbox', path: 'Export', folders: ['Work', 'Work (2)'] },
  ]);
});
