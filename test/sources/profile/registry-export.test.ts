import { ENCODINGS } from '../../fixtures/profile/bytes';
import { accountOf, fileNamed, gapsOf, only, read } from '../../fixtures/profile/read';
import {
  bytesOfHex,
  CLSID,
  dword,
  FILE_LIST,
  folderEntryId,
  hex,
  key,
  MAIL_LIST,
  MANAGER,
  MESSAGING,
  numbers,
  OLD_ACCOUNTS,
  OUTLOOK_15,
  OUTLOOK_16,
  popEntry,
  profile,
  regText,
  SERVICE_LIST,
  storeEntryId,
  sz,
  wide,
  wideHex,
} from '../../fixtures/profile/reg-text';

const ADA = 'ada@example.com';
const SERVICE = '11111111111111111111111111111111';
const PROVIDER = '22222222222222222222222222222222';
const RECORD_KEY = '33333333333333333333333333333333';

/** Sections that lead from a service to the file at a path. */
function chain(path: string, service = SERVICE, provider = PROVIDER) {
  return {
    [service]: { '01023d00': hex(bytesOfHex(provider)), '001f3d09': wideHex('MSUPST MS') },
    [provider]: {
      '001f6700': wideHex(path),
      '01020ff9': hex(bytesOfHex(RECORD_KEY)),
      '001f3001': wideHex('Outlook'),
    },
  };
}

function dataFileEntry(name: string, service = SERVICE, serviceName = 'MSUPST MS') {
  return {
    clsid: sz(CLSID.mapi),
    'Account Name': sz(name),
    'Service Name': sz(serviceName),
    'Service UID': hex(bytesOfHex(service)),
  };
}

async function readPop(more: Record<string, string>) {
  const facts = only(await read(regText(profile({ entries: { 2: popEntry(ADA, more) } }))));
  return { facts, account: accountOf(facts, ADA) };
}

describe('encodings and line ends', () => {
  const text = regText(
    profile({
      name: 'Büro',
      entries: {
        1: popEntry(ADA, {
          'Account Name': sz('Zoë'),
          'Delivery Store EntryID': hex(storeEntryId('C:\\Users\\Jürgen\\a.pst')),
          'Leave on Server': dword(0xe0003),
        }),
      },
    }),
  );

  it.each(ENCODINGS)('reads the same from %s', async (encoding) => {
    const facts = only(await read(text, 'a.reg', encoding));
    expect(accountOf(facts, ADA)).toMatchObject({
      name: 'Zoë',
      profile: 'Büro',
      serverCopy: { value: { keep: 'days', days: 14 } },
    });
    expect(facts.dataFiles.map((file) => file.path)).toEqual(['C:\\Users\\Jürgen\\a.pst']);
  });

  it('reads REGEDIT4, whose string types are in an old code page', async () => {
    const old = text
      .replace('Windows Registry Editor Version 5.00', 'REGEDIT4')
      .replace('"Account Name"="Zoë"', '"Account Name"=hex(2):5a,6f,eb,00');
    const facts = only(await read(old, 'a.reg', 'windows-1252, CRLF'));
    expect(accountOf(facts, ADA).name).toBe('Zoë');
  });

  it('reads a part that was copied out, without the first line', async () => {
    const facts = only(await read(text.split('\n').slice(2).join('\n'), 'a.txt', 'utf-8 without mark, LF'));
    expect(accountOf(facts, ADA).name).toBe('Zoë');
  });

  it('reads Cyrillic text in an old code page', async () => {
    const bytes = Uint8Array.from(
      text.replace('Zoë', '\u00cf\u00ee\u00f7\u00f2\u00e0').replaceAll('ü', 'u'),
      (letter) => letter.charCodeAt(0),
    );
    const { readDropped } = await import('../../../src/sources/read-dropped');
    const facts = only(await readDropped([new File([bytes], 'a.reg')], { now: '2026-01-01T00:00:00Z' }));
    expect(accountOf(facts, ADA).name).toBe('Почта');
  });
});

