import { unknown } from '../../../src/core/facts/evidence';
import type { Source } from '../../../src/core/facts/snapshot';
import {
  joinAccounts,
  joinDataFiles,
  joinMailboxes,
  sameMailbox,
  uniqueById,
  uniqueFiles,
} from '../../../src/core/report/join-looks';
import { mailbox } from '../../tools/make-mailbox';
import { exchange, imported, measured, pop3, pst, told } from '../../tools/make-snapshot';

const OPEN = unknown('notAsked');
const ADA = 'ada@example.com';
/** The mailbox that is open in Outlook, which stands in no profile. */
const opened = exchange({ id: 'open', profile: null, address: ADA });
const inProfile = exchange({ id: 'profile', address: 'Ada@Example.com' });

test('the open mailbox is that of the profile with its address, where a server may hold it', () => {
  expect(sameMailbox(opened, inProfile)).toBe(true);
  expect(sameMailbox(inProfile, opened)).toBe(true);
  expect(sameMailbox(inProfile, { ...inProfile, id: 'b' })).toBe(false);
  expect(sameMailbox(opened, { ...opened, id: 'b' })).toBe(false);
  expect(sameMailbox(opened, { ...inProfile, address: 'ben@example.com' })).toBe(false);
  expect(sameMailbox({ ...opened, address: null }, { ...inProfile, address: null })).toBe(false);
  expect(sameMailbox(opened, pop3({ address: ADA }))).toBe(false);
  expect(sameMailbox(pop3({ address: ADA, profile: null }), inProfile)).toBe(false);
});

test('an address is the same in other letter case and with a space behind it', () => {
  const [inProfile, open] = [
    exchange({ address: 'Ada@Example.com ' }),
    exchange({ id: 'open', profile: null, address: 'ada@example.com' }),
  ];
  expect(sameMailbox(inProfile, open)).toBe(true);
  expect(joinAccounts([open, inProfile]).map(({ id }) => id)).toEqual([inProfile.id]);
});

test('accounts of one id are one, with what each look says', () => {
  const [one, ...more] = joinAccounts([pop3({ used: OPEN }), pop3({ used: told(7), address: null })]);
  expect([one?.used, more]).toEqual([told(7), []]);
  expect(joinAccounts([pop3(), pop3({ id: 'b', profile: 'Old' })])).toHaveLength(2);
  expect(joinAccounts([pop3({ address: null }), exchange({ address: null })])).toHaveLength(2);
});

test('the account of the profile gives name and id, whichever came first, and the other fills in', () => {
  const sized = { ...opened, used: measured(9) };
  for (const accounts of [
    [sized, inProfile],
    [inProfile, sized],
  ])
    expect(joinAccounts(accounts)).toMatchObject([{ id: 'profile', profile: 'Outlook', used: { value: 9 } }]);
});

test('whatever comes later of a joined account goes to it', () => {
  const again = { ...inProfile, quotaLimit: told(50) };
  expect(joinAccounts([opened, inProfile, again])).toMatchObject([
    { id: 'profile', quotaLimit: { value: 50 } },
  ]);
  const ben = exchange({ id: 'ben', profile: null, address: 'ben@example.com' });
  expect(joinAccounts([opened, ben, inProfile]).map(({ id }) => id)).toEqual(['profile', 'ben']);
});

test('files of one id are one with all that is said, and of copies and sources the newest look counts', () => {
  const files = [pst({ sizeBytes: OPEN }), pst({ id: 'b' }), pst({ sizeBytes: measured(5), format: OPEN })];
  expect(joinDataFiles(files)).toMatchObject([
    { id: 'ada.pst', sizeBytes: { value: 5 }, format: { value: 'unicode' } },
    { id: 'b' },
  ]);
  expect(joinDataFiles([])).toEqual([]);
  const source = (id: string, readAt: string): Source => ({ id, kind: 'dataFile', name: '', readAt });
  const newest = [source('a', '2026-03-01'), source('b', '2026-02-01'), source('a', '2026-01-01')];
  expect(uniqueById(newest)).toEqual(newest.slice(0, 2));
  const copy = (id: string, name: string) => ({ file: pst({ id, name }), of: [], isCopy: imported(true) });
  expect(
    uniqueFiles([copy('a', 'new'), copy('b', 'b'), copy('a', 'old')]).map(({ file }) => file.name),
  ).toEqual(['new', 'b']);
});

test('a mailbox that was asked again replaces what was known of it, in its place', () => {
  const of = (id: string, takenAt: string) => mailbox({ id, takenAt });
  const before = [of('a', '2026-01-01T00:00:00.000Z'), of('b', '2026-01-01T00:00:00.000Z')];
  const again = of('a', '2026-02-01T00:00:00.000Z');
  expect(joinMailboxes([again], before)).toEqual([again, before[1]]);
  expect(joinMailboxes([], before)).toEqual(before);
});
