import { isOneStore, matchFolders } from '../../../src/core/backups/match-folders';
import type { MailFileFacts } from '../../../src/core/facts/mail-file';
import { mailFileOf, mailFolder } from '../../tools/make-mail-file';

const KEY = 'one';
const matched = (live: MailFileFacts, copy: MailFileFacts) => {
  const { pairs, onlyInCopy } = matchFolders(live, copy);
  return [
    ...pairs.map((pair) => `${pair.live.name} = ${pair.copy?.name ?? '-'}${pair.renamed ? ' renamed' : ''}`),
    ...onlyInCopy.map(({ name }) => `- = ${name}`),
  ];
};

it('knows folders of one store by their numbers, whatever they are called', () => {
  const live = mailFileOf([mailFolder('1', {}, { name: 'Work' }), mailFolder('2', {}, { name: 'Old' })], {
    storeKey: KEY,
  });
  const copy = mailFileOf([mailFolder('2', {}, { name: 'Work' }), mailFolder('3', {}, { name: 'Old' })], {
    storeKey: KEY,
  });
  expect(matched(live, copy)).toEqual(['Work = -', 'Old = Work renamed', '- = Old']);
});

it('knows those of another store by what a mailbox has once, then by name, then by mail', () => {
  const live = mailFileOf(
    [
      mailFolder('1', {}, { name: 'Inbox', special: 'inbox' }),
      mailFolder('2', { '2024-01': 30 }, { name: 'Work' }),
      mailFolder('3', { '2024-02': 7 }, { name: 'Trip' }),
    ],
    { storeKey: KEY },
  );
  const copy = mailFileOf(
    [
      mailFolder('7', { '2024-02': 7 }, { name: 'Journey' }),
      mailFolder('8', {}, { name: 'Work' }),
      mailFolder('9', {}, { name: 'Posteingang', special: 'inbox' }),
    ],
    { storeKey: 'other' },
  );
  expect(matched(live, copy)).toEqual([
    'Inbox = Posteingang renamed',
    'Work = Work',
    'Trip = Journey renamed',
  ]);
});

it('takes no folder for another of the same name below another one', () => {
  const below = (id: string, parent: string) => [
    mailFolder(`${id}-1`, { '2020-01': 1 }, { name: parent }),
    mailFolder(`${id}-2`, { [`20${id}-03`]: 3 }, { name: '2025', parentId: `${id}-1` }),
  ];
  const live = mailFileOf(below('21', 'Clients'), { storeKey: null });
  const copy = mailFileOf(below('22', 'Projects'), { storeKey: null });
  expect(matched(live, copy)).toEqual(['Clients = Projects renamed', '2025 = -', '- = 2025']);
});

it('asks for more mail that lies alike where sizes tell nothing, and for the same sizes elsewhere', () => {
  const one = (items: number, kind: MailFileFacts['kind']) =>
    mailFileOf(
      [mailFolder(kind, { '2024-01': items }), mailFolder('a', {}, { special: 'sent', name: 'Sent' })],
      {
        kind,
        storeKey: null,
      },
    );
  const pairs = (items: number, kind: MailFileFacts['kind']) =>
    matchFolders(one(items, 'pst'), one(items, kind)).pairs[0]?.copy !== null;
  expect([pairs(19, 'mbox'), pairs(20, 'mbox')]).toEqual([false, true]);
  const smaller = one(5, 'pst');
  const other = {
    ...smaller,
    folders: smaller.folders.map((folder) => ({
      ...folder,
      name: `${folder.name} copy`,
      months: folder.months.map((month) => ({ ...month, bytes: month.bytes - 1 })),
    })),
  };
  expect(matchFolders(smaller, other).pairs[0]?.copy).toBeNull();
});

it('takes a file of one folder for that folder, and no calendar for mail', () => {
  const single = (name: string, content: 'mail' | 'calendar') =>
    mailFileOf([mailFolder('1', { '2024-01': 1 }, { name, content })], { storeKey: null });
  expect(matched(single('Inbox', 'mail'), single('Inbox-2026', 'mail'))).toEqual([
    'Inbox = Inbox-2026 renamed',
  ]);
  expect(matched(single('Inbox', 'mail'), single('Inbox', 'calendar'))).toEqual(['Inbox = -', '- = Inbox']);
});

it('takes files without a key for two stores', () => {
  const keyed = (storeKey: string | null) => mailFileOf([], { storeKey });
  expect([isOneStore(keyed(KEY), keyed(KEY)), isOneStore(keyed(KEY), keyed('other'))]).toEqual([true, false]);
  expect(isOneStore(keyed(null), keyed(null))).toBe(false);
});
