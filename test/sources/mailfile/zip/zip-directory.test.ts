import fc from 'fast-check';
import {
  packedPart,
  readZipDirectory,
  type ZipEntry,
} from '../../../../src/sources/mailfile/zip/zip-directory';
import { zippedPart } from '../../../../src/sources/mailfile/zip/zip-parts';
import { zipBytes, type ZipFile, type ZipOptions } from '../../../tools/write-zip';
import { runs } from '../../../tools/long';

const text = (value: string) => new TextEncoder().encode(value);

async function list(bytes: Uint8Array) {
  const blob = new Blob([new Uint8Array(bytes)]);
  const entries: ZipEntry[] = [];
  const directory = await readZipDirectory(blob, (entry) => entries.push(entry));
  return { blob, entries, directory };
}

async function unpack(blob: Blob, entry: ZipEntry): Promise<string> {
  const pieces: Uint8Array[] = [];
  await zippedPart(blob, entry).each((piece) => pieces.push(piece.slice()), undefined);
  return Buffer.concat(pieces).toString();
}

const files: ZipFile[] = [
  { path: 'a/', bytes: new Uint8Array(0) },
  { path: 'a/plain.txt', bytes: text('plain') },
  { path: 'a/ünï.txt', bytes: text('packed '.repeat(50_000)), deflate: true },
  { path: 'empty', bytes: new Uint8Array(0) },
];

test.each<[string, ZipOptions]>([
  ['plain', {}],
  ['large', { large: true }],
  ['behind other bytes', { before: 1000 }],
  ['large behind other bytes', { large: true, before: 1000 }],
  ['with a comment', { comment: 'PK\u0005\u0006 of a kind' }],
])('lists and unpacks the files of an archive: %s', async (_, options) => {
  const { blob, entries, directory } = await list(zipBytes(files, options));
  expect(directory).toEqual({ whole: true });
  expect(entries.map(({ path }) => path)).toEqual(['a/plain.txt', 'a/ünï.txt', 'empty']);
  const contents = await Promise.all(entries.map((entry) => unpack(blob, entry)));
  expect(contents).toEqual(['plain', 'packed '.repeat(50_000), '']);
  expect(entries.map(({ bytes }) => bytes)).toEqual([5, 350_000, 0]);
});

test('reads a directory that is longer than one piece', async () => {
  const many = Array.from({ length: 30_000 }, (_, index) => ({
    path: `folder/${String(index).padStart(40, '0')}`,
    bytes: new Uint8Array(0),
  }));
  const { entries, directory } = await list(zipBytes(many));
  expect(directory).toEqual({ whole: true });
  expect(entries.at(-1)?.path).toBe(many.at(-1)?.path);
  expect(entries).toHaveLength(30_000);
});

test('finds no directory in what is cut off, and says where one ends early', async () => {
  const bytes = zipBytes(files);
  expect((await list(bytes.slice(0, -10))).directory).toBeNull();
  expect((await list(text('no archive'))).directory).toBeNull();
  const damaged = bytes.slice();
  const last = Buffer.from(damaged).lastIndexOf(Buffer.from('PK\u0001\u0002'));
  damaged.fill(0, last, last + 4);
  const { entries, directory } = await list(damaged);
  expect(directory).toEqual({ whole: false });
  expect(entries).toHaveLength(2);
});

test('marks what is locked, and gives no part that lies beyond the archive', async () => {
  const { blob, entries } = await list(zipBytes([{ path: 'a', bytes: text('abc'), encrypted: true }]));
  expect(entries[0]?.encrypted).toBe(true);
  const [entry] = entries;
  if (!entry) throw new Error('no entry');
  expect(await packedPart(blob, { ...entry, packedBytes: 1e12 })).toBeNull();
  expect(await packedPart(blob, { ...entry, headerAt: 5 })).toBeNull();
});

test('comes to an end on any damage', async () => {
  const whole = zipBytes(files, { large: true });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
      async (changes) => {
        const damaged = whole.slice();
        for (const [at, value] of changes) damaged[at] = value;
        const { blob, entries } = await list(damaged);
        for (const entry of entries) await unpack(blob, entry).catch(() => undefined);
      },
    ),
    { numRuns: runs(200) },
  );
});
