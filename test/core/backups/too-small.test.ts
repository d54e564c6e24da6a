import { compareCopy } from '../../../src/core/backups/compare-copy';
import { compareWithMailbox } from '../../../src/core/backups/compare-with-mailbox';
import { isTooSmall } from '../../../src/core/backups/too-small';
import { asked } from '../../tools/make-mailbox';
import { mailFileOfMessages } from '../../tools/mail-file-of-messages';
import { mailboxOfMessages } from '../../tools/mailbox-of-messages';

const NOW = '2026-11-28T09:00:00.000Z';
const mail = (bytes: number) =>
  ['2019-05-05', '2024-03-09'].flatMap((day) =>
    Array.from({ length: 30 }, (_, at) => ({ folder: 'Inbox', day, bytes: bytes + at })),
  );
const file = (bytes: number, kind: 'pst' | 'mbox' | 'maildir') =>
  mailFileOfMessages(mail(bytes), { kind, modifiedAt: NOW, storeKey: null }, { Inbox: 'inbox' });

test.each([
  // Heads of messages alone.
  [50_000, 120, 'cannotTell'],
  // An attachment that is written out in letters, and the same as it is.
  [1_370_000, 1_000_000, 'complete'],
  // Short text, which Outlook counts with its properties.
  [9000, 1500, 'complete'],
] as const)('a copy of another kind with %d and %d bytes a message: %s', (mine, theirs, state) => {
  expect(compareCopy(file(mine, 'mbox'), file(theirs, 'maildir')).verdict.state).toBe(state);
  const mailbox = mailboxOfMessages(mail(mine));
  const folders = mailbox.folders.map((one) => ({ ...one, bytes: asked(mine * 60) }));
  expect(compareWithMailbox({ ...mailbox, folders }, file(theirs, 'pst')).verdict.state).toBe(state);
});

test('one message of unknown size hides nothing of the other folders', () => {
  const [live, copy] = [file(50_000, 'mbox'), file(120, 'maildir')];
  const [folder] = live.folders;
  if (!folder) throw new Error('There is one.');
  const more = { ...folder, id: 'more', name: 'More', special: null };
  const verdict = compareCopy(
    { ...live, folders: [folder, more] },
    { ...copy, folders: [...copy.folders, { ...more, unsized: 1 }] },
  ).verdict;
  expect(verdict).toEqual({ state: 'cannotTell', why: 'tooSmall' });
});

test('more messages in the copy do not make up for the size of those that both hold', () => {
  const live = { items: 10, bytes: 1_000_000 };
  expect(isTooSmall([{ live, copy: { items: 100, bytes: 1_000_000 } }])).toBe(true);
  expect(isTooSmall([{ live, copy: { items: 20, bytes: 1_400_000 } }])).toBe(false);
  expect(isTooSmall([{ live, copy: { items: 0, bytes: 0 } }])).toBe(false);
});
