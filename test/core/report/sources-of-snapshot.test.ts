import { assembleSnapshot } from '../../../src/core/report/assemble';
import { growthsOf, sourcesOfSnapshot } from '../../../src/core/report/sources-of-snapshot';
import { known, unknown } from '../../../src/core/facts/evidence';
import type { SourceFacts } from '../../../src/core/facts/snapshot';
import { KEPT_FOREVER, imap, imported, pop3, pst, snapshotOf, told } from '../../tools/make-snapshot';

const readAt = '2026-02-20T09:00:00.000Z';
const takenAt = '2026-03-01T09:00:00.000Z';
const EXPORT = { id: 'export', kind: 'profileExport', name: 'outlook.reg', readAt } as const;
const FILE = { id: 'file', kind: 'dataFile', name: 'ada.pst', readAt } as const;
const ANSWERS = { id: 'answers', kind: 'answers', name: '', readAt } as const;

const EXPORTED: SourceFacts = {
  source: EXPORT,
  accounts: [pop3({ backup: pop3().backup }), imap()],
  dataFiles: [],
  gaps: [],
};

test('what one source said is given back as it was, and gives the same snapshot again', () => {
  const gathered = { sources: [EXPORTED], answers: [], takenAt };
  const snapshot = assembleSnapshot(gathered);
  const again = sourcesOfSnapshot(snapshot);
  expect(again.map(({ source }) => source)).toEqual([EXPORT]);
  expect(again[0]?.accounts).toEqual(snapshot.accounts);
  expect(assembleSnapshot({ ...gathered, sources: again })).toEqual(snapshot);
});

test('each source has its own facts alone, and those of another are open in it', () => {
  const account = pop3({ used: known(5, 'measured', 'file') });
  const file = pst({ location: known('localDisk', 'imported', 'export'), backup: { ...pst().backup } });
  const [exported, read] = sourcesOfSnapshot(
    snapshotOf({ sources: [EXPORT, FILE, ANSWERS], accounts: [account], dataFiles: [file] }),
  );
  expect(exported?.accounts[0]?.used).toEqual(unknown('notAsked'));
  expect(exported?.accounts[0]?.kind).toEqual(account.kind);
  expect(read?.accounts[0]?.used).toEqual(account.used);
  expect(read?.accounts[0]?.kind).toEqual(unknown('notAsked'));
  expect(read?.dataFiles[0]?.format).toEqual(file.format);
  expect(exported?.dataFiles[0]?.location).toEqual(file.location);
});

test('answers are no source: what the person said is laid on anew', () => {
  const account = imap({ otherClients: told('none') });
  const [exported, ...more] = sourcesOfSnapshot(
    snapshotOf({ sources: [EXPORT, ANSWERS], accounts: [account], client: told('classicWindows') }),
  );
  expect(more).toEqual([]);
  expect(exported?.accounts[0]?.otherClients).toEqual(unknown('notAsked'));
  expect(exported?.client).toBeUndefined();
});

test('a fact that nobody knows keeps its reason in every source', () => {
  const account = pop3({ quotaLimit: unknown('notReadable') });
  const [exported] = sourcesOfSnapshot(snapshotOf({ sources: [EXPORT], accounts: [account] }));
  expect(exported?.accounts[0]?.quotaLimit).toEqual(unknown('notReadable'));
});

test('what no listed source said goes with the first one, and without any stands for itself', () => {
  const facts = { accounts: [imap()], client: imported('classicWindows' as const) };
  const gone = snapshotOf({ ...facts, sources: [FILE] });
  expect(sourcesOfSnapshot(gone).map(({ source, accounts }) => [source.id, accounts.length])).toEqual([
    ['file', 1],
  ]);
  const [alone] = sourcesOfSnapshot(snapshotOf({ ...facts, sources: [] }));
  expect(alone?.source).toEqual({ id: 'earlier', kind: 'profileExport', name: '', readAt: takenAt });
});

test('a snapshot in which nothing stands has no source', () => {
  expect(sourcesOfSnapshot(snapshotOf({ sources: [], client: unknown('notAsked') }))).toEqual([]);
});

test('that a server copy grew is told of the account, and not given to the source that says more now', () => {
  const account = pop3({
    serverCopy: imported(KEPT_FOREVER),
    serverCopyGrew: { on: '2026-01-05', fromDays: 14 },
  });
  const snapshot = snapshotOf({ sources: [EXPORT], accounts: [account, imap()] });
  expect(growthsOf(snapshot)).toEqual([{ account: 'pop', on: '2026-01-05', fromDays: 14 }]);
  expect(sourcesOfSnapshot(snapshot)[0]?.accounts[0]).not.toHaveProperty('serverCopyGrew');
});