describe('strings', () => {
  it.each([
    ['REG_SZ', sz],
    ['binary UTF-16 with a final NUL', (text: string) => wideHex(text)],
    ['hex(1)', (text: string) => wideHex(text, 'hex(1)')],
    ['hex(2)', (text: string) => wideHex(text, 'hex(2)')],
    ['binary UTF-16 without a final NUL', (text: string) => hex(wide(text).slice(0, -2))],
    ['binary text of eight bits', (text: string) => hex([...new TextEncoder().encode(text), 0])],
  ])('reads %s', async (_, data) => {
    const { account } = await readPop({
      clsid: data(CLSID.pop3),
      Email: data(ADA),
      'Account Name': data('Home "mail" \\ old'),
      'POP3 Server': data('pop3.example.com'),
    });
    expect(account.name).toBe('Home "mail" \\ old');
    expect(account.incoming).toMatchObject({ value: { host: 'pop3.example.com' } });
    expect(account.kind).toMatchObject({ value: 'pop3', evidence: 'imported' });
  });

  it('reads texts with line breaks in them, and what comes after', async () => {
    const { account } = await readPop({
      'New Signature': '"first\n[second]\n\\"third\\" and \\\\"',
      'Reply-Forward Signature': '"\n"',
      'POP3 Port': dword(995),
      'POP3 Use SSL': dword(1),
    });
    expect(account.incoming).toMatchObject({ value: { port: 995, encryption: 'tls' }, evidence: 'imported' });
  });

  it('goes on at the next key when a quote is never closed', async () => {
    const broken = profile({ entries: { 1: popEntry(ADA, { 'Account Name': '"never closed' }) } });
    const second = profile({ name: 'Second', entries: { 1: popEntry('bob@example.com') } });
    const facts = only(await read(regText(broken, second)));
    expect(facts.accounts.map((account) => account.address)).toContain('bob@example.com');
  });

  it('takes marks that turn the direction of text out of names, and leaves tags as text', async () => {
    const { account } = await readPop({ 'Account Name': sz('<b>a\u202egnp.exe</b>\u2066x') });
    expect(account.name).toBe('<b>agnp.exe</b>x');
  });
});

describe('numbers and servers', () => {
  it('takes the default for a port and an encryption that are left out, and says so', async () => {
    const { account } = await readPop({});
    expect(account.incoming).toEqual({
      known: true,
      value: { host: 'pop.example.com', port: 110, encryption: 'none' },
      evidence: 'inferred',
      source: 'profileExport|outlook.reg',
      note: 'defaultWhenAbsent',
    });
    expect(account.outgoing).toMatchObject({
      value: { host: 'smtp.example.com', port: 25 },
      evidence: 'inferred',
    });
  });

  it.each([
    ['POP3 on 995 with SSL', { 'POP3 Port': dword(995), 'POP3 Use SSL': dword(1) }, 995, 'tls'],
    ['POP3 on 110 without', { 'POP3 Port': dword(110), 'POP3 Use SSL': dword(0) }, 110, 'none'],
    ['connection 1', { 'POP3 Port': dword(995), 'POP3 Secure Connection': dword(1) }, 995, 'tls'],
    ['connection 2', { 'POP3 Port': dword(110), 'POP3 Secure Connection': dword(2) }, 110, 'startTls'],
    ['connection 3', { 'POP3 Port': dword(110), 'POP3 Secure Connection': dword(3) }, 110, 'automatic'],
    ['a number as hex(4)', { 'POP3 Port': 'hex(4):e3,03,00,00', 'POP3 Use SSL': dword(1) }, 995, 'tls'],
    ['a number as binary', { 'POP3 Port': 'hex:e3,03,00,00', 'POP3 Use SSL': dword(1) }, 995, 'tls'],
  ])('%s', async (_, values, port, encryption) => {
    const { account } = await readPop(values);
    expect(account.incoming).toMatchObject({ value: { port, encryption }, evidence: 'imported' });
  });

  it('reads the outgoing server: 587 with 3, 465 with 1', async () => {
    const automatic = await readPop({ 'SMTP Port': dword(587), 'SMTP Secure Connection': dword(3) });
    const tls = await readPop({ 'SMTP Port': dword(465), 'SMTP Secure Connection': dword(1) });
    expect(automatic.account.outgoing).toMatchObject({ value: { port: 587, encryption: 'automatic' } });
    expect(tls.account.outgoing).toMatchObject({ value: { port: 465, encryption: 'tls' } });
  });

  it.each([
    ['a connection type beyond 3', { 'POP3 Secure Connection': dword(9) }],
    ['a port of 0', { 'POP3 Port': dword(0), 'POP3 Use SSL': dword(1) }],
    ['a port that is a text', { 'POP3 Port': sz('995'), 'POP3 Use SSL': dword(1) }],
    ['a number with letters', { 'POP3 Port': 'dword:zz', 'POP3 Use SSL': dword(1) }],
    ['two values that disagree', { 'POP3 Secure Connection': dword(0), 'POP3 Use SSL': dword(1) }],
  ])('does not guess from %s', async (_, values) => {
    const { account } = await readPop(values);
    expect(account.incoming).toEqual({ known: false, reason: 'notReadable' });
  });

  it('gives the same id whatever the server-copy setting, the port and the encoding are', async () => {
    const one = await readPop({ 'Leave on Server': dword(0) });
    const two = await readPop({ 'Leave on Server': dword(1), 'POP3 Port': sz('?'), 'Account Name': sz('x') });
    expect(two.account.id).toBe(one.account.id);
  });

  it.each([
    ['a text', sz('1')],
    ['a QWORD', 'hex(b):01,00,00,00,00,00,00,00'],
    ['a broken number', 'dword:'],
  ])('does not take %s for a server-copy setting, nor for its absence', async (_, data) => {
    const { account } = await readPop({ 'Leave on Server': data });
    expect(account.serverCopy).toEqual({ known: false, reason: 'notReadable' });
  });

  it('names an account whose setting has undefined bits', async () => {
    const { account, facts } = await readPop({ 'Leave on Server': dword(0x9) });
    expect(account.serverCopy).toMatchObject({ value: { keep: 'forever' }, note: 'undefinedBits' });
    expect(gapsOf(facts)).toEqual([`undefinedServerCopyBits: ${ADA}`]);
  });
});

