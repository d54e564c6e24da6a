import { assembleSnapshot } from '../../src/core/report/assemble';
import { readDropped } from '../../src/sources/read-dropped';
import { encode } from '../fixtures/profile/bytes';
import { dword, hex, popEntry, profile, regText, storeEntryId } from '../fixtures/profile/reg-text';
import { dropped } from '../tools/dropped-files';
import { mboxText } from '../tools/write-mbox';

const NOW = '2026-11-23T10:00:00.000Z';
const TEXT = regText(
  profile({
    entries: {
      2: popEntry('ada@example.com', {
        'Leave on Server': dword(0xe0003),
        'Delivery Store EntryID': hex(storeEntryId('C:\\M\\a.pst')),
      }),
    },
  }),
);

describe('readDropped', () => {
  it('reads an export as Windows writes it', async () => {
    const file = new File([encode(TEXT, 'utf-16le with mark, CRLF')], 'outlook16.reg');
    const { facts, problems } = await readDropped([file], { now: NOW });
    expect(problems).toEqual([]);
    expect(facts).toHaveLength(1);
    expect(facts[0]?.source).toEqual({
      id: 'profileExport|outlook16.reg',
      kind: 'profileExport',
      name: 'outlook16.reg',
      readAt: NOW,
    });
    expect(facts[0]?.accounts[0]).toMatchObject({
      address: 'ada@example.com',
      serverCopy: { value: { keep: 'days', days: 14, removeWhenDeletedHere: false }, evidence: 'imported' },
      delivery: { value: { to: 'dataFile', dataFileId: 'dataFile|c:\\m\\a.pst' } },
    });
  });
});

const mail = (count: number) =>
  mboxText(
    Array.from({ length: count }, () => ({
      writtenAt: '2009-03-02T10:00:00.000Z',
      receivedAt: [],
      mozillaStatus: 1,
      labels: null,
      secret: 'planted',
      body: ['user_pref("mail.accountmanager.accounts", "a");', '[General]'],
    })),
    '\r\n',
  );

describe('dropped mail', () => {
  it('is counted, whatever its text quotes, and told with its progress', async () => {
    const steps: unknown[] = [];
    const { facts, problems } = await readDropped([new File([mail(3)], 'Takeout.mbox')], {
      now: NOW,
      onProgress: ({ counted }) => steps.push(counted),
    });
    expect(problems).toEqual([]);
    expect(facts[0]?.source).toMatchObject({ id: 'dataFile|takeout.mbox', kind: 'dataFile' });
    expect(facts[0]?.dataFiles).toMatchObject([
      {
        name: 'Takeout.mbox',
        kind: { value: 'mbox', evidence: 'measured' },
        contents: { evidence: 'measured', value: { complete: true, folders: [{ items: 3 }] } },
      },
    ]);
    expect(steps).toContainEqual({ items: 3, folders: 1 });
    expect(JSON.stringify(facts)).not.toContain('planted');
  });

  it('joins the folder of the account that keeps its mail there', async () => {
    const prefs = [
      'user_pref("mail.accountmanager.accounts", "account1");',
      'user_pref("mail.account.account1.server", "server1");',
      'user_pref("mail.account.account1.identities", "id1");',
      'user_pref("mail.identity.id1.useremail", "ada@example.com");',
      'user_pref("mail.server.server1.type", "pop3");',
      'user_pref("mail.server.server1.hostname", "pop.example.com");',
      'user_pref("mail.server.server1.userName", "ada");',
      'user_pref("mail.server.server1.directory-rel", "[ProfD]Mail/pop.example.com");',
    ].join('\n');
    const { facts } = await readDropped(
      [
        dropped('profile/prefs.js', prefs),
        dropped('profile/places.sqlite', 'x'),
        dropped('profile/Mail/pop.example.com/Inbox', mail(2)),
        dropped('profile/Mail/pop.example.com/Inbox.msf', 'x'),
      ],
      { now: NOW },
    );
    const { accounts, dataFiles } = assembleSnapshot({ sources: facts, answers: [], takenAt: NOW });
    expect(dataFiles).toHaveLength(1);
    expect(accounts[0]?.delivery).toMatchObject({ value: { dataFileId: dataFiles[0]?.id } });
    expect(dataFiles[0]?.contents).toMatchObject({ value: { folders: [{ items: 2 }] } });
  });

  it('is one store where a folder was chosen, as where it was dropped', async () => {
    const chosen = ['Inbox', 'Inbox.msf'].map((name) =>
      Object.assign(new File([name === 'Inbox' ? mail(2) : 'x'], name), {
        webkitRelativePath: `pop.example.com/${name}`,
      }),
    );
    const { facts } = await readDropped(chosen, { now: NOW });
    expect(facts[0]?.dataFiles).toMatchObject([
      { name: 'pop.example.com', contents: { value: { folders: [{ items: 2 }] } } },
    ]);
  });

  it('is kept as far as it was counted when the person stops', async () => {
    const stop = new AbortController();
    const files = ['a', 'b', 'c'].map((name) => dropped(`Mail/${name}`, mail(1)));
    const { facts, problems } = await readDropped(files, {
      now: NOW,
      signal: stop.signal,
      onProgress: ({ counted }) => {
        if (counted?.items === 1) stop.abort();
      },
    });
    expect(problems).toEqual([{ file: 'Mail', code: 'stoppedPartly' }]);
    expect(facts[0]?.dataFiles[0]?.contents).toMatchObject({ value: { complete: false } });
  });

  it('is not found in a folder without any', async () => {
    expect(
      await readDropped([dropped('Pictures/a.jpg', 'x'), dropped('Pictures/b', 'y')], { now: NOW }),
    ).toEqual({
      facts: [],
      problems: [{ file: 'Pictures', code: 'folderWithoutMail' }],
    });
  });
});
