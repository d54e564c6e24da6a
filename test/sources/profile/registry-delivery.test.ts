import {
  ADA,
  chain,
  dataFileEntry,
  PROVIDER,
  readPop,
  RECORD_KEY,
  SERVICE,
} from '../../fixtures/profile/entries';
import { accountOf, fileNamed, gapsOf, only, read } from '../../fixtures/profile/read';
import {
  bytesOfHex,
  CLSID,
  folderEntryId,
  hex,
  popEntry,
  profile,
  regText,
  SERVICE_LIST,
  storeEntryId,
  sz,
  wideHex,
} from '../../fixtures/profile/reg-text';

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
    ...[
      ...['Contoso Dropbox', 'Dropbox (Contoso)', 'Nextcloud', 'Nextcloud2', 'ownCloud', 'Box', 'Box Sync'],
      ...['SynologyDrive', 'MEGA', 'pCloudDrive', 'Proton Drive', 'HiDrive', 'MagentaCLOUD', 'Yandex.Disk'],
      ...['Contoso\\Team - Documents', 'Contoso\\Vertrieb - Dokumente'],
    ].map((name): [string, string, string] => [`C:\\Users\\ada\\${name}\\a.pst`, 'a.pst', 'syncedFolder']),
    ['C:\\Users\\ada\\Documents\\Outlook Files - old\\a.pst', 'a.pst', 'localDisk'],
    ['C:\\Users\\ada\\Boxes\\a.pst', 'a.pst', 'localDisk'],
    ['C:\\Users\\ada\\Dropbox.pst', 'Dropbox.pst', 'localDisk'],
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

  it('knows the key of a store, by which its file and the copies of it are known', async () => {
    const listed = await read(
      regText(profile({ sections: chain('C:\\M\\bykey.pst'), entries: { 1: dataFileEntry('x') } })),
    );
    const delivered = await readPop({
      'Delivery Store EntryID': hex(storeEntryId('C:\\M\\a.pst')),
      'Delivery Folder EntryID': hex(folderEntryId(RECORD_KEY)),
    });
    const unnamed = await readPop({ 'Delivery Store EntryID': hex(storeEntryId('C:\\M\\a.pst')) });
    for (const { dataFiles } of [only(listed), delivered.facts])
      expect(dataFiles[0]?.storeKey).toMatchObject({ value: RECORD_KEY, evidence: 'imported' });
    expect(unnamed.facts.dataFiles[0]?.storeKey).toBeUndefined();
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
