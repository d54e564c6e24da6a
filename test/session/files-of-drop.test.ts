import { filesOfDrop, filesOfDropInLots, filesOfList } from '../../src/session/files-of-drop';

const file = (name: string) => new File(['x'], name);

const fileEntry = (path: string) => ({
  isFile: true,
  isDirectory: false,
  fullPath: path,
  file: (done: (file: File) => void) => done(file(path.slice(path.lastIndexOf('/') + 1))),
});

/** Hands over its entries two at a time, as browsers do a hundred at a time. */
const folderEntry = (path: string, entries: unknown[]) => ({
  isFile: false,
  isDirectory: true,
  fullPath: path,
  createReader: () => {
    const left = [...entries];
    return { readEntries: (done: (some: unknown[]) => void) => done(left.splice(0, 2)) };
  },
});

const drop = (entries: unknown[], files: File[]) =>
  filesOfDrop({
    items: entries.map((entry) => ({ kind: 'file', webkitGetAsEntry: () => entry })),
    files,
  } as unknown as DataTransfer);

test('gives the files of dropped folders with their paths', async () => {
  const top = folderEntry('/Mail', [
    fileEntry('/Mail/Inbox'),
    fileEntry('/Mail/Inbox.msf'),
    folderEntry('/Mail/Inbox.sbd', [fileEntry('/Mail/Inbox.sbd/Work')]),
  ]);
  const found = await drop([top, fileEntry('/prefs.js')], [file('Mail'), file('prefs.js')]);
  expect(found.map(({ path, file: { name } }) => [path, name])).toEqual([
    ['Mail/Inbox', 'Inbox'],
    ['Mail/Inbox.msf', 'Inbox.msf'],
    ['Mail/Inbox.sbd/Work', 'Work'],
    ['prefs.js', 'prefs.js'],
  ]);
});

test('takes plain files as they are, also where a browser knows no entries', async () => {
  const plain = await drop([fileEntry('/a.pst')], [file('a.pst')]);
  expect(plain.map(({ path }) => path)).toEqual(['a.pst']);
  const old = await filesOfDrop({
    items: [{ kind: 'file' }],
    files: [file('a.pst')],
  } as unknown as DataTransfer);
  expect(old.map(({ path }) => path)).toEqual(['a.pst']);
});

test('passes over what cannot be read', async () => {
  const broken = {
    ...fileEntry('/Mail/x'),
    file: (_: unknown, fail: (reason: Error) => void) => fail(new Error('no')),
  };
  const found = await drop([folderEntry('/Mail', [broken, fileEntry('/Mail/y')])], [file('Mail')]);
  expect(found.map(({ path }) => path)).toEqual(['Mail/y']);
});

test('thousands in a folder come in lots as they are found, in the same order', async () => {
  const many = Array.from({ length: 5 }, (_, at) => fileEntry(`/Mail/${at}`));
  const below = folderEntry('/Mail/below', [fileEntry('/Mail/below/x')]);
  const entries = [fileEntry('/a'), folderEntry('/Mail', [...many, below]), fileEntry('/b')];
  const lots: string[][] = [];
  const found = filesOfDropInLots({
    items: entries.map((entry) => ({ kind: 'file', webkitGetAsEntry: () => entry })),
    files: [],
  } as unknown as DataTransfer);
  for await (const lot of found) if (lot.length > 0) lots.push(lot.map(({ path }) => path));
  expect(lots).toEqual([
    ['a'],
    ['Mail/0', 'Mail/1'],
    ['Mail/2', 'Mail/3'],
    ['Mail/4'],
    ['Mail/below/x'],
    ['b'],
  ]);
  expect((await drop(entries, [])).map(({ path }) => path)).toEqual(lots.flat());
});

test('where no folder is dropped all files come in one lot', async () => {
  const lots: string[][] = [];
  const found = filesOfDropInLots({
    items: [{ kind: 'file' }],
    files: [file('a.pst')],
  } as unknown as DataTransfer);
  for await (const lot of found) lots.push(lot.map(({ path }) => path));
  expect(lots).toEqual([['a.pst']]);
});

test('chosen files come in lots, all of them and in their order', async () => {
  const files = Array.from({ length: 120 }, (_, at) => file(`${at}`));
  const lots: File[][] = [];
  for await (const lot of filesOfList(files)) lots.push(lot);
  expect(lots.map(({ length }) => length)).toEqual([50, 50, 20]);
  expect(lots.flat()).toEqual(files);
});

test('few files are asked for at once, however many there are in a folder', async () => {
  let asked = 0;
  let most = 0;
  const many = Array.from({ length: 60 }, (_, at) => ({
    ...fileEntry(`/Mail/${at}`),
    file: (found: (one: File) => void) => {
      asked += 1;
      most = Math.max(most, asked);
      queueMicrotask(() => {
        asked -= 1;
        found(file(`${at}`));
      });
    },
  }));
  expect((await drop([folderEntry('/Empty', []), ...many], [])).length).toBe(60);
  expect(most).toBe(8);
});
