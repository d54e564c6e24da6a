import { canChooseFolder, chooseFolder } from '../../src/session/files-in-folder';

const fileHandle = (name: string, isBroken = false) => ({
  kind: 'file',
  getFile: () => (isBroken ? Promise.reject(new Error('no')) : Promise.resolve(new File(['x'], name))),
});

const folderHandle = (entries: unknown[]) => ({
  kind: 'directory',
  values: async function* () {
    for (const entry of entries) yield await Promise.resolve(entry);
  },
});

const page = (pick: () => Promise<unknown>) => ({ showDirectoryPicker: pick });

async function namesIn(lots: AsyncIterable<File[]> | null): Promise<string[][]> {
  const names: string[][] = [];
  for await (const lot of lots ?? []) if (lot.length > 0) names.push(lot.map(({ name }) => name));
  return names;
}

test('the files of a chosen folder and of those below come in lots, but for those that cannot be read', async () => {
  const many = Array.from({ length: 250 }, (_, at) => fileHandle(`PC-${at}.json`));
  const folder = folderHandle([folderHandle([fileHandle('below')]), ...many, fileHandle('x', true)]);
  const lots = await namesIn(await chooseFolder(page(() => Promise.resolve(folder))));
  expect(lots.map(({ length }) => length)).toEqual([1, 50, 50, 50, 50, 50]);
  expect(lots.flat()).toEqual(['below', ...many.map((_, at) => `PC-${at}.json`)]);
});

test('whoever closes the window for folders chooses none', async () => {
  const closed = page(() => Promise.reject(new DOMException('', 'AbortError')));
  expect(await chooseFolder(closed)).toBeNull();
});

test('not every browser can', async () => {
  expect([canChooseFolder({}), canChooseFolder(page(() => Promise.resolve(null)))]).toEqual([false, true]);
  expect(await chooseFolder({})).toBeNull();
});
