import {
  beginsAlike,
  countedMail,
  mailFoldersOf,
  matchMailbox,
} from '../../../src/core/backups/match-mailbox';
import { known, unknown } from '../../../src/core/facts/evidence';
import type { MailFolder } from '../../../src/core/facts/mailbox';
import { asked, folder, mailbox } from '../../tools/make-mailbox';
import { mailFileOf, mailFolder } from '../../tools/make-mail-file';

const mine = (id: string, more: Partial<MailFolder> = {}) =>
  folder(id, 1, 1, { oldest: asked(null), ...more });
const theirs = (id: string, more: Parameters<typeof mailFolder>[2] = {}) => mailFolder(id, {}, more);
const matched = (folders: MailFolder[], others: ReturnType<typeof theirs>[]) =>
  [...matchMailbox(mailbox({ folders }), mailFileOf(others))].map(
    ([one, other]) => `${one.id} = ${other.id}`,
  );

test('folders of mail that people see are neither searches, nor hidden, nor calendars', () => {
  const folders = [
    mine('a'),
    mine('b', { search: true }),
    mine('c', { hidden: true }),
    mine('d', { mail: false }),
  ];
  expect(mailFoldersOf(mailbox({ folders })).map(({ id }) => id)).toEqual(['a']);
});

test('mail is counted whole only where every folder was found, counted, and to its end', () => {
  const counted = (folders: MailFolder[], more = {}) => countedMail(mailbox({ folders, ...more }));
  expect(counted([folder('a', 3, 1), folder('b', 4, 1)])).toEqual({ items: 7, folders: 2, whole: true });
  expect(counted([folder('a', 3, 1), mine('b', { items: unknown('failed') })])).toMatchObject({
    items: 3,
    whole: false,
  });
  expect(counted([folder('a', 3, 1, { partial: true })])).toMatchObject({ items: 3, whole: false });
  expect(counted([folder('a', 3, 1)], { folderCount: unknown('failed') })).toMatchObject({ whole: false });
});

test('two folders begin alike within two minutes, where the server’s date was measured', () => {
  const at = '2024-01-15T10:00:00.000Z';
  const file = (oldest: string | null) => theirs('f', { oldest });
  const server = (oldest: MailFolder['oldest']) => mine('f', { oldest });
  expect(beginsAlike(server(asked(at)), file('2024-01-15T10:02:00.000Z'))).toBe(true);
  expect(beginsAlike(server(asked(at)), file('2024-01-15T09:58:00.000Z'))).toBe(true);
  expect(beginsAlike(server(asked(at)), file('2024-01-15T10:02:00.001Z'))).toBe(false);
  expect(beginsAlike(server(asked(at)), file(null))).toBe(false);
  expect(beginsAlike(server(asked(null)), file(at))).toBe(false);
  expect(beginsAlike(server(unknown('failed')), file(at))).toBe(false);
  expect(beginsAlike(server(known(at, 'estimated', 'server')), file(at))).toBe(false);
});

test('what every mailbox has is known by its id, whatever it is called', () => {
  expect(
    matched([mine('inbox', { name: 'Posteingang' })], [theirs('1', { name: 'Inbox', special: 'inbox' })]),
  ).toEqual(['inbox = 1']);
  expect(matched([mine('inbox', { name: 'A' })], [theirs('1', { name: 'B', special: 'sent' })])).toEqual([]);
});

test('then names from the top down tell, names below one name, and a name that both have once', () => {
  const below = (id: string, parentId: string, name: string) => mine(id, { parentId, name });
  const belowTheirs = (id: string, parentId: string, name: string) => theirs(id, { parentId, name });
  expect(
    matched(
      [
        mine('a', { name: 'Work' }),
        below('b', 'a', 'Old'),
        mine('c', { name: 'Home' }),
        below('d', 'c', 'Old'),
      ],
      [
        theirs('1', { name: ' WORK ' }),
        belowTheirs('2', '1', 'old'),
        theirs('3', { name: 'Home' }),
        belowTheirs('4', '3', 'Old'),
      ],
    ),
  ).toEqual(['a = 1', 'b = 2', 'c = 3', 'd = 4']);
  // One side lies a level deeper.
  expect(
    matched(
      [mine('a', { name: 'Work' }), below('b', 'a', 'Old')],
      [theirs('0', { name: 'Top' }), belowTheirs('1', '0', 'Work'), belowTheirs('2', '1', 'Old')],
    ),
  ).toEqual(['b = 2', 'a = 1']);
  expect(
    matched([mine('a', { name: 'Trip' })], [theirs('0', { name: 'X' }), belowTheirs('1', '0', 'Trip')]),
  ).toEqual(['a = 1']);
});

test('a name that one side has twice tells nothing, and the oldest message may', () => {
  const at = '2024-01-15T10:00:00.000Z';
  const twice = [theirs('1', { name: 'Old', oldest: at }), theirs('2', { name: 'Old' })];
  expect(matched([mine('a', { name: 'Old' })], twice)).toEqual([]);
  expect(matched([mine('a', { name: 'Old', oldest: asked(at) })], twice)).toEqual(['a = 1']);
  const alike = twice.map((one) => ({ ...one, oldest: at }));
  expect(matched([mine('a', { name: 'Old', oldest: asked(at) })], alike)).toEqual([]);
});

test('contacts of a file are no folder of mail', () => {
  expect(matched([mine('a', { name: 'A' })], [theirs('1', { name: 'A', content: 'contacts' })])).toEqual([]);
});
