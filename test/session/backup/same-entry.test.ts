import { noteHandles } from '../../../src/session/backup/dropped-handles';
import { isSameEntry, noteInUse } from '../../../src/session/backup/same-entry';
import { Disk, fileWithoutHandle } from '../../tools/disk';

/** What is read of the file in use. */
const readOf = ({ name, size, lastModified }: File) => ({
  name,
  sizeBytes: size,
  modifiedAt: new Date(lastModified).toISOString(),
});
/** A disk with the file in use, which was read. */
function inUse(path = 'mail/ada.pst') {
  const disk = new Disk();
  disk.write(path, 3);
  const file = disk.drop(path);
  noteInUse([file]);
  return { disk, live: readOf(file) };
}

test('the live file dropped twice is the live file, and one that is there beside it is another', async () => {
  const { disk, live } = inUse();
  disk.write('stick/ada.pst', 3);
  expect(await isSameEntry(disk.drop('mail/ada.pst'), live)).toBe(true);
  expect(await isSameEntry(disk.drop('stick/ada.pst'), live)).toBe(false);
  expect(await isSameEntry(disk.drop('stick/ada.pst'), null)).toBeNull();
});

test('a live file that was renamed or moved is not taken for another one', async () => {
  for (const path of ['mail/backup.pst', 'stick/ada.pst']) {
    const { disk, live } = inUse();
    disk.move('mail/ada.pst', path);
    expect(await isSameEntry(disk.drop(path), live)).toBeNull();
    // The mail program makes an empty one in its place.
    disk.write('mail/ada.pst', 1);
    expect(await isSameEntry(disk.drop(path), live)).toBeNull();
  }
});

test('a live file that changed since it was read has to be read again', async () => {
  const { disk, live } = inUse();
  disk.write('stick/ada.pst', 3);
  disk.write('mail/ada.pst', 4);
  expect(await isSameEntry(disk.drop('stick/ada.pst'), live)).toBeNull();
});

test('nothing is told where the browser gives no handles, or not for every file', async () => {
  const { disk, live } = inUse('mail/b.pst');
  expect(await isSameEntry(fileWithoutHandle('b.pst', 1), live)).toBeNull();
  const [none, copy] = [fileWithoutHandle('c.pst', 1), disk.drop('mail/b.pst')];
  noteHandles([{ kind: 'file' }], [none]);
  noteHandles([{ kind: 'file' }, { kind: 'file' }], [none]);
  noteInUse([none]);
  expect(await isSameEntry(copy, { ...live, name: 'c.pst' })).toBeNull();
});

test('a handle that was refused, or fails later, tells nothing', async () => {
  const [first, copy] = [fileWithoutHandle('d.pst', 1), fileWithoutHandle('d.pst', 1)];
  const live = readOf(first);
  const item = (handle: () => Promise<unknown>): DataTransferItem =>
    ({ kind: 'file', getAsFileSystemHandle: handle }) as unknown as DataTransferItem;
  const gone = () => Promise.reject(new Error('gone'));
  noteHandles([item(gone)], [first]);
  noteInUse([first]);
  noteHandles([item(() => Promise.resolve({ isSameEntry: gone }))], [copy]);
  expect(await isSameEntry(copy, live)).toBeNull();
  const disk = new Disk();
  disk.write('d.pst', 1);
  noteInUse([disk.drop('d.pst')]);
  expect(await isSameEntry(copy, live)).toBeNull();
});
