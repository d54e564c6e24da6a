import { parsePstHeader } from '../../../../src/sources/mailfile/pst/header';

/** A header with numbers that can be told apart. */
function header(version: number, word: 4 | 8): Buffer {
  const bytes = Buffer.alloc(564);
  bytes.write('!BDN', 0, 'latin1');
  bytes.write('SM', 8, 'latin1');
  bytes.writeUInt16LE(version, 10);
  const put = (at: number, value: number) =>
    word === 8 ? bytes.writeBigUInt64LE(BigInt(value), at) : bytes.writeUInt32LE(value, at);
  if (word === 8) {
    put(184, 5_000_000_000);
    put(200, 70_000);
    put(224, 4_400_000_000);
    put(240, 4_300_000_000);
    bytes[248] = 1;
    bytes[513] = 1;
  } else {
    put(168, 500_000);
    put(176, 7_000);
    put(188, 440_000);
    put(196, 430_000);
    bytes[200] = 1;
    bytes[461] = 2;
  }
  return bytes;
}

it('reads where the trees of a new file begin, beyond 2^32', () => {
  expect(parsePstHeader(header(23, 8), 5_000_000_000)).toMatchObject({
    kind: 'pst',
    format: 'unicode',
    encoding: 'permute',
    nodeTree: 4_400_000_000,
    blockTree: 4_300_000_000,
    freeBytes: 70_000,
    cutShort: false,
  });
});

it('reads the header of a file with 4K pages like that of a new one', () => {
  expect(parsePstHeader(header(36, 8), 5_000_000_000)).toMatchObject({
    format: 'unicode4k',
    nodeTree: 4_400_000_000,
  });
});

it.each([14, 15])('reads an old header, of version %i', (version) => {
  expect(parsePstHeader(header(version, 4), 500_000)).toMatchObject({
    format: 'ansi',
    encoding: 'cyclic',
    nodeTree: 440_000,
    blockTree: 430_000,
    freeBytes: 7_000,
    cutShort: false,
  });
});

it('sees that a file is shorter than it says', () => {
  expect(parsePstHeader(header(23, 8), 4_999_999_999)?.cutShort).toBe(true);
  expect(parsePstHeader(header(14, 4), 499_999)?.cutShort).toBe(true);
});

it('believes no count of free bytes that is out of date, or larger than the file', () => {
  const stale = header(23, 8);
  stale[248] = 0;
  expect(parsePstHeader(stale, 5_000_000_000)?.freeBytes).toBeNull();
  expect(parsePstHeader(header(23, 8), 60_000)?.freeBytes).toBeNull();
});

it('knows neither other encodings nor other versions', () => {
  const encrypted = header(23, 8);
  encrypted[513] = 0x10;
  expect(parsePstHeader(encrypted, 5_000_000_000)?.encoding).toBeNull();
  expect(parsePstHeader(header(99, 8), 5_000_000_000)).toMatchObject({ format: null, layout: null });
  expect(parsePstHeader(header(23, 8).subarray(0, 563), 563)).toBeNull();
});
