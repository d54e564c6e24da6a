import * as v from 'valibot';
import type { MailFileFacts } from '../../../../src/core/facts/mail-file';
import { mailFileSchema } from '../../../../src/core/facts/mail-file-schema';
import { readPst } from '../../../../src/sources/mailfile/pst/read-pst';
import type { RandomAccess } from '../../../../src/sources/mailfile/random-access';
import { inMemory } from '../../../tools/file-on-disk';
import {
  TOP_NODE,
  writePst,
  type Written,
  type WrittenFolder,
  type WrittenMessage,
  type WrittenStore,
} from '../../../tools/pst-writer/write-pst';

const message = (index: number): WrittenMessage => ({
  delivered: Date.UTC(2015, 0, 1) + index * 3_600_000,
  bytes: 2000 + index,
  read: true,
});
const inbox: WrittenFolder = { name: 'Inbox', special: 'inbox', count: 400, message };
const archive: WrittenFolder = { name: 'Archive', count: 250, message };
const plain: WrittenStore = { format: 'unicode', encoding: 'permute', folders: [inbox, archive] };

async function factsOf(file: RandomAccess): Promise<MailFileFacts> {
  const reading = await readPst(file, { name: 'mail.pst', modifiedAt: '2020-01-01T00:00:00.000Z' });
  if (reading.outcome !== 'read') throw new Error(reading.outcome);
  return v.parse(mailFileSchema, reading.facts);
}

const codes = (facts: MailFileFacts) => facts.problems.map(({ code }) => code);
const counts = (facts: MailFileFacts) =>
  Object.fromEntries(facts.folders.map(({ name, items }) => [name, items]));
const idOf = (written: Written, folder: WrittenFolder) => written.ids.get(folder) ?? 0;

/** Where the data of a node begins, and how long it is. */
function dataOf({ file }: Written, node: number): { offset: number; stored: number } {
  const id = file.nodes.find((entry) => entry.id === node)?.data;
  const block = file.blocks.find((entry) => entry.id === id);
  if (block === undefined) throw new Error('no such node');
  return block;
}
const contentsOf = (written: Written, folder: WrittenFolder) =>
  dataOf(written, idOf(written, folder) - 2 + 0x0e);

it('reads a file with a password like any other, and says that it has one', async () => {
  const facts = await factsOf(writePst({ ...plain, password: 0x12345678 }).disk);
  expect(facts).toMatchObject({ passwordProtected: true, complete: true });
  expect(counts(facts)).toEqual({ Inbox: 400, Archive: 250 });
});

it('counts only the rows that the index knows, not the stale ones behind them', async () => {
  const facts = await factsOf(
    writePst({ ...plain, folders: [{ ...inbox, ownCount: 390, table: { valid: 390 } }] }).disk,
  );
  expect(counts(facts)).toEqual({ Inbox: 390 });
});

it('says where a folder holds another number than it says of itself', async () => {
  const written = writePst({ ...plain, folders: [{ ...inbox, ownCount: 500 }, archive] });
  const facts = await factsOf(written.disk);
  expect(facts.problems).toEqual([{ code: 'countDiffers', folderId: facts.folders[0]?.id }]);
  expect(facts.folders.map(({ complete }) => complete)).toEqual([false, true]);
  expect(facts.folders[0]).toMatchObject({ items: 400, ownCount: 500 });
});

it('finds a folder, and what lies below it, that no list names', async () => {
  const lost: WrittenFolder = {
    name: 'Lost',
    count: 7,
    message,
    unlisted: true,
    folders: [{ name: 'Below', count: 3, message }],
  };
  const facts = await factsOf(writePst({ ...plain, folders: [{ ...inbox, folders: [lost] }] }).disk);
  expect(counts(facts)).toEqual({ Inbox: 400, Lost: 7, Below: 3 });
  expect(codes(facts)).toEqual(['folderNotListed']);
  expect(facts.complete).toBe(true);
});

it('passes over a folder that is named and does not exist', async () => {
  const facts = await factsOf(
    writePst({ ...plain, folders: [{ ...inbox, folders: [{ name: 'Gone', missing: true }] }, archive] }).disk,
  );
  expect(counts(facts)).toEqual({ Inbox: 400, Archive: 250 });
  expect(facts.problems).toEqual([{ code: 'folderMissing', folderId: facts.folders[0]?.id }]);
});

