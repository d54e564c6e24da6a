import { part, u16, u32, u64, u8 } from '../../../../src/sources/mailfile/pst/bytes';
import { Damage } from '../../../../src/sources/mailfile/pst/damage';
import { hex } from '../../../tools/hand-made-blocks';

const bytes = hex('01 02 03 04 05 00 00 00 ff');

it('reads numbers from their last byte to their first', () => {
  expect(u8(bytes, 8)).toBe(0xff);
  expect(u16(bytes, 0)).toBe(0x0201);
  expect(u32(bytes, 0)).toBe(0x0403_0201);
  expect(u64(bytes, 0)).toBe(0x05_0403_0201);
});

it('keeps 64 bits far beyond what can be an offset, so that every bound refuses them', () => {
  expect(u64(hex('ff ff ff ff ff ff ff ff'), 0)).toBeGreaterThan(Number.MAX_SAFE_INTEGER);
});

it.each([
  ['u8', () => u8(bytes, 9)],
  ['u16', () => u16(bytes, 8)],
  ['u32', () => u32(bytes, 6)],
  ['u64', () => u64(bytes, 2)],
  ['u8 before the start', () => u8(bytes, -1)],
  ['a part', () => part(bytes, 5, 5)],
  ['a part of less than nothing', () => part(bytes, 5, -1)],
])('reads nothing beyond the end: %s', (_, read) => {
  expect(read).toThrow(Damage);
});
