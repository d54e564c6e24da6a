import * as v from 'valibot';
import type { MailFileFacts, MailFileFolder } from '../../../src/core/facts/mail-file';
import { mailFileFolderSchema, mailFileSchema } from '../../../src/core/facts/mail-file-schema';

const folder: MailFileFolder = {
  id: '32802',
  parentId: null,
  name: 'Inbox',
  special: 'inbox',
  content: 'mail',
  items: 3,
  unread: 1,
  bytes: 4000,
  unsized: 1,
  undated: 1,
  oldest: '2009-03-02T10:00:00.000Z',
  newest: '2026-05-12T10:00:00.000Z',
  months: [
    { month: '2009-03', items: 1, bytes: 1000 },
    { month: '2026-05', items: 1, bytes: 3000 },
  ],
  days: [{ day: '2026-05-12', items: 1, bytes: 3000 }],
  deletedNotCompacted: null,
  ownCount: 3,
  complete: true,
};
const facts: MailFileFacts = {
  kind: 'pst',
  format: 'unicode',
  name: 'anna.pst',
  sizeBytes: 271_360,
  modifiedAt: '2026-05-20T10:00:00.000Z',
  storeKey: '00ff',
  passwordProtected: false,
  folders: [folder],
  largest: [{ sizeBytes: 3000, folderId: '32802', month: '2026-05' }],
  large: { items: 0, bytes: 0 },
  likelyDuplicates: { items: 0, bytes: 0 },
  freeBytes: null,
  complete: false,
  problems: [{ code: 'cutShort', folderId: null }],
  bytesRead: 12_000,
};

it('takes what a reader hands over', () => {
  expect(v.parse(mailFileSchema, structuredClone(facts))).toEqual(facts);
});

it.each<[string, Partial<MailFileFolder>]>([
  ['a count below zero', { items: -1, months: [], undated: -1, oldest: null, newest: null }],
  ['a size without end', { bytes: Infinity }],
  ['more unread than there are', { unread: 4 }],
  ['months that do not add up', { undated: 0 }],
  ['a date before there was such mail', { oldest: '1601-01-01T00:00:00.000Z' }],
  ['a newest before the oldest', { newest: '2009-03-01T10:00:00.000Z' }],
  ['a month that does not exist', { months: [{ month: '2009-13', items: 2, bytes: 1 }] }],
  ['a name without end', { name: 'a'.repeat(10_000) }],
])('refuses %s', (_, wrong) => {
  expect(v.is(mailFileFolderSchema, { ...folder, ...wrong })).toBe(false);
});

it.each<[string, object]>([
  ['a key that is none', { storeKey: 'Anna' }],
  ['a problem nobody knows', { problems: [{ code: 'odd', folderId: null }] }],
  ['more largest than are kept', { largest: Array(21).fill(facts.largest[0]) }],
])('refuses %s of the file', (_, wrong) => {
  expect(v.is(mailFileSchema, { ...facts, ...wrong })).toBe(false);
});