it('takes a folder that lies in itself once', async () => {
  const facts = await factsOf(
    writePst({ ...plain, folders: [{ ...inbox, alsoLists: [TOP_NODE] }, archive] }).disk,
  );
  expect(counts(facts)).toEqual({ Inbox: 400, Archive: 250 });
  expect(codes(facts)).toEqual(['folderLoop']);
});

it('leaves out hidden items and saved searches', async () => {
  const facts = await factsOf(writePst({ ...plain, folders: [{ ...inbox, hidden: 20 }] }).disk);
  expect(counts(facts)).toEqual({ Inbox: 400 });
});

it('takes all folders where the file does not say which of them people see', async () => {
  const facts = await factsOf(writePst({ ...plain, topUnknown: true }).disk);
  expect(counts(facts)).toMatchObject({ Inbox: 400, Archive: 250 });
  expect(codes(facts)).toEqual(['topUnknown']);
});

it('goes on with the others where one folder is damaged', async () => {
  const written = writePst(plain);
  const { offset, stored } = contentsOf(written, inbox);
  written.disk.patch(offset, new Uint8Array(stored).fill(0xff));
  const facts = await factsOf(written.disk);
  expect(counts(facts)).toEqual({ Inbox: 0, Archive: 250 });
  expect(facts.problems).toContainEqual({ code: 'damagedFolder', folderId: facts.folders[0]?.id });
  expect(facts.folders.map(({ complete }) => complete)).toEqual([false, true]);
});

it('keeps the rest of a long list where one of its blocks is gone', async () => {
  const written = writePst({ ...plain, encoding: 'none' });
  const rows = written.file.blocks.find(({ length }) => length === 8176);
  const leaf = written.file.pages.block.find((page) => {
    for (let at = 0; at < 488; at += 24) {
      if (readWord(written, page + at) === rows?.id && readWord(written, page + at + 8) === rows.offset) {
        written.disk.patch(page + at + 8, [0, 0, 0, 0, 1, 0, 0, 0]);
        return true;
      }
    }
    return false;
  });
  expect(leaf).toBeDefined();
  const facts = await factsOf(written.disk);
  const first = facts.folders[0];
  expect(first?.items).toBeGreaterThan(200);
  expect(first?.items).toBeLessThan(400);
  // What is left is not shifted: the newest message is still the last one.
  expect(first?.newest).toBe(new Date(message(399).delivered ?? 0).toISOString());
  expect(codes(facts)).toContain('messagesUnreadable');
  expect(facts.folders[1]).toMatchObject({ items: 250, complete: true });
});

function readWord({ disk }: Written, offset: number): number {
  return Array.from({ length: 6 }, (_, at) => disk.byteAt(offset + at) * 256 ** at).reduce((a, b) => a + b);
}

describe.each(['ansi', 'unicode', 'unicode4k'] as const)('a damaged tree page, %s', (format) => {
  const sizes = {
    ansi: { count: 496, entry: 498, type: 500, child: 8 },
    unicode: { count: 488, entry: 490, type: 496, child: 16 },
    unicode4k: { count: 4056, entry: 4060, type: 4072, child: 16 },
  }[format];
  const many: WrittenFolder[] = [{ ...inbox, count: 3000 }, archive];

  it.each<[string, (written: Written, page: number) => void]>([
    ['a count beyond the page', ({ disk }, page) => disk.patch(page + sizes.count, [0xff])],
    ['entries longer than the page', ({ disk }, page) => disk.patch(page + sizes.entry, [0xff])],
    ['entries without length', ({ disk }, page) => disk.patch(page + sizes.entry, [0])],
    ['an unknown kind', ({ disk }, page) => disk.patch(page + sizes.type, [0x99])],
    ['another level', ({ disk }, page) => disk.patch(page + sizes.entry + 1, [7])],
  ])('with %s in the tree of nodes is told, and nothing is made up', async (_, damage) => {
    const written = writePst({ ...plain, format, folders: many });
    const leaf = written.file.pages.node[2] ?? 0;
    damage(written, leaf);
    const facts = await factsOf(written.disk);
    expect(facts.complete).toBe(false);
    expect(codes(facts)).toContain('damagedIndex');
    for (const { name, items } of facts.folders)
      expect(items).toBeLessThanOrEqual(name === 'Inbox' ? 3000 : 250);
  });

  it('that leads back into itself, or beyond the file, ends', async () => {
    for (const kind of ['node', 'block'] as const) {
      for (const to of ['itself', 'beyond'] as const) {
        const written = writePst({ ...plain, format, folders: many });
        const root = written.file.pages[kind].at(-1) ?? 0;
        // The blocks of so small a file fit on one large page.
        if (written.disk.byteAt(root + sizes.entry + 1) === 0) continue;
        const word = format === 'ansi' ? 4 : 8;
        const target = Buffer.alloc(8);
        target.writeBigUInt64LE(to === 'itself' ? BigInt(root) : 0xffff_ffffn);
        for (let entry = 0; entry < 2; entry += 1)
          written.disk.patch(root + entry * word * 3 + sizes.child, target.subarray(0, word));
        const facts = await factsOf(written.disk);
        expect(facts.complete).toBe(false);
      }
    }
  });
});

