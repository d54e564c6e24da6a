import fc from 'fast-check';
import { blobAccess, CachedAccess, type RandomAccess } from '../../../src/sources/mailfile/random-access';

/** A file whose byte at n is n modulo 251, and which notes what was read of it. */
function numbered(size: number): RandomAccess & { log: [number, number][] } {
  const log: [number, number][] = [];
  return {
    size,
    log,
    read(offset, length) {
      log.push([offset, length]);
      const bytes = Math.max(0, Math.min(length, size - offset));
      return Promise.resolve(Uint8Array.from({ length: bytes }, (_, index) => (offset + index) % 251));
    },
  };
}

it('reads a dropped file in parts, and less where it ends', async () => {
  const file = blobAccess(new Blob([new Uint8Array([1, 2, 3, 4, 5])]));
  expect(file.size).toBe(5);
  expect([...(await file.read(1, 3))]).toEqual([2, 3, 4]);
  expect([...(await file.read(4, 9))]).toEqual([5]);
});

it('reads a stretch once and then has it', async () => {
  const file = numbered(10_000);
  const cached = new CachedAccess(file);
  await cached.read(512, 512);
  expect([...(await cached.read(512, 4))]).toEqual([10, 11, 12, 13]);
  expect(file.log).toEqual([[512, 512]]);
  expect(cached.bytesRead).toBe(512);
});

it('forgets what was not used for longest when it has kept enough', async () => {
  const file = numbered(10_000);
  const cached = new CachedAccess(file, { keptBytes: 1024 });
  await cached.read(0, 512);
  await cached.read(512, 512);
  await cached.read(0, 512);
  await cached.read(1024, 512);
  await cached.read(0, 512);
  await cached.read(512, 512);
  expect(file.log.map(([offset]) => offset)).toEqual([0, 512, 1024, 512]);
});

it('reads neighbours together, and others apart', async () => {
  const file = numbered(100_000);
  const cached = new CachedAccess(file);
  const stretches = [
    { offset: 50_000, length: 512 },
    { offset: 0, length: 512 },
    { offset: 1024, length: 512 },
    { offset: 512, length: 100 },
  ];
  const parts = await cached.readMany(stretches);
  expect(parts.map((bytes) => [bytes.length, bytes[0]])).toEqual(
    stretches.map(({ offset, length }) => [length, offset % 251]),
  );
  expect(file.log).toEqual([
    [0, 1536],
    [50_000, 512],
  ]);
});

it('gives the bytes of the file, reads at most twice of what is asked, whatever is asked', async () => {
  const stretch = fc.record({ offset: fc.nat(6000), length: fc.nat(700) });
  await fc.assert(
    fc.asyncProperty(fc.array(stretch, { maxLength: 20 }), async (stretches) => {
      const file = numbered(5000);
      const cached = new CachedAccess(file);
      const parts = await cached.readMany(stretches);
      parts.forEach((bytes, index) => {
        const { offset = 0, length = 0 } = stretches[index] ?? {};
        const there = Math.max(0, Math.min(length, 5000 - offset));
        expect([...bytes]).toEqual(Array.from({ length: there }, (_, at) => (offset + at) % 251));
      });
      const asked = new Set(
        stretches.flatMap(({ offset, length }) => Array.from({ length }, (_, index) => offset + index)),
      );
      expect(cached.bytesRead).toBeLessThanOrEqual(2 * asked.size);
    }),
  );
});

it('takes no number for a place that cannot be one', async () => {
  const cached = new CachedAccess(numbered(100));
  for (const [offset, length] of [
    [-1, 4],
    [0, -4],
    [0.5, 4],
    [2 ** 60, 4],
    [Number.NaN, 4],
    [100, 4],
  ] as const)
    expect((await cached.read(offset, length)).length).toBe(0);
  expect(cached.bytesRead).toBe(0);
});

it('stops when the person stops it', async () => {
  const stop = new AbortController();
  const cached = new CachedAccess(numbered(100), { signal: stop.signal });
  await cached.read(0, 4);
  stop.abort();
  await expect(cached.read(8, 4)).rejects.toThrow();
});

it('lets others have their turn between reads that do not wait', async () => {
  const stop = new AbortController();
  const cached = new CachedAccess(numbered(1_000_000), { signal: stop.signal });
  setTimeout(() => stop.abort(), 0);
  const reading = (async () => {
    for (let offset = 0; offset < 1_000_000; offset += 100) await cached.read(offset, 100);
  })();
  await expect(reading).rejects.toThrow();
});
