import { ADA, readPop } from '../../fixtures/profile/entries';
import { accountOf, gapsOf, only, read } from '../../fixtures/profile/read';
import {
  dword,
  key,
  MANAGER,
  MESSAGING,
  OLD_ACCOUNTS,
  OUTLOOK_15,
  OUTLOOK_16,
  popEntry,
  profile,
  regText,
  sz,
} from '../../fixtures/profile/reg-text';

describe('places of profiles', () => {
  const entries = { 1: popEntry(ADA) };

  it.each([
    ['Outlook 2016 and later', OUTLOOK_16],
    ['Outlook 2013', OUTLOOK_15],
    ['a version to come', OUTLOOK_16.replace('16.0', '17.0')],
    ['Outlook 2002 to 2010', MESSAGING],
    ['another Windows user', OUTLOOK_16.replace('HKEY_CURRENT_USER', 'HKEY_USERS\\S-1-5-21-1-2-3-1001')],
    ['any case', OUTLOOK_16.toUpperCase()],
  ])('reads %s', async (_, holder) => {
    const facts = only(await read(regText(profile({ holder, entries }))));
    expect(accountOf(facts, ADA).profile).toBe('Outlook');
    expect(facts.client).toMatchObject({ value: 'classicWindows', evidence: 'inferred' });
  });

  it.each([
    ['Outlook 2016 and later', OUTLOOK_16, undefined],
    ['Outlook 2013', OUTLOOK_15, 'outlook2013'],
    ['Outlook 2002 to 2010', MESSAGING, 'outlook2010'],
  ])('tells whether %s still gets updates', async (_, holder, oldProgram) => {
    const facts = only(await read(regText(profile({ holder, entries }))));
    const { oldProgram: told } = accountOf(facts, ADA);
    expect(told?.known === true ? told.value : undefined).toBe(oldProgram);
  });

  it('reads several profiles, the default one first', async () => {
    const text = regText(
      key(OUTLOOK_16, { DefaultProfile: sz('Work ] 2') }),
      profile({ name: 'Home', entries: { 1: popEntry(ADA) } }),
      profile({ name: 'Work ] 2', entries: { 1: popEntry(ADA) } }),
      profile({ name: 'Profiles', entries: { 1: popEntry(ADA) } }),
    );
    const facts = only(await read(text));
    expect(facts.accounts.map((account) => account.profile)).toEqual(['Work ] 2', 'Home', 'Profiles']);
    expect(new Set(facts.accounts.map(({ id }) => id)).size).toBe(3);
  });

  it('reads the full profile of an older version beside an empty one', async () => {
    const text = regText(profile({}), profile({ holder: OUTLOOK_15, entries }));
    const facts = only(await read(text));
    expect(facts.accounts.map(({ address }) => address)).toEqual([ADA]);
    expect(gapsOf(facts)).toEqual(['emptyProfile: Outlook (16.0)']);
  });

  it('takes the newest of two full ones, and names the one left behind', async () => {
    const text = regText(
      profile({ holder: OUTLOOK_15, entries: { 1: popEntry(ADA, { 'Leave on Server': dword(0) }) } }),
      profile({ entries: { 1: popEntry(ADA, { 'Leave on Server': dword(1) }) } }),
    );
    const facts = only(await read(text));
    expect(accountOf(facts, ADA).serverCopy).toMatchObject({ value: { keep: 'forever' } });
    expect(gapsOf(facts)).toEqual(['oldMailProgram: Outlook (15.0)']);
  });

  it('reads one user under two roots once', async () => {
    const text = regText(
      profile({ entries }),
      profile({ holder: OUTLOOK_16.replace('HKEY_CURRENT_USER', 'HKEY_USERS\\S-1-5-21-1'), entries }),
    );
    expect(only(await read(text)).accounts).toHaveLength(1);
  });

  it('passes over keys that are to be deleted, comments, default values and other keys', async () => {
    const root = `${OUTLOOK_16}\\Profiles\\Outlook`;
    const text = regText(
      `[-${root}]`,
      '; a comment',
      key('HKEY_CURRENT_USER\\Software\\Other', { Email: sz('nobody@example.com') }),
      `[${root}\\${MANAGER}\\00000001]\n@="a [default] value"\n"POP3 Port"=-\n${Object.entries(popEntry(ADA))
        .map(([name, data]) => `"${name}"=${data}`)
        .join('\n')}\n`,
      key(`${root}\\${MANAGER}\\00000001\\Deeper`, { Email: sz('nobody@example.com') }),
      key(`${root}\\${MANAGER}\\notanumber`, { Email: sz('nobody@example.com') }),
    );
    const facts = only(await read(text));
    expect(facts.accounts.map(({ address }) => address)).toEqual([ADA]);
  });
});

describe('the four names of Outlook 98 and 2000', () => {
  const old = (values: Record<string, string>) =>
    regText(
      key(`${OLD_ACCOUNTS}\\00000001`, {
        'Account Name': sz('Old'),
        'SMTP Email Address': sz(ADA),
        'POP3 Server': sz('pop.example.com'),
        'POP3 User Name': sz('ada'),
        'POP3 Password2': 'hex:01,02',
        ...values,
      }),
      key(`${OLD_ACCOUNTS}\\00000002`, {
        'Account Name': sz('Directory'),
        'LDAP Server': sz('ldap.example.com'),
      }),
    );

  it.each([
    ['nothing', {}, { value: { keep: 'none' }, evidence: 'inferred', note: 'defaultWhenAbsent' }],
    ['0', { 'Leave Mail On Server': dword(0) }, { value: { keep: 'none' }, evidence: 'imported' }],
    [
      'leave',
      { 'Leave Mail On Server': dword(1), 'Remove When Deleted': dword(1) },
      { value: { keep: 'forever', removeWhenDeletedHere: true }, evidence: 'imported' },
    ],
    [
      'days that do not count',
      { 'Leave Mail On Server': dword(1), 'Expire Days': dword(5) },
      { value: { keep: 'forever', removeWhenDeletedHere: false } },
    ],
    [
      'days',
      { 'Leave Mail On Server': dword(1), 'Remove When Expired': dword(1), 'Expire Days': dword(5) },
      { value: { keep: 'days', days: 5, removeWhenDeletedHere: false } },
    ],
    [
      '0 days',
      { 'Leave Mail On Server': dword(1), 'Remove When Expired': dword(1), 'Expire Days': dword(0) },
      { value: { keep: 'none' }, note: 'zeroDays' },
    ],
    [
      'an unknown number of days',
      { 'Leave Mail On Server': dword(1), 'Remove When Expired': dword(1) },
      { known: false, reason: 'notReadable' },
    ],
  ])('reads %s', async (_, values, expected) => {
    const facts = only(await read(old(values)));
    expect(accountOf(facts, ADA).serverCopy).toMatchObject(expected);
    expect(gapsOf(facts)).toEqual(['oldMailProgram: Old']);
  });

  it('means nothing in a modern entry', async () => {
    const { account } = await readPop({ 'Leave Mail On Server': dword(1) });
    expect(account.serverCopy).toMatchObject({ value: { keep: 'none' }, note: 'defaultWhenAbsent' });
  });
});
