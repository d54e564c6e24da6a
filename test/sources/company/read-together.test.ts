import { readTogether } from '../../../src/sources/company/read-together';

const sized = (...texts: string[]) =>
  texts.map((text) => {
    const file = new File([text], '');
    return { file, size: file.size };
  });
const textOf = async (read: () => Promise<Uint8Array>) => Buffer.from(await read()).toString();

test('files are read in one go, each whole', async () => {
  const files = sized('one', '', 'three');
  const alone = files.map(({ file }) => jest.spyOn(file, 'arrayBuffer'));
  expect(await Promise.all(readTogether(files).map(textOf))).toEqual(['one', '', 'three']);
  for (const read of alone) expect(read).not.toHaveBeenCalled();
});

test('where one has changed since or is gone, only that one is missing', async () => {
  const [one, two, three] = sized('one', 'two', 'three');
  if (!one || !two || !three) throw new Error('No files');
  jest.spyOn(two.file, 'arrayBuffer').mockRejectedValue(new Error('gone'));
  const found = readTogether([one, { ...two, size: 7 }, three]).map(textOf);
  expect(await Promise.allSettled(found)).toMatchObject([
    { value: 'one' },
    { status: 'rejected' },
    { value: 'three' },
  ]);
});

test('where all of them together cannot be read, each is read by itself', async () => {
  const read = jest.spyOn(Blob.prototype, 'arrayBuffer').mockRejectedValueOnce(new Error('gone'));
  expect(await Promise.all(readTogether(sized('one', 'two')).map(textOf))).toEqual(['one', 'two']);
  read.mockRestore();
});