describe('kinds of entries', () => {
  it('goes by the class, not by the name: a data file named like the account is no account', async () => {
    const text = regText(
      profile({
        sections: chain(`C:\\M\\${ADA}.pst`),
        entries: {
          1: dataFileEntry(ADA),
          2: popEntry(ADA, { 'Account Name': sz('Home') }),
        },
      }),
    );
    const facts = only(await read(text));
    expect(facts.accounts.map(({ name, kind }) => [name, kind])).toEqual([
      ['Home', { known: true, value: 'pop3', evidence: 'imported', source: 'profileExport|outlook.reg' }],
    ]);
    expect(facts.dataFiles.map(({ name }) => name)).toEqual([`${ADA}.pst`]);
  });

  it('reads a profile that has data files only', async () => {
    const text = regText(
      profile({
        sections: chain('D:\\old\\bob@example.com.pst'),
        entries: { 3: dataFileEntry('bob@example.com') },
      }),
    );
    const facts = only(await read(text));
    expect(facts.accounts).toEqual([]);
    expect(fileNamed(facts, 'bob@example.com.pst')).toMatchObject({
      path: 'D:\\old\\bob@example.com.pst',
      profile: 'Outlook',
      kind: { value: 'pst', evidence: 'imported' },
      format: { value: 'unicode', evidence: 'imported' },
      location: { value: 'otherDrive' },
      sizeBytes: { known: false, reason: 'notInExport' },
    });
  });

  it('reads IMAP: a mirror of the server', async () => {
    const entry = {
      clsid: sz(CLSID.imap),
      'Account Name': sz(ADA),
      Email: sz(ADA),
      'IMAP Server': sz('imap.example.com'),
      'IMAP Port': dword(993),
      'IMAP Use SSL': dword(1),
      'IMAP Store EID': hex(storeEntryId(`C:\\Cache\\${ADA}.ost`, 'pstprx.dll')),
      'Leave on Server': dword(1),
    };
    const account = accountOf(only(await read(regText(profile({ entries: { 1: entry } })))), ADA);
    expect(account).toMatchObject({
      kind: { value: 'imap' },
      incoming: { value: { host: 'imap.example.com', port: 993, encryption: 'tls' } },
      delivery: {
        value: { to: 'cache', dataFileId: `dataFile|c:\\cache\\${ADA}.ost` },
        evidence: 'imported',
      },
      serverCopy: { known: false },
    });
  });

  it('reads Exchange: its address is the name of the account', async () => {
    const entry = { clsid: sz(CLSID.mapi), 'Account Name': sz(ADA), 'Service Name': sz('MSEMS') };
    const account = accountOf(only(await read(regText(profile({ entries: { 1: entry } })))), ADA);
    expect(account).toMatchObject({
      kind: { value: 'exchange', evidence: 'imported' },
      incoming: { known: false, reason: 'notInExport' },
      delivery: { known: false, reason: 'notInExport' },
    });
  });

  it('finds the cache of an Exchange mailbox through its service', async () => {
    const text = regText(
      profile({
        sections: {
          [SERVICE]: { '01023d00': hex(bytesOfHex(PROVIDER)) },
          [PROVIDER]: { '001f6610': wideHex('C:\\Cache\\ada.ost') },
        },
        entries: {
          1: {
            clsid: sz(CLSID.mapi),
            'Account Name': sz(ADA),
            'Service Name': sz('MSEMS'),
            'Service UID': hex(bytesOfHex(SERVICE)),
          },
        },
      }),
    );
    expect(accountOf(only(await read(text)), ADA).delivery).toMatchObject({
      value: { to: 'cache', dataFileId: 'dataFile|c:\\cache\\ada.ost' },
    });
  });

  it('reads ActiveSync', async () => {
    const entry = {
      clsid: sz(CLSID.activeSync),
      'Account Name': sz('Phone mail'),
      'EAS Server URL': sz('https://eas.example.com/Microsoft-Server-ActiveSync'),
      'EAS User': sz(ADA),
      'EAS Store EID': hex(storeEntryId('C:\\Cache\\eas.ost')),
    };
    expect(accountOf(only(await read(regText(profile({ entries: { 1: entry } })))), ADA)).toMatchObject({
      kind: { value: 'activeSync' },
      incoming: { value: { host: 'eas.example.com', port: 443, encryption: 'tls' }, evidence: 'imported' },
      delivery: { value: { to: 'cache', dataFileId: 'dataFile|c:\\cache\\eas.ost' } },
    });
  });

  it('reads a Hotmail entry, and leaves address books out', async () => {
    const text = regText(
      profile({
        entries: {
          1: { clsid: sz(CLSID.hotmail), 'Account Name': sz(ADA) },
          2: { clsid: sz(CLSID.ldap), 'Account Name': sz('directory@example.com') },
          3: { clsid: sz(CLSID.mapi), 'Account Name': sz('アドレス帳'), 'Service Name': sz('CONTAB') },
          4: { clsid: sz(CLSID.mapi), 'Service Name': sz('EMABLT') },
          5: { clsid: sz(CLSID.mapi), 'Service Name': sz('MSPST AB') },
        },
      }),
    );
    const facts = only(await read(text));
    expect(facts.accounts.map(({ address, kind }) => [address, kind.known && kind.value])).toEqual([
      [ADA, 'outlookCom'],
    ]);
    expect(facts.gaps).toEqual([]);
  });

  it('takes the kind from the servers when the class is missing, and is less sure', async () => {
    const text = regText(
      profile({
        entries: {
          1: { Email: sz(ADA), 'POP3 Server': sz('pop.example.com') },
          2: { Email: sz('bob@example.com'), 'IMAP Server': sz('imap.example.com') },
        },
      }),
    );
    const facts = only(await read(text));
    expect(facts.accounts.map(({ kind }) => kind)).toMatchObject([
      { value: 'pop3', evidence: 'inferred' },
      { value: 'imap', evidence: 'inferred' },
    ]);
  });

  it('shows what it does not understand: as an account if it is in the list of accounts', async () => {
    const strange = { clsid: sz('{00000000-B0D6-11D2-8C3B-00104B2A6676}'), 'Account Name': sz('Strange') };
    const service = { clsid: sz(CLSID.mapi), 'Account Name': sz('Other'), 'Service Name': sz('constructor') };
    const text = regText(
      profile({ manager: { [MAIL_LIST]: numbers(7) }, entries: { 6: service, 7: strange } }),
    );
    const facts = only(await read(text));
    expect(facts.accounts).toMatchObject([{ name: 'Strange', kind: { value: 'other' } }]);
    expect(gapsOf(facts)).toEqual(['unknownEntryKind: Strange', 'unknownEntryKind: Other']);
  });

  it('reads a POP3 entry whose name is not an address, and one with a number after it', async () => {
    const text = regText(
      profile({
        entries: {
          1: popEntry(ADA, { 'Account Name': sz('At home') }),
          2: popEntry('bob@example.com', { 'Account Name': sz('bob@example.com (1)') }),
        },
      }),
    );
    const facts = only(await read(text));
    expect(facts.accounts.map(({ name, address }) => [name, address])).toEqual([
      ['At home', ADA],
      ['bob@example.com (1)', 'bob@example.com'],
    ]);
  });

  it('gives two accounts of one mailbox different ids', async () => {
    const text = regText(
      profile({ entries: { 1: popEntry(ADA), 2: popEntry(ADA, { 'Account Name': sz('again') }) } }),
    );
    const ids = only(await read(text)).accounts.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });
});

