import { readProfileText } from '../../src/sources/profile/read-profile';

/** Bytes that are decoded in one go, as many as the parser takes. */
const PIECE_BYTES = 1 << 20;

/** Times of one round, in milliseconds. */
export interface MemoryTimes {
  decode: number;
  parse: number;
  /** To see that both did something. */
  letters: number;
  accounts: number;
}

/** A file that is in memory already, so that only the work on it is timed. */
class BlobInMemory extends Blob {
  constructor(private readonly content: Uint8Array<ArrayBuffer>) {
    super([]);
  }

  override get size(): number {
    return this.content.length;
  }

  override slice(from = 0, to = this.content.length): Blob {
    const part = this.content.slice(from, to);
    return Object.assign(new Blob([]), { arrayBuffer: () => Promise.resolve(part.buffer) });
  }
}

function decode(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-16le');
  let letters = 0;
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    // A copy of the piece, as the parser gets one.
    letters += decoder.decode(bytes.slice(at, at + PIECE_BYTES), { stream: true }).length;
  }
  return letters;
}

async function parse(bytes: Uint8Array<ArrayBuffer>): Promise<number> {
  const source = { id: 'bench', kind: 'profileExport', name: 'bench', readAt: '' } as const;
  const outcome = await readProfileText(
    { blob: new BlobInMemory(bytes), kind: 'registryExport', source },
    () => undefined,
    () => false,
  );
  return outcome.facts?.accounts.length ?? 0;
}

async function decodeFile(file: Blob): Promise<number> {
  const decoder = new TextDecoder('utf-16le');
  let letters = 0;
  let next = file.slice(0, PIECE_BYTES).arrayBuffer();
  for (let at = PIECE_BYTES; at < file.size + PIECE_BYTES; at += PIECE_BYTES) {
    const piece = await next;
    next = file.slice(at, at + PIECE_BYTES).arrayBuffer();
    letters += decoder.decode(piece, { stream: true }).length;
  }
  return letters;
}

addEventListener('message', ({ data }: MessageEvent<{ file: File; rounds: number } | { decode: File }>) => {
  void (async () => {
    if ('decode' in data) {
      postMessage(await decodeFile(data.decode));
      return;
    }
    const bytes = new Uint8Array(await data.file.arrayBuffer());
    const times: MemoryTimes[] = [];
    for (let round = 0; round <= data.rounds; round++) {
      const first = performance.now();
      const letters = decode(bytes);
      const second = performance.now();
      const accounts = await parse(bytes);
      // The first round warms up and is thrown away.
      if (round > 0)
        times.push({ decode: second - first, parse: performance.now() - second, letters, accounts });
    }
    postMessage(times);
  })();
});
