import { isAnotherInDrop } from '../../../src/session/backup/dropped-together';
import { fileWithoutHandle } from '../../tools/disk';

const DAY = Date.parse('2026-11-20T10:00:00.000Z');
const inUse = fileWithoutHandle('ada.pst', 9, DAY);
const live = { name: 'ada.pst', sizeBytes: 9, modifiedAt: '2026-11-20T10:00:00.000Z' };

test('two files that differ in size or date at one time are two', async () => {
  for (const copy of [
    fileWithoutHandle('backup.pst', 8, DAY),
    fileWithoutHandle('backup.pst', 9, DAY - 1000),
    fileWithoutHandle('ada.pst', 8, DAY - 1000),
  ])
    expect(await isAnotherInDrop(copy, [inUse, copy], live)).toBe(true);
});

test('two of one size and date may be one file by a link, whatever they are called', async () => {
  for (const name of ['ada.pst', 'backup.pst']) {
    const link = fileWithoutHandle(name, 9, DAY);
    expect(await isAnotherInDrop(link, [inUse, link], live)).toBeNull();
  }
});

test('nothing is told where the file in use was not dropped as it was read, or is not known', async () => {
  const copy = fileWithoutHandle('backup.pst', 8, DAY);
  expect(await isAnotherInDrop(copy, [copy], live)).toBeNull();
  expect(await isAnotherInDrop(copy, [fileWithoutHandle('ada.pst', 10, DAY + 1000), copy], live)).toBeNull();
  expect(await isAnotherInDrop(copy, [inUse, copy], null)).toBeNull();
});

test('a file that was written since it was dropped tells nothing', async () => {
  const written = Object.assign(fileWithoutHandle('backup.pst', 8, DAY), {
    slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('changed', 'NotReadableError')) }),
  });
  expect(await isAnotherInDrop(written, [inUse, written], live)).toBeNull();
});