describe('order of accounts', () => {
  it('follows the list; numbers without an entry are named and do no harm', async () => {
    const text = regText(
      profile({
        manager: { [MAIL_LIST]: numbers(0x1f, 9, 2), [FILE_LIST]: numbers(200) },
        entries: { 2: popEntry('two@example.com'), 5: popEntry('five@example.com'), 31: popEntry(ADA) },
      }),
    );
    const facts = only(await read(text));
    expect(facts.accounts.map(({ address }) => address)).toEqual([
      ADA,
      'two@example.com',
      'five@example.com',
    ]);
    expect(gapsOf(facts)).toEqual([
      'danglingAccountNumber: Outlook: 9',
      'danglingAccountNumber: Outlook: 200',
    ]);
  });
});

describe('where mail is delivered', () => {
  const pop = (more: Record<string, string>) => popEntry(ADA, more);

  it.each([
    ['C:\\M\\a.pst', 'a.pst', 'localDisk'],
    ['D:\\Mail\\a.pst', 'a.pst', 'otherDrive'],
    ['\\\\server\\share\\a.pst', 'a.pst', 'networkShare'],
    ['\\\\?\\UNC\\server\\share\\a.pst', 'a.pst', 'networkShare'],
    ['\\\\?\\C:\\M\\a.pst', 'a.pst', 'localDisk'],
    ['C:\\Users\\ada\\OneDrive\\Documents\\Outlook Files\\a.pst', 'a.pst', 'syncedFolder'],
    ['C:\\Users\\ada\\OneDrive - Example Ltd\\a.pst', 'a.pst', 'syncedFolder'],
    ['C:\\Users\\ada\\Dropbox\\a.pst', 'a.pst', 'syncedFolder'],
    ['C:\\Users\\ada\\Google Drive\\a.pst', 'a.pst', 'syncedFolder'],
    ['G:\\My Drive\\a.pst', 'a.pst', 'syncedFolder'],
    ['C:\\Users\\ada\\iCloudDrive\\a.pst', 'a.pst', 'syncedFolder'],
    ['C:\\Users\\山田\\メール\\受信.pst', '受信.pst', 'localDisk'],
    ['C:\\Users\\Пользователь\\Почта\\a.pst', 'a.pst', 'localDisk'],
    [`C:\\M\\${ADA}.pst`, `${ADA}.pst`, 'localDisk'],
    ['C:\\M\\OneDriveBackup.pst', 'OneDriveBackup.pst', 'localDisk'],
  ])('reads %s out of the entry id', async (path, name, location) => {
    const { account, facts } = await readPop({ 'Delivery Store EntryID': hex(storeEntryId(path)) });
    expect(facts.dataFiles).toMatchObject([
      { name, kind: { value: 'pst' }, location: { value: location, evidence: 'imported' } },
    ]);
    expect(account.delivery).toMatchObject({
      value: { to: 'dataFile', dataFileId: facts.dataFiles[0]?.id },
      evidence: 'imported',
    });
  });

  it('finds the path behind a longer fixed part, at an odd place, and in old text of eight bits', async () => {
    const odd = await readPop({
      'Delivery Store EntryID': hex([1, ...storeEntryId('C:\\M\\odd.pst', 'pstprx.dll')]),
    });
    const old = await readPop({
      'Delivery Store EntryID': hex([
        ...bytesOfHex('00000000'),
        ...new TextEncoder().encode('C:\\M\\old.pst\0'),
      ]),
    });
    expect([...odd.facts.dataFiles, ...old.facts.dataFiles].map(({ path }) => path)).toEqual([
      'C:\\M\\odd.pst',
      'C:\\M\\old.pst',
    ]);
  });

  it('finds the store by its record key', async () => {
    const text = regText(
      profile({
        sections: chain('C:\\M\\bykey.pst'),
        entries: { 1: pop({ 'Delivery Folder EntryID': hex(folderEntryId(RECORD_KEY)) }) },
      }),
    );
    expect(accountOf(only(await read(text)), ADA).delivery).toMatchObject({
      value: { to: 'dataFile', dataFileId: 'dataFile|c:\\m\\bykey.pst' },
      evidence: 'imported',
    });
  });

  it('takes the data file that is named like the address last, and says so', async () => {
    const text = regText(
      profile({
        sections: chain('C:\\M\\ADA@example.com.pst'),
        entries: { 1: dataFileEntry('x'), 2: pop({}) },
      }),
    );
    expect(accountOf(only(await read(text)), ADA).delivery).toMatchObject({
      value: { to: 'dataFile', dataFileId: 'dataFile|c:\\m\\ada@example.com.pst' },
      evidence: 'inferred',
      note: 'nameMatchesAddress',
    });
  });

  it('does not know where mail goes when nothing says so', async () => {
    const absent = await readPop({});
    const strange = await readPop({ 'Delivery Store EntryID': 'hex:01,02,03' });
    expect(absent.account.delivery).toEqual({ known: false, reason: 'notInExport' });
    expect(strange.account.delivery).toEqual({ known: false, reason: 'notReadable' });
  });

  it('knows that mail delivered into an OST is on a server too', async () => {
    const { account } = await readPop({ 'Delivery Store EntryID': hex(storeEntryId('C:\\M\\work.ost')) });
    expect(account.delivery).toMatchObject({
      value: { to: 'exchangeMailbox', dataFileId: 'dataFile|c:\\m\\work.ost' },
      evidence: 'imported',
    });
  });

  it('knows an Exchange store that has no file', async () => {
    const id = [
      ...bytesOfHex('0000000038a1bb1005e5101aa1bb08002b2a56c20000'),
      ...new TextEncoder().encode('EMSMDB.DLL\0'),
    ];
    const { account } = await readPop({ 'Delivery Store EntryID': hex(id) });
    expect(account.delivery).toMatchObject({ value: { to: 'exchangeMailbox', dataFileId: null } });
  });

  it('keeps one data file for two accounts that share it', async () => {
    const delivery = { 'Delivery Store EntryID': hex(storeEntryId('C:\\M\\shared.pst')) };
    const upper = { 'Delivery Store EntryID': hex(storeEntryId('c:\\m\\SHARED.pst')) };
    const text = regText(
      profile({ entries: { 1: popEntry(ADA, delivery), 2: popEntry('bob@example.com', upper) } }),
    );
    const facts = only(await read(text));
    expect(facts.dataFiles).toHaveLength(1);
    expect(facts.accounts.map(({ delivery: { known } }) => known)).toEqual([true, true]);
    expect(
      new Set(facts.accounts.map(({ delivery: fact }) => fact.known && fact.value.dataFileId)).size,
    ).toBe(1);
  });

  it('names a data-file entry whose file cannot be found', async () => {
    const text = regText(profile({ entries: { 1: dataFileEntry('Archive'), 2: popEntry(ADA) } }));
    expect(gapsOf(only(await read(text)))).toEqual(['dataFileNotFound: Archive']);
  });

  it('reads the ANSI path of an old file, and its format', async () => {
    const text = regText(
      profile({
        sections: {
          [SERVICE]: { '01023d00': hex(bytesOfHex(PROVIDER)) },
          [PROVIDER]: { '001e6700': hex([...new TextEncoder().encode('C:\\M\\old.pst'), 0]) },
        },
        entries: { 1: dataFileEntry('Old', SERVICE, 'MSPST MS') },
      }),
    );
    expect(fileNamed(only(await read(text)), 'old.pst').format).toMatchObject({ value: 'ansi' });
  });

  it('finds stores that only the list of services names', async () => {
    const other = '44444444444444444444444444444444';
    const text = regText(
      profile({
        sections: {
          [SERVICE_LIST]: { '01023d00': hex(bytesOfHex(`${other}${PROVIDER}`)) },
          [other]: { '001f6700': wideHex('C:\\M\\listed.pst') },
          '55555555555555555555555555555555': { '001f6700': wideHex('C:\\M\\leftover.pst') },
        },
        entries: { 1: popEntry(ADA) },
      }),
    );
    expect(only(await read(text)).dataFiles.map(({ name }) => name)).toEqual(['listed.pst']);
  });

  it('passes over lists in sections, whatever their alignment', async () => {
    const text = regText(
      profile({
        sections: {
          ...chain('C:\\M\\a.pst'),
          [SERVICE_LIST]: { '11023d05': hex(Array(40).fill(8)), '11026620': hex(Array(56).fill(16)) },
        },
        entries: { 1: dataFileEntry('A') },
      }),
    );
    expect(only(await read(text)).dataFiles.map(({ name }) => name)).toEqual(['a.pst']);
  });
});

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