it('reads a cut-off file as far as it goes, wherever it was cut', async () => {
  const whole = writePst({
    ...plain,
    folders: [
      { ...inbox, count: 60 },
      { ...archive, count: 20 },
    ],
  }).disk.toBuffer();
  for (let length = 564; length < whole.length; length += 997) {
    const facts = await factsOf(inMemory(whole.subarray(0, length)));
    expect(facts.complete).toBe(false);
    expect(codes(facts)).toContain('cutShort');
  }
});

it('reads a file that has grown since its header was written', async () => {
  const whole = writePst(plain).disk.toBuffer();
  const facts = await factsOf(inMemory(Buffer.concat([whole, Buffer.alloc(100_000)])));
  expect(facts).toMatchObject({ complete: true, problems: [] });
});

it('takes blocks as they are that are called compressed and are not', async () => {
  const long: WrittenFolder = { ...inbox, count: 3000 };
  const written = writePst({
    ...plain,
    format: 'unicode4k',
    compress: false,
    compressedInWord: true,
    folders: [long, archive],
  });
  const facts = await factsOf(written.disk);
  expect(counts(facts)).toEqual({ Inbox: 3000, Archive: 250 });
  expect(facts.complete).toBe(true);
});

it('reads lists of many compressed blocks, and heaps of many blocks', async () => {
  const long: WrittenFolder = {
    ...inbox,
    count: 20_000,
    message: (index) => ({ ...message(index), subject: `planted ${index}` }),
  };
  for (const format of ['unicode', 'unicode4k'] as const) {
    const facts = await factsOf(writePst({ ...plain, format, encoding: 'cyclic', folders: [long] }).disk);
    expect(facts).toMatchObject({ complete: true, problems: [] });
    expect(counts(facts)).toEqual({ Inbox: 20_000 });
  }
});

it('reads a list of rows that lies a level deeper than it must', async () => {
  for (const format of ['ansi', 'unicode'] as const) {
    const facts = await factsOf(
      writePst({ ...plain, format, folders: [{ ...inbox, table: { deepSubNodes: true } }] }).disk,
    );
    expect(counts(facts)).toEqual({ Inbox: 400 });
  }
});

it('counts each row once where two entries of the index name the same one', async () => {
  const facts = await factsOf(
    writePst({ ...plain, folders: [{ ...inbox, table: { places: (index) => index % 10 } }] }).disk,
  );
  expect(counts(facts)).toEqual({ Inbox: 10 });
  expect(facts.complete).toBe(false);
});

it('believes no row that would lie beyond the file', async () => {
  const facts = await factsOf(
    writePst({
      ...plain,
      folders: [{ ...inbox, table: { places: (index) => (index === 5 ? 0xffff_fff0 : index) } }],
    }).disk,
  );
  expect(counts(facts)).toEqual({ Inbox: 399 });
  expect(codes(facts)).toContain('messagesUnreadable');
});

