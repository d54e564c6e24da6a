import type { SizedFile } from './file-taker';

/** A file of which every reading goes wrong, for whoever waits for it. */
export type ReadFile = () => Promise<Uint8Array<ArrayBuffer>>;

/**
 * Reads small files whole, all in one go: of thousands, to ask the browser for each takes longer than to read it. Where
 * one of them cannot be read, each is read by itself, so that only that one is missing.
 */
export function readTogether(files: readonly SizedFile[]): ReadFile[] {
  const together = bytesOf(new Blob(files.map(({ file }) => file)));
  // Whoever waits for a file hears that it could not be read.
  together.catch(() => undefined);
  const whole = files.reduce((sum, { size }) => sum + size, 0);
  let from = 0;
  return files.map(({ file, size }) => {
    const begins = from;
    from += size;
    return async () => {
      const bytes = await together.catch(() => null);
      // One that has changed since would be cut in the wrong places.
      return bytes?.length === whole ? bytes.subarray(begins, begins + size) : bytesOf(file);
    };
  });
}

const bytesOf = async (blob: Blob): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await blob.arrayBuffer());
