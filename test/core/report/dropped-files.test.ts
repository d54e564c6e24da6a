import * as fc from 'fast-check';
import type { DataFile } from '../../../src/core/facts/account';
import { blankDataFile, dataFileId } from '../../../src/core/facts/blank';
import { known, unknown } from '../../../src/core/facts/evidence';
import type { SourceFacts, SourceKind } from '../../../src/core/facts/snapshot';
import type { Answer } from '../../../src/core/questions/question';
import { assembleSnapshot } from '../../../src/core/report/assemble';
import { settleDropped } from '../../../src/core/report/dropped-files';
import { takeIn } from '../../../src/core/report/kept-source';
import { mailFileOf, mailFolder } from '../../tools/make-mail-file';

const READ = '2026-03-01T09:00:00.000Z';
const KEY = '0123456789abcdef0123456789abcdef';
const PATH = 'C:\\Mail\\ada.pst';

function source(id: string, kind: SourceKind, dataFiles: DataFile[], readAt = READ): SourceFacts {
  return { source: { id, kind, name: id, readAt }, accounts: [], dataFiles, gaps: [] };
}

function inProfile(path = PATH, storeKey: string | null = null): SourceFacts {
  const name = path.split('\\').at(-1) ?? '';
  const file = { ...blankDataFile(dataFileId(path), name), path };
  if (storeKey !== null) file.storeKey = known(storeKey, 'imported', 'export');
  return source('export', 'profileExport', [file]);
}

interface Look {
  id: string;
  items: number;
  name?: string;
  storeKey?: string | null;
  stopped?: boolean;
}

function dropped({ id, items, name = 'ada.pst', storeKey = KEY, stopped = false }: Look): SourceFacts {
  const contents = mailFileOf([mailFolder('Inbox', { '2026-02': items })], {
    name,
    storeKey,
    complete: !stopped,
    problems: stopped ? [{ code: 'stopped', folderId: null }] : [],
  });
  const file = { ...blankDataFile(id, name), contents: known(contents, 'measured' as const, id) };
  if (storeKey !== null) file.storeKey = known(storeKey, 'measured', id);
  return source(id, 'dataFile', [file]);
}

function says(id: string, value: string): Answer {
  return {
    question: 'fileIs',
    subject: { type: 'dataFile', id },
    value: value === 'live' || value === 'copy' ? { kind: 'choice', value } : { kind: 'text', value },
    answeredAt: READ,
  };
}

const snapshotOf = (sources: SourceFacts[], answers: Answer[] = []) =>
  assembleSnapshot({ sources, answers, takenAt: READ });

const itemsIn = (file: DataFile | undefined) =>
  file?.contents?.known === true ? file.contents.value.folders[0]?.items : undefined;

test('a dropped file that may be one in use stands aside until somebody says what it is', () => {
  const { dataFiles, fileCopies } = snapshotOf([dropped({ id: 'a', items: 10 }), inProfile()]);
  expect(dataFiles).toHaveLength(1);
  expect(dataFiles[0]?.contents).toBeUndefined();
  expect(fileCopies).toMatchObject([
    { file: { id: 'a' }, of: [dataFileId(PATH)], isCopy: unknown('notAsked') },
  ]);
});

test('said to be in use it is the file of the profile, said to be a copy it stays beside it', () => {
  const sources = [dropped({ id: 'a', items: 10 }), inProfile()];
  const live = snapshotOf(sources, [says('a', 'live')]);
  expect(live.fileCopies).toBeUndefined();
  expect(live.dataFiles.map(itemsIn)).toEqual([10]);
  expect(live.dataFiles[0]?.path).toBe(PATH);
  const copy = snapshotOf(sources, [says('a', 'copy')]);
  expect(copy.dataFiles.map(itemsIn)).toEqual([undefined]);
  expect(copy.fileCopies).toMatchObject([{ file: { id: 'a' }, isCopy: { value: true, evidence: 'told' } }]);
});

test('the first file of a store is shown at once, and a copy of it that comes later replaces nothing', () => {
  const sources = [dropped({ id: 'copy', items: 3 }), dropped({ id: 'live', items: 10 })];
  const { dataFiles, fileCopies } = snapshotOf(sources);
  expect(dataFiles.map(itemsIn)).toEqual([10]);
  expect(fileCopies).toMatchObject([{ file: { id: 'copy' }, of: ['live'] }]);
  expect(snapshotOf(sources, [says('copy', 'live')]).dataFiles).toMatchObject([{ id: 'live' }]);
});

