import { accountOf, gapsOf, only, read } from '../../fixtures/profile/read';

const ADA = 'ada@example.com';

function prefs(lines: Record<string, string | number | boolean>): string {
  const all = Object.entries({
    'mail.accountmanager.accounts': 'account1',
    'mail.account.account1.server': 'server1',
    'mail.account.account1.identities': 'id1',
    'mail.identity.id1.useremail': ADA,
    'mail.server.server1.type': 'pop3',
    'mail.server.server1.hostname': 'pop.example.com',
    ...lines,
  }).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  return `// Mozilla User Preferences\n# comment\n\n${all.join('\n')}\n`;
}

async function readPrefs(lines: Record<string, string | number | boolean>) {
  return only(await read(prefs(lines), 'prefs.js', 'utf-8 without mark, LF'));
}

const S = 'mail.server.server1';

describe("Thunderbird's preferences", () => {
  it.each([
    ['no line at all', {}, { value: { keep: 'none' }, evidence: 'imported', note: 'programDefault' }],
    ['false', { leave_on_server: false }, { value: { keep: 'none' }, evidence: 'imported' }],
    [
      'true',
      { leave_on_server: true },
      { value: { keep: 'forever', removeWhenDeletedHere: false }, evidence: 'imported' },
    ],
    [
      'what the wizard writes',
      {
        leave_on_server: true,
        delete_by_age_from_server: true,
        num_days_to_leave_on_server: 14,
        delete_mail_left_on_server: true,
      },
      { value: { keep: 'days', days: 14, removeWhenDeletedHere: true }, evidence: 'imported' },
    ],
    [
      'days at their default',
      { leave_on_server: true, delete_by_age_from_server: true },
      { value: { keep: 'days', days: 7, removeWhenDeletedHere: false } },
    ],
    [
      '0 days',
      { leave_on_server: true, delete_by_age_from_server: true, num_days_to_leave_on_server: 0 },
      { value: { keep: 'none' }, note: 'zeroDays' },
    ],
    ['by age without leaving', { delete_by_age_from_server: true }, { value: { keep: 'none' } }],
    ['a text', { leave_on_server: 'true' }, { known: false, reason: 'notReadable' }],
    ['a key that is none', { delete_from_server: false }, { value: { keep: 'none' } }],
  ])('give the server-copy setting: %s', async (_, keys, expected) => {
    const lines = Object.fromEntries(Object.entries(keys).map(([name, value]) => [`${S}.${name}`, value]));
    expect(accountOf(await readPrefs(lines), ADA).serverCopy).toMatchObject(expected);
  });

  it.each([
    ['on the server', 'imap://ada%40example.com@imap.example.com/Sent', { known: true, value: 'server' }],
    ['in a folder here', 'mailbox://nobody@Local%20Folders/Sent', { known: true, value: 'here' }],
    ['somewhere else', 'ews://somewhere/Sent', { known: false, reason: 'notReadable' }],
    ['not written', '', undefined],
  ])('tell where sent mail of IMAP is kept: %s', async (_, folder, expected) => {
    const lines = { [`${S}.type`]: 'imap', 'mail.identity.id1.fcc_folder': folder };
    const { sentKept } = accountOf(await readPrefs(lines), ADA);
    if (expected) expect(sentKept).toMatchObject(expected);
    else expect(sentKept).toBeUndefined();
  });

  it.each([
    [{}, { port: 110, encryption: 'none' }],
    [{ [`${S}.socketType`]: 3 }, { port: 995, encryption: 'tls' }],
    [{ [`${S}.socketType`]: 2 }, { port: 110, encryption: 'startTls' }],
    [
      { [`${S}.socketType`]: 3, [`${S}.port`]: 9950 },
      { port: 9950, encryption: 'tls' },
    ],
    [{ [`${S}.type`]: 'imap' }, { port: 143, encryption: 'none' }],
    [
      { [`${S}.type`]: 'imap', [`${S}.socketType`]: 3 },
      { port: 993, encryption: 'tls' },
    ],
  ])('give servers with the ports that go with them: %j', async (lines, expected) => {
    const account = accountOf(await readPrefs(lines), ADA);
    expect(account.incoming).toMatchObject({
      value: { host: 'pop.example.com', ...expected },
      evidence: 'imported',
    });
  });

  it.each([[{ [`${S}.socketType`]: 7 }], [{ [`${S}.port`]: 70000 }], [{ [`${S}.port`]: 'x' }]])(
    'do not make a server out of %j',
    async (lines) => {
      expect(accountOf(await readPrefs(lines), ADA).incoming).toEqual({
        known: false,
        reason: 'notReadable',
      });
    },
  );

  it('give the folder that mail goes to', async () => {
    const facts = await readPrefs({ [`${S}.directory-rel`]: '[ProfD]Mail/pop.example.com' });
    expect(facts.dataFiles).toMatchObject([
      {
        name: 'pop.example.com',
        path: '[ProfD]Mail/pop.example.com',
        kind: { value: 'thunderbirdFolder' },
        location: { value: 'localDisk', evidence: 'inferred' },
      },
    ]);
    expect(accountOf(facts, ADA).delivery).toMatchObject({
      value: { to: 'dataFile', dataFileId: facts.dataFiles[0]?.id },
    });
    expect(facts.client).toMatchObject({ value: 'thunderbird' });
  });

  it('follow mail that goes to the folder of another account', async () => {
    const facts = await readPrefs({
      'mail.accountmanager.accounts': 'account1,account2',
      'mail.account.account2.server': 'server2',
      'mail.server.server2.type': 'none',
      'mail.server.server2.directory': 'D:\\Mail\\Local Folders',
      [`${S}.directory`]: 'C:\\unused',
      [`${S}.deferred_to_account`]: 'account2',
    });
    expect(facts.accounts).toHaveLength(1);
    expect(facts.dataFiles).toMatchObject([{ name: 'Local Folders', location: { value: 'otherDrive' } }]);
  });

  it('ignore servers that hold no mail, and servers that no account names', async () => {
    const facts = await readPrefs({
      'mail.accountmanager.accounts': 'account2,account1,account3,account4,account5,account9',
      'mail.account.account2.server': 'server2',
      'mail.server.server2.type': 'none',
      'mail.account.account3.server': 'server3',
      'mail.server.server3.type': 'rss',
      'mail.account.account4.server': 'server4',
      'mail.server.server4.type': 'nntp',
      'mail.account.account5.server': 'server5',
      'mail.server.server5.type': 'im',
      'mail.server.server6.type': 'pop3',
      'mail.server.server6.hostname': 'orphan.example.com',
    });
    expect(facts.accounts.map(({ address }) => address)).toEqual([ADA]);
    expect(facts.gaps).toEqual([]);
  });

  it('take the first of two identities', async () => {
    const facts = await readPrefs({
      'mail.account.account1.identities': 'id2,id1',
      'mail.identity.id2.useremail': 'second@example.com',
    });
    expect(facts.accounts.map(({ address }) => address)).toEqual(['second@example.com']);
  });

  it('give the outgoing server of the identity, or the default one', async () => {
    const server = {
      'mail.smtpserver.smtp1.hostname': 'smtp.example.com',
      'mail.smtpserver.smtp1.try_ssl': 3,
    };
    const own = await readPrefs({ ...server, 'mail.identity.id1.smtpServer': 'smtp1' });
    const standard = await readPrefs({ ...server, 'mail.smtp.defaultserver': 'smtp1' });
    for (const facts of [own, standard]) {
      expect(accountOf(facts, ADA).outgoing).toMatchObject({
        value: { host: 'smtp.example.com', port: 465, encryption: 'tls' },
      });
    }
  });

  it('show a server of a kind to come as not understood', async () => {
    const facts = await readPrefs({ [`${S}.type`]: 'constructor', [`${S}.name`]: 'New kind' });
    expect(facts.accounts).toMatchObject([{ kind: { value: 'other' } }]);
    expect(gapsOf(facts)).toEqual(['unknownEntryKind: New kind']);
  });

  it('read escapes in texts', async () => {
    const facts = await readPrefs({ [`${S}.name`]: 'a "b" \\ c' });
    const wide = only(
      await read(
        prefs({}) + `user_pref("${S}.name", "\\u00fc\\x41");\n`,
        'prefs.js',
        'utf-8 without mark, LF',
      ),
    );
    expect([accountOf(facts, ADA).name, accountOf(wide, ADA).name]).toEqual(['a "b" \\ c', 'üA']);
  });

  it('are told from those of Firefox, and from those without an account', async () => {
    const firefox = await read(
      'user_pref("browser.startup.page", 3);\n',
      'prefs.js',
      'utf-8 without mark, LF',
    );
    const empty = await read(prefs({ [`${S}.type`]: 'none' }), 'prefs.js', 'utf-8 without mark, LF');
    expect(firefox.problems).toEqual([{ file: 'prefs.js', code: 'noProfileInside' }]);
    expect(empty.problems).toEqual([{ file: 'prefs.js', code: 'emptyProfile' }]);
  });

  it.each([
    [
      'left on the server for all at once',
      { leave_on_server: true },
      {},
      { value: { keep: 'forever', removeWhenDeletedHere: false }, evidence: 'imported' },
    ],
    [
      'days for all at once',
      { leave_on_server: true, delete_by_age_from_server: true, num_days_to_leave_on_server: 21 },
      {},
      { value: { keep: 'days', days: 21, removeWhenDeletedHere: false } },
    ],
    [
      'the days of all and the rest of its own',
      { num_days_to_leave_on_server: 21 },
      { leave_on_server: true, delete_by_age_from_server: true },
      { value: { keep: 'days', days: 21 } },
    ],
    [
      'its own line, which counts before the one of all',
      { leave_on_server: true },
      { leave_on_server: false },
      { value: { keep: 'none' }, evidence: 'imported' },
    ],
    ['off for all', { leave_on_server: false }, {}, { value: { keep: 'none' }, evidence: 'imported' }],
    ['a text for all', { leave_on_server: 'yes' }, {}, { known: false, reason: 'notReadable' }],
  ])('take what is set for all servers: %s', async (_, all, own, expected) => {
    const lines = Object.fromEntries([
      ...Object.entries(all).map(([name, value]) => [`mail.server.default.${name}`, value] as const),
      ...Object.entries(own).map(([name, value]) => [`${S}.${name}`, value] as const),
    ]);
    expect(accountOf(await readPrefs(lines), ADA).serverCopy).toMatchObject(expected);
  });

  it('never call a default Outlook\u2019s, nor a missing line less sure than a written one', async () => {
    const account = accountOf(await readPrefs({}), ADA);
    for (const fact of [account.serverCopy, account.incoming, account.headersOnly]) {
      expect(fact).toMatchObject({ known: true, evidence: 'imported', note: 'programDefault' });
    }
  });

  // Else nobody who switches the rule off could prove it: the program leaves the line of a default out.
  it.each([
    [{}, { value: { keep: 'all' }, evidence: 'imported', note: 'foldersNotSeen' }],
    [{ [`${S}.retainBy`]: 1, [`${S}.daysToKeepHdrs`]: 7 }, { value: { keep: 'all' } }],
    [
      { [`${S}.retainBy`]: 2, [`${S}.daysToKeepHdrs`]: 30 },
      { value: { keep: 'days', days: 30 }, evidence: 'imported' },
    ],
    [{ [`${S}.type`]: 'imap', [`${S}.retainBy`]: 2, [`${S}.daysToKeepHdrs`]: 7 }, { value: { days: 7 } }],
    [{ [`${S}.retainBy`]: 3, [`${S}.numHdrsToKeep`]: 500 }, { value: { keep: 'newest', count: 500 } }],
    [{ [`${S}.retainBy`]: 3 }, { value: { keep: 'newest', count: 2000 } }],
    [
      { 'mail.server.default.retainBy': 2, 'mail.server.default.daysToKeepHdrs': 90 },
      { value: { keep: 'days', days: 90 } },
    ],
    [
      { [`${S}.retainBy`]: 2, [`${S}.daysToKeepHdrs`]: 0 },
      { known: false, reason: 'notReadable' },
    ],
    [{ [`${S}.retainBy`]: 4 }, { known: false, reason: 'notReadable' }],
  ])('tell of mail that the program deletes by itself: %j', async (lines, expected) => {
    expect(accountOf(await readPrefs(lines), ADA).ownRetention).toMatchObject(expected);
  });

  it.each([
    [{ [`${S}.headers_only`]: true }, { value: true, evidence: 'imported' }],
    [{ 'mail.server.default.headers_only': true }, { value: true }],
    [{ [`${S}.headers_only`]: 'x' }, { known: false }],
  ])('tell whether only heads are fetched: %j', async (lines, expected) => {
    expect(accountOf(await readPrefs(lines), ADA).headersOnly).toMatchObject(expected);
  });

  it('keep the names of accounts that share an address', async () => {
    const facts = await readPrefs({
      'mail.accountmanager.accounts': 'account1,account2',
      [`${S}.name`]: 'Firm',
      'mail.account.account2.server': 'server2',
      'mail.account.account2.identities': 'id1',
      'mail.server.server2.type': 'pop3',
      'mail.server.server2.hostname': 'mail.example.net',
      'mail.server.server2.name': 'Shop',
    });
    expect(facts.accounts.map(({ name, address }) => [name, address])).toEqual([
      ['Firm', ADA],
      ['Shop', ADA],
    ]);
  });
});

describe('the id that Thunderbird drew for a server', () => {
  it('is read as it stands, and nothing else is taken for one', async () => {
    const uid = '0b6d7a1e-93c4-4f0d-8a55-1c2d3e4f5a6b';
    expect((await readPrefs({ [`${S}.uid`]: uid })).setUpIds).toEqual([{ profile: 'Thunderbird', id: uid }]);
    expect((await readPrefs({ [`${S}.uid`]: 'hunter2' })).setUpIds).toBeUndefined();
    expect((await readPrefs({})).setUpIds).toBeUndefined();
  });
});
