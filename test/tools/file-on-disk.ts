import { open } from 'node:fs/promises';
import type { RandomAccess } from '../../src/sources/mailfile/random-access';

/** A file of this computer, as the readers of mail files are given one. */
export async function withFile<T>(path: string, read: (file: RandomAccess) => Promise<T>): Promise<T> {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    return await read({
      size,
      async read(offset, length) {
        const bytes = new Uint8Array(length);
        const { bytesRead } = await handle.read(bytes, 0, length, offset);
        return bytes.subarray(0, bytesRead);
      },
    });
  } finally {
    await handle.close();
  }
}

/** Bytes in memory, as the readers of mail files are given a file. */
export function inMemory(bytes: Uint8Array): RandomAccess {
  return {
    size: bytes.length,
    read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
  };
}