test('a copy under another name is known by the key of its store, and a stranger of the same name too', () => {
  const renamed = dropped({ id: 'a', items: 10, name: 'backup of may.pst' });
  expect(snapshotOf([renamed, inProfile(PATH, KEY)]).fileCopies).toMatchObject([{ of: [dataFileId(PATH)] }]);
  const stranger = dropped({ id: 'a', items: 10, storeKey: 'ff'.repeat(16) });
  const { dataFiles, fileCopies } = snapshotOf([stranger, inProfile(PATH, KEY)]);
  expect(dataFiles).toHaveLength(2);
  expect(fileCopies).toBeUndefined();
});

test('of several files that it may be, the one that is named is it', () => {
  const sources = [dropped({ id: 'a', items: 10 }), inProfile(), inProfile('D:\\Old\\ada.pst')];
  expect(snapshotOf(sources).fileCopies?.[0]?.of).toHaveLength(2);
  const { dataFiles } = snapshotOf(sources, [says('a', dataFileId('D:\\Old\\ada.pst'))]);
  expect(dataFiles.find(({ path }) => path === PATH)?.contents).toBeUndefined();
  expect(dataFiles.map(itemsIn)).toContain(10);
});

test('a file that the mail program keeps to itself is the one in use', () => {
  const held = source('held', 'dataFile', [
    { ...blankDataFile('held', 'ada.pst'), sizeBytes: known(4000, 'measured', 'held') },
  ]);
  const { dataFiles } = snapshotOf([held, inProfile()]);
  expect(dataFiles).toMatchObject([{ path: PATH, sizeBytes: { value: 4000 } }]);
});

test('what was dropped in the place for copies is never the file in use', () => {
  const facts = dropped({ id: 'a', items: 10 });
  const files = facts.dataFiles.map((file) => ({
    ...file,
    droppedAsCopy: { of: { type: 'dataFile' as const, id: 'live' }, isCopy: unknown('notAsked') },
  }));
  const { dataFiles, fileCopies } = snapshotOf([{ ...facts, dataFiles: files }]);
  expect(dataFiles).toEqual([]);
  expect(fileCopies).toMatchObject([{ of: ['live'], isCopy: { known: false } }]);
});

test('a folder of Thunderbird that came with the settings is the one that they name', () => {
  const folder = (readAt: string) => {
    const facts = dropped({ id: 'a', items: 10, name: 'ada.pst', storeKey: null });
    const [file] = facts.dataFiles;
    return source(
      'drop',
      'dataFile',
      file ? [{ ...file, kind: known('thunderbirdFolder', 'measured', 'drop') }] : [],
      readAt,
    );
  };
  expect(snapshotOf([folder(READ), inProfile()]).dataFiles.map(itemsIn)).toEqual([10]);
  expect(snapshotOf([folder('2026-03-02T09:00:00.000Z'), inProfile()]).fileCopies).toHaveLength(1);
});

test('a second reading that was stopped never hides a fuller one, and a whole one does', () => {
  const whole = dropped({ id: 'a', items: 150_000 });
  const stopped = dropped({ id: 'b', items: 10_922, stopped: true });
  const fewer = dropped({ id: 'b', items: 10_922 });
  const answers = [says('b', 'live')];
  expect(snapshotOf([stopped, whole], answers).dataFiles.map(itemsIn)).toEqual([150_000]);
  expect(snapshotOf([fewer, whole], answers).dataFiles.map(itemsIn)).toEqual([10_922]);
  const again = dropped({ id: 'a', items: 10_922, stopped: true });
  const kept = takeIn(takeIn([], [whole], READ), [again], '2026-03-02T09:00:00.000Z');
  expect(kept.flatMap(({ facts }) => facts.dataFiles.map(itemsIn))).toEqual([150_000]);
});

test('nothing is replaced by a file of which nobody has said anything, whatever is dropped in whatever order', () => {
  const look = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    items: fc.nat(100),
    name: fc.constantFrom('ada.pst', 'old.pst'),
    storeKey: fc.constantFrom(KEY, 'ff'.repeat(16), null),
  });
  fc.assert(
    fc.property(fc.uniqueArray(look, { selector: ({ id }) => id }), (looks) => {
      const { sources, copies } = settleDropped([...looks.map(dropped), inProfile(PATH, KEY)], [], []);
      const files = sources.flatMap(({ dataFiles }) => dataFiles);
      expect(new Set(files.map(({ id }) => id)).size).toBe(files.length);
      expect(files.length + copies.length).toBe(looks.length + 1);
    }),
  );
});
