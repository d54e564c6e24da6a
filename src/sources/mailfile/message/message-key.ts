/**
 * A number of 64 bits in hex that stands for a message's id (FNV-1a): enough to tell two messages apart, and
 * nothing can be read from it. What is not part of the id itself (angle brackets, white space) does not count.
 */
export function keyOfMessageId(id: Uint8Array): string | null {
  let hash = 0xcbf29ce484222325n;
  let length = 0;
  for (const byte of id) {
    if (byte <= 0x20 || byte === 0x3c || byte === 0x3e) continue;
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
    length += 1;
  }
  return length === 0 ? null : hash.toString(16).padStart(16, '0');
}
