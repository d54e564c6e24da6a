import type { Account } from '../../../src/core/facts/account';
import { assembleSnapshot, updateSnapshot } from '../../../src/core/report/assemble';
import { blankAccount, blankDataFile, dataFileId } from '../../../src/core/facts/blank';
import { known, unknown } from '../../../src/core/facts/evidence';
import type { SourceFacts, SourceKind } from '../../../src/core/facts/snapshot';
import type { Answer } from '../../../src/core/questions/question';
import { mailFileOf, mailFolder } from '../../tools/make-mail-file';

const FIRST = '2026-03-01T09:00:00.000Z';
const SECOND = '2026-03-02T09:00:00.000Z';
const path = 'C:\\Mail\\ada.pst';

function source(id: string, kind: SourceKind, more: Partial<SourceFacts> = {}): SourceFacts {
  return { source: { id, kind, name: id, readAt: FIRST }, accounts: [], dataFiles: [], gaps: [], ...more };
}

function pop3(from: string, serverCopy: Account['serverCopy']): Account {
  return {
    ...blankAccount('account|pop3|ada', 'Ada'),
    profile: 'Outlook',
    address: 'ada@example.com',
    kind: known('pop3', 'imported', from),
    serverCopy,
    delivery: known({ to: 'dataFile', dataFileId: dataFileId(path) }, 'imported', from),
  };
}

function exported(id: string, serverCopy: Account['serverCopy']): SourceFacts {
  const file = {
    ...blankDataFile(dataFileId(path), 'ada.pst'),
    profile: 'Outlook',
    path,
    kind: known('pst' as const, 'imported' as const, id),
  };
  return source(id, 'profileExport', { accounts: [pop3(id, serverCopy)], dataFiles: [file] });
}

const dropped = source('drop', 'dataFile', {
  dataFiles: [
    {
      ...blankDataFile('dataFile|dropped', 'ADA.pst'),
      kind: known('pst', 'measured', 'drop'),
      sizeBytes: known(4_000, 'measured', 'drop'),
    },
  ],
});

const noBackup: Answer = {
  question: 'backupExists',
  subject: { type: 'dataFile', id: dataFileId(path) },
  value: { kind: 'choice', value: 'no' },
  answeredAt: FIRST,
};

describe('updateSnapshot', () => {
  const none = (from: string) => known({ keep: 'none' as const }, 'imported', from);
  const forever = (from: string) =>
    known({ keep: 'forever' as const, removeWhenDeletedHere: false }, 'imported', from);
  const first = assembleSnapshot({
    sources: [exported('one', none('one'))],
    answers: [noBackup],
    takenAt: FIRST,
  });

  it('lays answers on the facts as told, never over stronger ones', () => {
    expect(first.dataFiles[0]?.backup.exists).toEqual(known(false, 'told', 'answers'));
    const vanishes: Answer = {
      question: 'mailVanishesFromWebmail',
      subject: { type: 'account', id: 'account|pop3|ada' },
      value: { kind: 'choice', value: 'no' },
      answeredAt: FIRST,
    };
    const snapshot = assembleSnapshot({
      sources: [exported('one', none('one'))],
      answers: [vanishes],
      takenAt: FIRST,
    });
    expect(snapshot.accounts[0]?.serverCopy).toEqual(none('one'));
  });

  it('replaces a profile that is read again and keeps what was told', () => {
    const second = updateSnapshot(first, {
      sources: [exported('two', forever('two'))],
      answers: [noBackup],
      takenAt: SECOND,
    });
    expect(second.accounts).toHaveLength(1);
    expect(second.accounts[0]?.serverCopy).toEqual(forever('two'));
    expect(second.dataFiles[0]?.backup.exists).toEqual(known(false, 'told', 'answers'));
    expect(second.sources.map((s) => s.id).sort()).toEqual(['answers', 'two']);
  });

  it('drops an account that is gone from the profile', () => {
    const second = updateSnapshot(first, {
      sources: [source('two', 'profileExport', { dataFiles: exported('two', none('two')).dataFiles })],
      answers: [],
      takenAt: SECOND,
    });
    expect(second.accounts).toEqual([]);
  });

  it('leaves nothing of a withdrawn answer', () => {
    const second = updateSnapshot(first, { sources: [], answers: [], takenAt: SECOND });
    expect(second.dataFiles[0]?.backup.exists).toEqual(unknown('notAsked'));
    expect(JSON.stringify(second)).not.toContain('told');
  });

  it('joins a dropped data file to the one of that name, and keeps its size when the profile is read again', () => {
    const measured = updateSnapshot(first, { sources: [dropped], answers: [], takenAt: SECOND });
    expect(measured.dataFiles).toHaveLength(1);
    expect(measured.dataFiles[0]?.sizeBytes).toEqual(known(4_000, 'measured', 'drop'));
    const again = updateSnapshot(measured, {
      sources: [exported('two', none('two'))],
      answers: [],
      takenAt: SECOND,
    });
    expect(again.dataFiles).toHaveLength(1);
    expect(again.dataFiles[0]?.sizeBytes).toEqual(known(4_000, 'measured', 'drop'));
    expect(again.dataFiles[0]?.path).toBe(path);
  });

  it('keeps a dropped data file apart when two of that name are in the profile', () => {
    const other = 'D:\\Old\\ada.pst';
    const two = exported('one', none('one'));
    const twin = {
      ...blankDataFile(dataFileId(other), 'ada.pst'),
      path: other,
      kind: known('pst' as const, 'imported' as const, 'one'),
    };
    const snapshot = assembleSnapshot({
      sources: [{ ...two, dataFiles: [...two.dataFiles, twin] }, dropped],
      answers: [],
      takenAt: FIRST,
    });
    expect(snapshot.dataFiles).toHaveLength(3);
  });

  it('joins the mailbox open in Outlook to the account of that address', () => {
    const open: Account = {
      ...blankAccount('account|exchange|eve', 'Eve'),
      address: 'Eve@example.com',
      kind: known('exchange', 'measured', 'outlook', 'reportedByClient'),
    };
    const inProfile: Account = {
      ...open,
      id: 'profile',
      profile: 'Outlook',
      address: 'eve@example.com',
      kind: known('exchange', 'imported', 'one'),
    };
    const snapshot = assembleSnapshot({
      sources: [
        source('outlook', 'outlook', { accounts: [open] }),
        source('one', 'profileExport', { accounts: [inProfile] }),
      ],
      answers: [],
      takenAt: FIRST,
    });
    expect(snapshot.accounts.map((account) => account.id)).toEqual(['profile']);
    expect(snapshot.accounts[0]?.kind).toMatchObject({ evidence: 'measured' });
  });

  it('takes what the policy says beside what was read, and only as long as it says so', () => {
    const said = (limit: Account['quotaLimit']) =>
      source('policy', 'policy', {
        accounts: [{ ...blankAccount('account|pop3|ada', 'Ada'), profile: 'Outlook', quotaLimit: limit }],
      });
    const update = (previous: typeof first, limit: Account['quotaLimit']) =>
      updateSnapshot(previous, { sources: [said(limit)], answers: [], takenAt: SECOND });
    const withLimit = update(first, known(5_000, 'policy', 'policy'));
    expect(withLimit.accounts[0]?.quotaLimit).toEqual(known(5_000, 'policy', 'policy'));
    expect(withLimit.accounts[0]?.serverCopy).toEqual(none('one'));
    expect(update(withLimit, unknown('notAsked')).accounts[0]?.quotaLimit.known).toBe(false);
  });

  it('keeps what was not understood in an export when only an answer is new', () => {
    const gap = { source: 'one', code: 'unknownEntryKind', subject: 'Fax' } as const;
    const before = assembleSnapshot({
      sources: [{ ...exported('one', none('one')), gaps: [gap] }],
      answers: [],
      takenAt: FIRST,
    });
    expect(updateSnapshot(before, { sources: [], answers: [noBackup], takenAt: SECOND }).gaps).toEqual([gap]);
    const again = updateSnapshot(before, {
      sources: [exported('two', none('two'))],
      answers: [],
      takenAt: SECOND,
    });
    expect(again.gaps).toEqual([]);
  });

  it('makes an account of an address the person gave, and knows it by what they see', () => {
    const id = 'account|told|fay@example.com';
    const subject = { type: 'account', id } as const;
    const answers: Answer[] = [
      {
        question: 'mailVanishesFromWebmail',
        subject,
        value: { kind: 'choice', value: 'yes' },
        answeredAt: FIRST,
      },
      {
        question: 'accountAddress',
        subject,
        value: { kind: 'text', value: 'fay@example.com' },
        answeredAt: FIRST,
      },
    ];
    const snapshot = assembleSnapshot({ sources: [], answers, takenAt: FIRST });
    expect(snapshot.accounts).toHaveLength(1);
    expect(snapshot.accounts[0]).toMatchObject({
      address: 'fay@example.com',
      kind: { value: 'pop3', evidence: 'told' },
      serverCopy: { value: { keep: 'none' }, evidence: 'told' },
    });
  });
});

