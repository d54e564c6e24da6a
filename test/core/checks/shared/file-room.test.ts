import { fileLimit, isOutlookFile, roomOf } from '../../../../src/core/checks/shared/file-room';
import type { DataFile } from '../../../../src/core/facts/account';
import { unknown } from '../../../../src/core/facts/evidence';
import { LIMITS } from '../../../../src/core/limits';
import { imported, measured, pst } from '../../../tools/make-snapshot';

const OLD = LIMITS.ansiDataFileBytes.value;
const CURRENT = LIMITS.unicodeDataFileBytes.value;
const file = (size: number, more: Partial<DataFile> = {}) =>
  pst({ sizeBytes: measured(size), format: unknown('notAsked'), ...more });

test('the share is of what the format takes', () => {
  expect(roomOf(file(OLD / 2, { format: measured('ansi') }))).toEqual({
    state: 'known',
    share: OLD / 2 / OLD,
    values: {
      size: { unit: 'bytes', value: OLD / 2 },
      limit: { unit: 'bytes', value: OLD },
      share: { unit: 'share', value: OLD / 2 / OLD },
      fill: { unit: 'count', value: 0 },
    },
  });
  expect(roomOf(file(CURRENT, { format: measured('unicode') }))).toMatchObject({ state: 'known', share: 1 });
});

test('a format that nobody knows is told by a size that only one of them has, or that is far from both', () => {
  const hard = LIMITS.ansiDataFileHardBytes.value;
  const near = OLD * LIMITS.dataFileNearShare.value;
  expect(fileLimit(file(hard + 1))).toBe(CURRENT);
  expect(fileLimit(file(hard))).toBeNull();
  expect(fileLimit(file(Math.ceil(near)))).toBeNull();
  expect(fileLimit(file(Math.floor(near) - 1))).toBe(OLD);
  expect(roomOf(file(hard))).toEqual({ state: 'unclear', size: hard });
});

test('without a size nothing is known of the room', () => {
  const unsized = pst({ sizeBytes: unknown('notAsked') });
  expect(roomOf(unsized)).toEqual({ state: 'unknown' });
  expect(fileLimit(unsized)).toBeNull();
});

test('the limits are those of Outlook’s files, or of one that may be its', () => {
  expect(isOutlookFile(pst())).toBe(true);
  expect(isOutlookFile(pst({ kind: imported('ost') }))).toBe(true);
  expect(isOutlookFile(pst({ kind: unknown('notAsked') }))).toBe(true);
  const other = pst({ kind: imported('mbox') });
  expect(isOutlookFile(other)).toBe(false);
  expect(fileLimit(other)).toBeNull();
  expect(fileLimit(pst())).toBe(CURRENT);
});