describe('long data', () => {
  it('reads a value that is folded over hundreds of lines, and passes over one', async () => {
    const path = `C:\\${'folder\\'.repeat(200)}a.pst`;
    const text = regText(
      profile({
        entries: {
          1: popEntry(ADA, {
            Huge: hex(new Uint8Array(40_000).fill(0xab)),
            'Delivery Store EntryID': hex(storeEntryId(path)),
            Last: hex(new Uint8Array(30_000)),
          }),
          2: popEntry('bob@example.com'),
        },
      }),
    );
    const facts = only(await read(text));
    expect(facts.dataFiles.map((file) => file.path)).toEqual([path]);
    expect(facts.accounts).toHaveLength(2);
  });

  it('gives up on a value that is absurdly long, and reads on', async () => {
    const { account } = await readPop({
      'Leave on Server': hex(new Uint8Array(200_000)),
      'Account Name': `"${'x'.repeat(300_000)}"`,
      'POP3 Port': dword(995),
      'POP3 Use SSL': dword(1),
    });
    expect(account.name).toBe(ADA);
    expect(account.serverCopy).toEqual({ known: false, reason: 'notReadable' });
    expect(account.incoming).toMatchObject({ value: { port: 995 } });
  });
});

describe('which store is an account’s own', () => {
  it('takes the IMAP store before the one that is named for delivery', async () => {
    const entry = {
      clsid: sz(CLSID.imap),
      Email: sz(ADA),
      'IMAP Server': sz('imap.example.com'),
      'Delivery Store EntryID': hex(storeEntryId('C:\\M\\default.pst')),
      'IMAP Store EID': hex(storeEntryId('C:\\M\\imap.ost', 'pstprx.dll')),
    };
    expect(
      accountOf(only(await read(regText(profile({ entries: { 1: entry } })))), ADA).delivery,
    ).toMatchObject({
      value: { dataFileId: 'dataFile|c:\\m\\imap.ost' },
    });
  });

  it('does not take the service of a POP3 entry for its store', async () => {
    const text = regText(
      profile({
        sections: chain('C:\\M\\other.pst'),
        entries: { 1: popEntry(ADA, { 'Service UID': hex(bytesOfHex(SERVICE)) }) },
      }),
    );
    expect((await read(text)).facts[0]?.accounts[0]?.delivery).toEqual({
      known: false,
      reason: 'notInExport',
    });
  });
});
