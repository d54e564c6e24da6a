import { ADA, chain, dataFileEntry, PROVIDER, readPop, SERVICE } from '../../fixtures/profile/entries';
import { accountOf, fileNamed, gapsOf, only, read } from '../../fixtures/profile/read';
import {
  bytesOfHex,
  CLSID,
  dword,
  FILE_LIST,
  hex,
  MAIL_LIST,
  numbers,
  popEntry,
  profile,
  regText,
  SERVICE_LIST,
  storeEntryId,
  sz,
  type Values,
  wideHex,
} from '../../fixtures/profile/reg-text';

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
      sizeBytes: { known: false, reason: 'dataFileNotSeen' },
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

describe('ids that Outlook drew at random', () => {
  const DRAWN = '3f1c0a9be2d74c5a8e6b0d1f2a3b4c5d';
  const OTHER = 'a1b2c3d4e5f60718293a4b5c6d7e8f90';
  const ids = async (entry: Values, services: string[] = []) => {
    const sections =
      services.length > 0 ? { [SERVICE_LIST]: { '01023d0e': hex(services.flatMap(bytesOfHex)) } } : {};
    const facts = only(await read(regText(profile({ entries: { 2: popEntry(ADA, entry) }, sections }))));
    return facts.setUpIds;
  };

  it('are those of accounts and of listed services', async () => {
    expect(
      await ids({ 'Service UID': hex(bytesOfHex(DRAWN)), 'Mini UID': dword(0x0a1b2c3d) }, [OTHER]),
    ).toEqual(['0a1b2c3d', DRAWN, OTHER].map((id) => ({ profile: 'Outlook', id })));
  });

  it.each([
    ['there is none', {}, []],
    ['nothing but zeros', { 'Service UID': hex(bytesOfHex('0'.repeat(32))), 'Mini UID': dword(0) }, []],
    ['what is the same everywhere', {}, ['0a0d020000000000c000000000000046']],
    ['half a UID', { 'Service UID': hex(bytesOfHex(DRAWN.slice(16))) }, []],
  ])('are none: %s', async (_what, entry, services) => {
    expect(await ids(entry, services)).toBeUndefined();
  });

  it('stay few, whatever number of services there is', async () => {
    const many = Array.from({ length: 500 }, (_, n) => (n + 0x10001).toString(16).padStart(32, '9'));
    expect(await ids({}, many)).toHaveLength(32);
  });
});
