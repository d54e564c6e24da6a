import { Damage } from './damage';

/** Numbers in a data file are little-endian. Each of these throws `Damage` where the bytes end before. */

export function u8(bytes: Uint8Array, at: number): number {
  const byte = bytes[at];
  if (byte === undefined) throw new Damage('ends too early');
  return byte;
}

export function u16(bytes: Uint8Array, at: number): number {
  return u8(bytes, at) + u8(bytes, at + 1) * 0x100;
}

export function u32(bytes: Uint8Array, at: number): number {
  return u16(bytes, at) + u16(bytes, at + 2) * 0x10000;
}

/** 64 bits. From 2^53 on the last digits are rounded: no file is that large, so every check of a bound refuses it. */
export function u64(bytes: Uint8Array, at: number): number {
  return u32(bytes, at) + u32(bytes, at + 4) * 0x1_0000_0000;
}

/** A stretch of the bytes; throws where they end before. */
export function part(bytes: Uint8Array, start: number, length: number): Uint8Array {
  if (start < 0 || length < 0 || start + length > bytes.length) throw new Damage('ends too early');
  return bytes.subarray(start, start + length);
}
