import fc from 'fast-check';
import { LARGE_MAIL_BYTES, LARGEST_ITEMS } from '../../../src/core/facts/mail-file';
import { FileTally, FolderTally } from '../../../src/sources/mailfile/tally';

const time = (text: string) => Date.parse(text);

it('adds up counts, sizes, ages by month, and the last days', () => {
  const file = new FileTally();
  const folder = new FolderTally(file, 'inbox', true);
  folder.add(time('2009-03-31T23:59:59Z'), 1000, false);
  folder.add(time('2009-04-01T00:00:00Z'), 2000, true);
  folder.add(time('2026-05-12T08:00:00.500Z'), 3000, true);
  folder.add(time('2026-05-12T09:00:00Z'), null, false);
  folder.add(null, 500, false);
  expect(folder.sums('2026-05-20T10:00:00.000Z')).toEqual({
    items: 5,
    unread: 2,
    bytes: 6500,
    unsized: 1,
    undated: 1,
    oldest: '2009-03-31T23:59:59.000Z',
    newest: '2026-05-12T09:00:00.000Z',
    months: [
      { month: '2009-03', items: 1, bytes: 1000 },
      { month: '2009-04', items: 1, bytes: 2000 },
      { month: '2026-05', items: 2, bytes: 3000 },
    ],
    days: [{ day: '2026-05-12', items: 2, bytes: 3000 }],
  });
});

it('counts the days back from the newest message where nobody knows when the file changed', () => {
  const folder = new FolderTally(new FileTally(), 'a', true);
  folder.add(time('2020-01-01T00:00:00Z'), 1, false);
  folder.add(time('2020-04-01T00:00:00Z'), 1, false);
  folder.add(time('2020-07-01T00:00:00Z'), 1, false);
  expect(folder.sums(null).days.map(({ day }) => day)).toEqual(['2020-04-01', '2020-07-01']);
});

it('believes no date before there was such mail, none of the far future, and no size that is none', () => {
  const folder = new FolderTally(new FileTally(), 'a', true);
  for (const odd of [0, time('1979-12-31T00:00:00Z'), time('2100-01-01T00:00:00Z'), Infinity, Number.NaN])
    folder.add(odd, -1, false);
  expect(folder.sums(null)).toMatchObject({ items: 5, undated: 5, unsized: 5, bytes: 0, oldest: null });
});

it('adds up sizes beyond four thousand million bytes', () => {
  const folder = new FolderTally(new FileTally(), 'a', true);
  for (let index = 0; index < 5000; index += 1) folder.add(null, 2 ** 30, false);
  expect(folder.sums(null).bytes).toBe(5000 * 2 ** 30);
});

it('names the largest of all folders, and how many are too large for most servers', () => {
  const file = new FileTally();
  const sizes = fc.array(fc.nat(2 * LARGE_MAIL_BYTES), { maxLength: 60 });
  fc.assert(
    fc.property(sizes, (all) => {
      const tally = new FileTally();
      all.forEach((size, index) => tally.add(null, size, `f${index % 3}`, true));
      const largest = tally.largest.map(({ sizeBytes }) => sizeBytes);
      expect(largest).toEqual([...all].sort((a, b) => b - a).slice(0, LARGEST_ITEMS));
      expect(tally.large.items).toBe(all.filter((size) => size >= LARGE_MAIL_BYTES).length);
    }),
  );
  new FolderTally(file, 'sent', true).add(time('2021-07-01T00:00:00Z'), 77, false);
  expect(file.largest).toEqual([{ sizeBytes: 77, folderId: 'sent', month: '2021-07' }]);
});

it('finds likely duplicates across folders of mail, and none in calendars', () => {
  const file = new FileTally();
  for (const [id, mail] of [
    ['inbox', true],
    ['archive', true],
    ['calendar', false],
  ] as const)
    new FolderTally(file, id, mail).add(time('2021-07-01T00:00:00Z'), 77, false);
  expect(file.likelyDuplicates).toEqual({ items: 1, bytes: 77 });
});
