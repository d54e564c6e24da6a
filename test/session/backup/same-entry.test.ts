import { noteHandles } from '../../../src/session/backup/dropped-handles';
import { isSameEntry, noteInUse } from '../../../src/session/backup/same-entry';

/** An entry on a disk; two drops of it give two handles that the browser knows to be one. */
class Entry {
  drop(): DataTransferItem {
    const handle = {
      entry: this,
      isSameEntry: (other: { entry: Entry }) => Promise.resolve(other.entry === this),
    };
    return {
      kind: 'file',
      getAsFileSystemHandle: () => Promise.resolve(handle),
    } as unknown as DataTransferItem;
  }
}
const file = (name = 'ada.pst') => new File(['x'], name);
const LIVE = { name: 'ada.pst', sizeBytes: 1 };

test('the browser tells the live file dropped twice from a copy that looks the same', async () => {
  const live = new Entry();
  const [first, again, copy] = [file(), file(), file()];
  noteHandles([live.drop()], [first]);
  noteInUse([first]);
  noteHandles([live.drop(), new Entry().drop()], [again, copy]);
  expect(await isSameEntry(again, LIVE)).toBe(true);
  expect(await isSameEntry(copy, LIVE)).toBe(false);
  expect(await isSameEntry(copy, null)).toBeNull();
});

test('nothing is told where the browser gives no handles, or not for every file', async () => {
  const [first, copy] = [file('b.pst'), file('b.pst')];
  const none = { kind: 'file' } as DataTransferItem;
  noteHandles([none], [first]);
  noteHandles([new Entry().drop()], []);
  noteInUse([first]);
  expect(await isSameEntry(copy, { ...LIVE, name: 'b.pst' })).toBeNull();
});

test('a handle that was refused, or fails later, tells nothing', async () => {
  const [first, copy] = [file('c.pst'), file('c.pst')];
  const refused = {
    kind: 'file',
    getAsFileSystemHandle: () => Promise.reject(new Error('gone')),
  } as unknown as DataTransferItem;
  const breaks = {
    kind: 'file',
    getAsFileSystemHandle: () => Promise.resolve({ isSameEntry: () => Promise.reject(new Error('gone')) }),
  } as unknown as DataTransferItem;
  noteHandles([refused], [first]);
  noteInUse([first]);
  noteHandles([breaks], [copy]);
  expect(await isSameEntry(copy, { ...LIVE, name: 'c.pst' })).toBeNull();
  noteHandles([new Entry().drop()], [first]);
  noteInUse([first]);
  expect(await isSameEntry(copy, { ...LIVE, name: 'c.pst' })).toBeNull();
});