describe('a data file that is dropped again', () => {
  const opened = (items: number, sizeBytes: number): SourceFacts =>
    source('drop', 'dataFile', {
      dataFiles: [
        {
          ...blankDataFile(`dataFile|ada.pst|${sizeBytes}`, 'ada.pst'),
          kind: known('pst', 'measured', 'drop'),
          sizeBytes: known(sizeBytes, 'measured', 'drop'),
          contents: known(mailFileOf([mailFolder('Inbox', { '2019-03': items })]), 'measured', 'drop'),
        },
      ],
    });
  const settings = exported('export', unknown('notInExport'));
  const inUseNow = (sizeBytes: number): Answer => ({
    question: 'fileIs',
    subject: { type: 'dataFile', id: `dataFile|ada.pst|${sizeBytes}` },
    value: { kind: 'choice', value: 'live' },
    answeredAt: FIRST,
  });
  const answers = [inUseNow(4000), inUseNow(3000)];
  const itemsOf = (snapshot: ReturnType<typeof assembleSnapshot>) =>
    snapshot.dataFiles.map(({ sizeBytes, contents }) => [
      sizeBytes.known && sizeBytes.value,
      contents?.known === true && contents.value.folders[0]?.items,
    ]);

  it('is as it is now, whether a profile names it or not', () => {
    for (const before of [[settings], []]) {
      const first = assembleSnapshot({ sources: [...before, opened(10, 4000)], answers, takenAt: FIRST });
      expect(itemsOf(first)).toEqual([[4000, 10]]);
      const second = updateSnapshot(first, { sources: [opened(7, 3000)], answers, takenAt: SECOND });
      expect(itemsOf(second)).toEqual([[3000, 7]]);
    }
  });

  it('keeps what was counted when it is in use now', () => {
    const first = assembleSnapshot({ sources: [settings, opened(10, 4000)], answers, takenAt: FIRST });
    const inUse = source('drop', 'dataFile', {
      dataFiles: [
        { ...blankDataFile('dataFile|ada.pst|4000', 'ada.pst'), sizeBytes: known(4000, 'measured', 'drop') },
      ],
    });
    const second = updateSnapshot(first, { sources: [inUse], answers, takenAt: SECOND });
    expect(itemsOf(second)).toEqual([[4000, 10]]);
  });
});