it('does not count sizes and dates that are missing as zero', async () => {
  const some = (index: number): WrittenMessage => (index < 3 ? {} : message(index));
  const facts = await factsOf(
    writePst({ ...plain, folders: [{ name: 'Inbox', count: 10, message: some }] }).disk,
  );
  expect(facts.folders[0]).toMatchObject({ items: 10, undated: 3, unsized: 3 });
});

describe('a file that cannot be read', () => {
  const kept = () => Promise.reject(new DOMException('kept', 'NotReadableError'));

  it('is in use where the first look is refused', async () => {
    const reading = await readPst({ size: 1e9, read: kept }, { name: 'a.pst', modifiedAt: null });
    expect(reading).toEqual({ outcome: 'inUse' });
  });

  it('is unreadable where something else stands against it', async () => {
    const read = () => Promise.reject(new Error('odd'));
    expect(await readPst({ size: 1e9, read }, { name: 'a.pst', modifiedAt: null })).toEqual({
      outcome: 'unreadable',
    });
  });

  it('is none where it begins in another way, or ends inside its header', async () => {
    const whole = writePst(plain).disk.toBuffer();
    for (const bytes of [
      Buffer.from('From anna'),
      Buffer.alloc(0),
      whole.subarray(0, 100),
      Buffer.alloc(4096),
    ]) {
      const reading = await readPst(inMemory(bytes), { name: 'a.pst', modifiedAt: null });
      expect(reading).toEqual({ outcome: 'notAMailFile' });
    }
  });

  it('is partial where it is taken away in the middle', async () => {
    const { disk } = writePst(plain);
    for (let allowed = 1; allowed < 60; allowed += 3) {
      let reads = 0;
      const read = (offset: number, length: number) => {
        reads += 1;
        return reads > allowed ? kept() : disk.read(offset, length);
      };
      const facts = await factsOf({ size: disk.size, read });
      if (reads > allowed) expect(codes(facts)).toContain('changed');
      expect(facts.complete).toBe(reads <= allowed);
    }
  });

  it('says of a version, or of an encryption, that nobody knows that it knows it not', async () => {
    for (const [at, value] of [
      [10, 99],
      [513, 0x10],
    ] as const) {
      const { disk } = writePst(plain);
      disk.patch(at, [value]);
      const facts = await factsOf(disk);
      expect(facts).toMatchObject({ folders: [], complete: false, problems: [{ code: 'unknownPart' }] });
    }
  });
});

describe('a reading under way', () => {
  it('hands over folders as they come, says how far it is, and stops when told', async () => {
    const stop = new AbortController();
    const names: string[] = [];
    const progress: number[] = [];
    const reading = await readPst(
      writePst(plain).disk,
      { name: 'a.pst', modifiedAt: null },
      {
        signal: stop.signal,
        onProgress: ({ itemsDone }) => progress.push(itemsDone),
        onFolder({ name }) {
          names.push(name);
          stop.abort();
        },
      },
    );
    expect(names).toEqual(['Inbox']);
    expect(Math.max(...progress)).toBeLessThanOrEqual(400);
    expect(reading).toMatchObject({
      outcome: 'read',
      facts: {
        complete: false,
        problems: [{ code: 'stopped', folderId: null }],
        folders: [{ name: 'Inbox', items: 400 }],
      },
    });
  });

  it('is stopped before it began', async () => {
    const signal = AbortSignal.abort();
    const reading = await readPst(writePst(plain).disk, { name: 'a.pst', modifiedAt: null }, { signal });
    expect(reading).toEqual({ outcome: 'stopped' });
  });

  it('keeps no word of a message', async () => {
    const told: unknown[] = [];
    const spoken = (index: number): WrittenMessage => ({
      ...message(index),
      subject: 'planted subject',
      sender: 'planted sender',
    });
    const { disk } = writePst({
      ...plain,
      openable: true,
      body: 'planted body',
      folders: [{ ...inbox, message: spoken }],
    });
    const reading = await readPst(
      disk,
      { name: 'a.pst', modifiedAt: null },
      {
        onFolder: (folder) => told.push(folder),
        onProgress: (progress) => told.push(progress),
      },
    );
    expect(JSON.stringify([reading, told])).not.toContain('planted');
  });
});
