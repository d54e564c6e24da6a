import { updateSnapshot } from '../../../src/core/report/assemble';
import { inspect } from '../../../src/core/report/inspect';
import { read } from '../../fixtures/profile/read';
import { CLSID, MAIL_LIST, numbers, popEntry, profile, regText, sz } from '../../fixtures/profile/reg-text';

const ADA = 'ada@example.com';
const imapEntry = {
  clsid: sz(CLSID.imap),
  'Account Name': sz(ADA),
  Email: sz(ADA),
  'IMAP Server': sz('imap.example.com'),
  'IMAP User': sz(ADA),
};
const mail = (...order: number[]) => ({ [MAIL_LIST]: numbers(...order) });
const before = regText(profile({ manager: mail(2), entries: { 2: popEntry(ADA) } }));
const both = { 1: imapEntry, 2: popEntry(ADA) };
const after = regText(profile({ manager: mail(1, 2), entries: both }));
const unlisted = regText(profile({ entries: both }));
/** Where the entry of the old account begins, behind that of the new one. */
const old = (text: string) => text.indexOf('00000002]');

/** What is said of the wish to leave POP3 once this is read in the place of the profile as it was. */
async function verdictAfter(text: string, name = 'outlook.reg'): Promise<string | undefined> {
  const first = await read(name === 'prefs.js' ? preferences() : before, name);
  const earlier = updateSnapshot(null, {
    sources: first.facts,
    answers: [],
    takenAt: '2026-11-23T10:00:00.000Z',
  });
  const [account] = earlier.accounts;
  if (!account) throw new Error('nothing was read');
  const { facts } = await read(text, name);
  const now = updateSnapshot(earlier, { sources: facts, answers: [], takenAt: '2026-11-24T10:00:00.000Z' });
  const wished = { ...now, moves: [{ account: account.id, address: ADA }] };
  return inspect(wished, '2026-11-24').findings.find(({ check }) => check === 'pop3-move-to-imap')?.verdict;
}

/** Thunderbird's preferences with the old account, and the new one in the place of `more`. */
function preferences(more: readonly string[] = []): string {
  const accounts = more.length > 0 ? 'account2,account10' : 'account2';
  return [
    '// Mozilla User Preferences',
    'user_pref("mail.account.account2.identities", "id2");',
    'user_pref("mail.account.account2.server", "server2");',
    'user_pref("mail.account.account10.identities", "id10");',
    'user_pref("mail.account.account10.server", "server10");',
    `user_pref("mail.accountmanager.accounts", "${accounts}");`,
    `user_pref("mail.identity.id10.useremail", "${ADA}");`,
    `user_pref("mail.identity.id2.useremail", "${ADA}");`,
    ...more,
    'user_pref("mail.server.server2.hostname", "pop.example.com");',
    'user_pref("mail.server.server2.type", "pop3");',
  ].join('\n');
}
const FRESH = [
  'user_pref("mail.server.server10.hostname", "imap.example.com");',
  'user_pref("mail.server.server10.type", "imap");',
];

test('an export that shows both, and one that shows only the new account, are told apart', async () => {
  expect(await verdictAfter(after)).toBe('fail');
  expect(await verdictAfter(regText(profile({ manager: mail(1), entries: { 1: imapEntry } })))).toBe('pass');
});

test.each([
  ['before the old account', after.slice(0, after.lastIndexOf('[', old(after)))],
  ['within the name of its key', after.slice(0, old(after) + 4)],
  ['behind the name of its key', after.slice(0, old(after) + 10)],
  ['behind its kind', after.slice(0, old(after) + 70)],
  ['within the name of its key, without a list of accounts', unlisted.slice(0, old(unlisted) - 90)],
])('an export that ends %s does not prove that the old account is gone', async (_, text) => {
  expect(await verdictAfter(text)).toBe('cantTell');
});

test('an account read by POP3 that has lost its address may be the old one', async () => {
  const nameless = { ...popEntry(ADA), 'Account Name': sz('Work'), 'POP3 User': sz('ada'), Email: 'hex:01' };
  const text = regText(profile({ manager: mail(1, 2), entries: { 1: imapEntry, 2: nameless } }));
  expect(await verdictAfter(text)).toBe('cantTell');
});

test('preferences that end before the kind of an account do not prove that it is gone', async () => {
  const whole = preferences(FRESH);
  expect(await verdictAfter(whole, 'prefs.js')).toBe('fail');
  expect(
    await verdictAfter(whole.slice(0, whole.indexOf('user_pref("mail.server.server2.type')), 'prefs.js'),
  ).toBe('cantTell');
});
