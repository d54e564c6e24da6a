import { readDropped } from '../../../src/sources/read-dropped';
import { dataFileBytes } from '../../fixtures/profile/data-file-bytes';
import { dropped, gapsOf, NOW, only } from '../../fixtures/profile/read';

async function readFile(parts: Parameters<typeof dataFileBytes>[0], name = 'Outlook.pst') {
  return readDropped([dropped(name, dataFileBytes(parts))], { now: NOW });
}

/** A file of which only the first bytes exist; it fails when anything else is read. */
class LargeFile extends File {
  readBytes = 0;

  constructor(
    private readonly first: Uint8Array<ArrayBuffer>,
    name: string,
    private readonly pretendedSize: number,
  ) {
    super([], name);
  }

  override get size(): number {
    return this.pretendedSize;
  }

  override slice(from = 0, to = this.pretendedSize): Blob {
    this.readBytes += to - from;
    return new Blob([this.first.slice(from, to)]);
  }
}

describe('a dropped data file', () => {
  it.each([
    ['a Unicode PST', { client: 'SM', version: 23 }, 'pst', 'unicode'],
    ['an old PST', { client: 'SM', version: 14 }, 'pst', 'ansi'],
    ['an old PST of another make', { client: 'SM', version: 15 }, 'pst', 'ansi'],
    ['a new OST', { client: 'SO', version: 36 }, 'ost', 'unicode4k'],
    ['a Unicode OST', { client: 'SO', version: 23 }, 'ost', 'unicode'],
  ] as const)('is told from its header: %s', async (_, parts, kind, format) => {
    const facts = only(await readFile(parts));
    expect(facts.source.kind).toBe('dataFile');
    expect(facts.dataFiles).toMatchObject([
      {
        id: 'dataFile|outlook.pst|1024|1970-01-01t00:00:00.000z|',
        name: 'Outlook.pst',
        path: null,
        profile: null,
        kind: { value: kind, evidence: 'measured' },
        format: { value: format, evidence: 'measured' },
        sizeBytes: { value: 1024, evidence: 'measured' },
      },
    ]);
    // Behind the header there is nothing.
    expect(gapsOf(facts)).toEqual(['damagedFile: Outlook.pst']);
  });

  it('is told from its content, whatever it is called', async () => {
    expect(only(await readFile({}, 'profile.reg')).dataFiles).toMatchObject([{ kind: { value: 'pst' } }]);
  });

  it('has an unknown format when the version is not documented', async () => {
    const facts = only(await readFile({ version: 99, statedSize: 99999 }));
    expect(facts.dataFiles[0]?.format).toEqual({ known: false, reason: 'notReadable' });
    expect(facts.gaps).toEqual([]);
  });

  it('is damaged when it says it is larger than it is', async () => {
    const facts = only(await readFile({ statedSize: 4096 }));
    expect(gapsOf(facts)).toEqual(['damagedFile: Outlook.pst']);
    const [file] = facts.dataFiles;
    expect(file?.contents).toMatchObject({ value: { complete: false } });
    expect(JSON.stringify(file?.contents)).toContain('cutShort');
  });

  it('is none that can be read when it ends inside its header', async () => {
    expect(await readFile({ length: 100 })).toEqual({
      facts: [],
      problems: [{ file: 'Outlook.pst', code: 'notADataFile' }],
    });
  });

  it('is read in a small part only, however large it is', async () => {
    const size = 60 * 1024 ** 3;
    const file = new LargeFile(dataFileBytes({ statedSize: size }), 'huge.pst', size);
    const facts = only(await readDropped([file], { now: NOW }));
    expect(facts.dataFiles[0]?.sizeBytes).toMatchObject({ value: size });
    // Its first bytes twice, to tell what it is, and its header.
    expect(file.readBytes).toBeLessThanOrEqual(65536 + 4096 + 1024);
  });

  // A dropped folder arrives as a file: Chromium gives it 4096 bytes on ext4, or none, and NotFoundError.
  it.each([
    ['a folder', 'NotFoundError', 4096],
    ['a folder without a size', 'NotFoundError', 0],
    ['a folder with a long list of files', 'NotFoundError', 266_240],
    ['a folder in a browser that names no reason', 'NotReadableError', 4096],
    ['a file that was moved away', 'NotFoundError', 5_000_000],
    ['a failure that nobody knows', 'Error', 5_000_000],
  ])('is not taken for one in use when it is %s', async (_, reason, size) => {
    const fails = () => Promise.reject(new DOMException('no', reason));
    class FailingFile extends LargeFile {
      override arrayBuffer = fails;

      override slice(): Blob {
        // Nothing of nothing is not even looked for.
        return size === 0 ? new Blob([]) : Object.assign(new Blob([]), { arrayBuffer: fails });
      }
    }
    const file = new FailingFile(dataFileBytes({}), 'x.pst', size);
    expect(await readDropped([file], { now: NOW })).toEqual({
      facts: [],
      problems: [{ file: 'x.pst', code: 'unreadable' }],
    });
  });

  it('gives its size when Outlook keeps it to itself', async () => {
    class LockedFile extends LargeFile {
      override slice(): Blob {
        return Object.assign(new Blob([]), {
          arrayBuffer: () => Promise.reject(new DOMException('locked', 'NotReadableError')),
        });
      }
    }
    const file = new LockedFile(dataFileBytes({}), 'ada.ost', 5_000_000);
    const { facts, problems } = await readDropped([file], { now: NOW });
    expect(problems).toEqual([{ file: 'ada.ost', code: 'dataFileInUse' }]);
    expect(facts[0]?.dataFiles).toMatchObject([
      {
        kind: { value: 'ost', evidence: 'inferred' },
        sizeBytes: { value: 5_000_000, evidence: 'measured' },
        format: { known: false, reason: 'notReadable' },
      },
    ]);
  });

  it.each([
    ['another program’s file of the same make', dataFileBytes({ client: 'AB' })],
    ['zeros', new Uint8Array(4096)],
    ['a few bytes', Uint8Array.of(0x21, 0x42, 0x44, 0x4e)],
  ])('is not made out of %s', async (_, bytes) => {
    expect(await readDropped([dropped('a.pst', bytes)], { now: NOW })).toEqual({
      facts: [],
      problems: [{ file: 'a.pst', code: 'notADataFile' }],
    });
  });

  it('has an id of its own for each of two files of one name and size', async () => {
    const files = [dropped('a.pst', dataFileBytes({})), dropped('a.pst', dataFileBytes({}))];
    const { facts } = await readDropped(files, { now: NOW });
    expect(new Set(facts.map(({ source }) => source.id)).size).toBe(2);
  });
});
