import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expectSame, readAndNote } from '../../../tools/compare-with-oracle';
import { askPstExtractor } from '../../../tools/pst-oracle';
import { size } from '../../../tools/long';
import { writePst, type WrittenFolder, type WrittenMessage } from '../../../tools/pst-writer/write-pst';

const DAY = 86_400_000;

/** Messages that differ in everything that is counted. */
function messageOf(index: number): WrittenMessage {
  const time = Date.UTC(2009, 2, 3, 4, 5, 6, index % 1000) + index * 11 * DAY;
  return {
    ...(index % 5 === 4 ? {} : { delivered: time }),
    submitted: time - 60_000,
    changed: time + DAY,
    bytes: 1000 + index * 37,
    read: index % 3 !== 0,
    subject: `planted subject ${index}`,
    sender: 'planted sender',
  };
}

const folders: WrittenFolder[] = [
  {
    name: 'Posteingang',
    special: 'inbox',
    class: 'IPF.Note',
    count: 300,
    message: messageOf,
    hidden: 3,
    folders: [
      {
        name: 'Kunden',
        count: 2,
        message: messageOf,
        folders: [{ name: 'Alt', count: 40, message: messageOf }],
      },
    ],
  },
  { name: 'Gesendet', special: 'sent', count: 1, message: messageOf },
  { name: 'Papierkorb', special: 'deleted', count: 0 },
  { name: 'Kalender', class: 'IPF.Appointment', count: 12, message: messageOf },
];

const FORMATS = ['ansi', 'unicode', 'unicode4k'] as const;
const ENCODINGS = ['none', 'permute', 'cyclic'] as const;
const every = FORMATS.flatMap((format) => ENCODINGS.map((encoding) => ({ format, encoding })));

it.each(every)('reads what was written: $format, $encoding', async ({ format, encoding }) => {
  const { disk, ids } = writePst({ format, encoding, folders, openable: true });
  const { facts } = await readAndNote(disk);
  expect(facts).toMatchObject({ format, complete: true, problems: [], passwordProtected: false });
  const names = new Map([...ids].map(([folder, id]) => [String(id), folder]));
  for (const folder of facts.folders) expect(folder.items).toBe(names.get(folder.id)?.count);
  expect(facts.folders.map(({ name, content, special }) => [name, content, special])).toEqual([
    ['Posteingang', 'mail', 'inbox'],
    ['Gesendet', 'mail', 'sent'],
    ['Papierkorb', 'mail', 'deleted'],
    ['Kalender', 'calendar', null],
    ['Kunden', 'mail', null],
    ['Alt', 'mail', null],
  ]);
});

const small: WrittenFolder[] = [
  {
    name: 'Inbox',
    count: 6,
    message: messageOf,
    folders: [{ name: 'Archive', count: 3, message: messageOf }],
  },
];

// That reader knows neither the cyclic encoding nor encoded files with 4K pages, and of the old format only files so
// small that each tree is one page.
it.each([
  { format: 'ansi', encoding: 'none', tree: small },
  { format: 'ansi', encoding: 'permute', tree: small },
  { format: 'unicode', encoding: 'none', tree: folders },
  { format: 'unicode', encoding: 'permute', tree: folders },
  { format: 'unicode4k', encoding: 'none', tree: folders },
] as const)('reads message by message what pst-extractor reads: $format, $encoding', async (written) => {
  const { disk } = writePst({ ...written, folders: written.tree, openable: true });
  expectSame(await readAndNote(disk), askPstExtractor(disk.toBuffer()));
});

const hasLspst = spawnSync('lspst', ['-V'], { input: '' }).error === undefined;
if (!hasLspst)
  console.warn('lspst (Debian: pst-utils) is not installed; the comparison with it is left out.');

it.each(hasLspst ? every : [])(
  'finds as many as lspst finds: $format, $encoding',
  async ({ format, encoding }) => {
    const { disk } = writePst({ format, encoding, folders, openable: true });
    const place = mkdtempSync(path.join(tmpdir(), 'mail-file-'));
    try {
      writeFileSync(path.join(place, 'mail.pst'), disk.toBuffer());
      const out = spawnSync('lspst', [path.join(place, 'mail.pst')], {
        input: '',
        encoding: 'latin1',
        timeout: 60_000,
      });
      const lines = out.stdout.split('\n');
      const { facts } = await readAndNote(disk);
      const named = lines.filter((line) => line.startsWith('Folder ')).map((line) => line.slice(8, -1));
      // It leaves out the wastebasket.
      const ours = facts.folders.filter(({ special }) => special !== 'deleted').map(({ name }) => name);
      expect(named.sort()).toEqual(ours.sort());
      const mail = lines.filter((line) => line.startsWith('Email'));
      expect(mail).toHaveLength(facts.folders.reduce((sum, { items }) => sum + items, 0));
    } finally {
      rmSync(place, { recursive: true });
    }
  },
);

it('reads folders inside folders, a hundred deep', async () => {
  let deep: WrittenFolder = { name: 'Level 100', count: 1, message: messageOf };
  for (let level = 99; level >= 1; level -= 1)
    deep = { name: `Level ${level}`, count: 1, message: messageOf, folders: [deep] };
  const { facts } = await readAndNote(
    writePst({ format: 'unicode', encoding: 'permute', folders: [deep] }).disk,
  );
  expect(facts).toMatchObject({ complete: true, problems: [] });
  expect(facts.folders.map(({ name }) => name)).toEqual(
    Array.from({ length: 100 }, (_, at) => `Level ${at + 1}`),
  );
  facts.folders.forEach(({ parentId }, at) =>
    expect(parentId).toBe(at === 0 ? null : facts.folders[at - 1]?.id),
  );
});

const IN_EACH = size(200, 40);
const IN_THE_FIRST = size(40_200, 8_040);

it('reads 300 folders with very many messages, and hardly more bytes than that needs', async () => {
  const many = Array.from({ length: 300 }, (_, at): WrittenFolder => ({
    name: `Folder ${at}`,
    count: at === 0 ? IN_THE_FIRST : IN_EACH,
    message: messageOf,
  }));
  const written = writePst({ format: 'unicode', encoding: 'permute', folders: many });
  const { facts } = await readAndNote(written.disk);
  expect(facts).toMatchObject({ complete: true, problems: [] });
  expect(facts.folders.reduce((sum, { items }) => sum + items, 0)).toBe(IN_THE_FIRST + 299 * IN_EACH);
  const needed = written.neededBytes + written.file.written.nodePages + written.file.written.blockPages;
  expect(facts.bytesRead).toBeLessThan(1.5 * needed);
});

it('reads a file of 60 GB, of which nearly all is empty, and sums beyond four thousand million', async () => {
  const written = writePst({
    format: 'unicode',
    encoding: 'permute',
    firstBlockAt: 59_000_000_000,
    gap: 40_000_000,
    folders: [
      {
        name: 'Inbox',
        special: 'inbox',
        count: 300,
        message: () => ({ delivered: 1e12, bytes: 4_000_000_000 }),
      },
    ],
  });
  const { facts } = await readAndNote(written.disk);
  expect(facts.sizeBytes).toBeGreaterThan(59_000_000_000);
  expect(facts).toMatchObject({ complete: true, problems: [] });
  expect(facts.folders[0]).toMatchObject({ items: 300, bytes: 1_200_000_000_000 });
  expect(facts.large).toEqual({ items: 300, bytes: 1_200_000_000_000 });
  expect(facts.bytesRead).toBeLessThan(200_000);
});
