import * as v from 'valibot';
import type { MailFileReading } from '../../src/core/facts/mail-file';
import { mailFileSchema } from '../../src/core/facts/mail-file-schema';
import { readPst } from '../../src/sources/mailfile/pst/read-pst';
import { inMemory } from '../tools/file-on-disk';
import { writePst, type WrittenFolder, type WrittenMessage } from '../tools/pst-writer/write-pst';
import { below, reader } from './target';

const message = (index: number): WrittenMessage => ({
  delivered: Date.UTC(2012, 0, 1) + index * 86_400_000,
  bytes: 3000 + index,
  read: index % 2 === 0,
  subject: `planted ${index}`,
});
const folders: WrittenFolder[] = [
  {
    name: 'Inbox',
    special: 'inbox',
    count: 150,
    message,
    folders: [{ name: 'Below', count: 5, message, folders: [{ name: 'Deep', count: 2, message }] }],
  },
  { name: 'Sent', special: 'sent', count: 40, message },
  { name: 'Calendar', class: 'IPF.Appointment', count: 3, message },
];

/** A whole file, and where it is worth damaging. */
interface Base {
  name: string;
  bytes: Uint8Array;
  /** Where pages and blocks begin. */
  places: readonly number[];
  /** Rows of the shortest kind that its blocks could hold when they are inflated. */
  mostRows: number;
}

const FORMATS = ['ansi', 'unicode', 'unicode4k'] as const;
const ENCODINGS = ['none', 'none', 'permute', 'cyclic'] as const;
let bases: Base[] | null = null;

function allBases(): Base[] {
  bases ??= FORMATS.flatMap((format) =>
    ENCODINGS.map((encoding, number): Base => {
      const { disk, file } = writePst({ format, encoding, folders, openable: number === 1 });
      const pages = [...file.pages.node, ...file.pages.block];
      return {
        name: `${format}, ${encoding}`,
        bytes: disk.toBuffer(),
        places: [0, 180, ...pages, ...pages, ...file.blocks.map(({ offset }) => offset)],
        mostRows: file.blocks.reduce((sum, { length }) => sum + length, 0) / 4,
      };
    }),
  );
  return bases;
}

export interface DamagedFile {
  base: Base;
  bytes: Uint8Array;
}

const ODD = [0, 1, 2, 7, 0x20, 0x7f, 0x80, 0x81, 0xff, 0xffff, 0x1ffff, 0x7fff_ffff, 0xffff_ffff];

/** A data file with some bytes changed, exchanged, wiped or cut off, mostly where its trees and blocks begin. */
export function damagedFile(random: () => number): DamagedFile {
  const all = allBases();
  const base = all[below(random, all.length)] ?? {
    name: '',
    bytes: new Uint8Array(0),
    places: [],
    mostRows: 0,
  };
  let bytes = Uint8Array.from(base.bytes);
  const place = () => base.places[below(random, base.places.length)] ?? 0;
  for (let times = 1 + below(random, 8); times > 0; times -= 1) {
    const at = Math.min(bytes.length - 8, place() + below(random, random() < 0.5 ? 64 : 512));
    if (at < 0) break;
    switch (below(random, 7)) {
      case 0:
        bytes[at] = below(random, 256);
        break;
      case 1:
        bytes[at] = (bytes[at] ?? 0) ^ (1 << below(random, 8));
        break;
      case 2:
        new DataView(bytes.buffer).setUint32(at, ODD[below(random, ODD.length)] ?? 0, true);
        break;
      case 3:
        new DataView(bytes.buffer).setUint16(at, below(random, 0x10000), true);
        break;
      case 4:
        // One place leads to where another begins.
        new DataView(bytes.buffer).setUint32(at, place(), true);
        break;
      case 5: {
        const length = 64 + below(random, 448);
        bytes.copyWithin(at, place(), place() + length);
        break;
      }
      default:
        if (random() < 0.1) bytes = bytes.slice(0, 564 + below(random, bytes.length));
        else bytes.fill(random() < 0.5 ? 0 : 0xff, at, at + below(random, 128));
    }
  }
  return { base, bytes };
}

/** Reads a damaged file as the page does. */
export function readDamaged({ bytes }: DamagedFile): Promise<MailFileReading> {
  return readPst(inMemory(bytes), { name: 'mail.pst', modifiedAt: '2026-01-01T00:00:00.000Z' });
}

/** What is wrong with a reading: facts that no store would take, or more than the file can hold. */
export function wrongWithReading({ base, bytes }: DamagedFile, reading: MailFileReading): string | null {
  if (reading.outcome === 'notAMailFile') return null;
  if (reading.outcome !== 'read') return `${base.name}: ${reading.outcome}`;
  const { facts } = reading;
  const checked = v.safeParse(mailFileSchema, facts);
  if (!checked.success) return `${base.name}: ${checked.issues.map((issue) => issue.message).join(', ')}`;
  const folder = facts.folders.find(({ items }) => items > base.mostRows);
  if (folder !== undefined) return `${base.name}: ${folder.items} messages in one folder`;
  if (facts.bytesRead > 10 * bytes.length) return `${base.name}: ${facts.bytesRead} bytes read`;
  if (JSON.stringify(facts).includes('planted')) return `${base.name}: a subject came through`;
  return null;
}

const readWhole = (input: string | Uint8Array<ArrayBuffer>) =>
  typeof input === 'string' ? null : readPst(inMemory(input), { name: 'mail.pst', modifiedAt: null });
const written = (made: readonly WrittenFolder[]) =>
  Uint8Array.from(writePst({ format: 'unicode', encoding: 'permute', folders: made }).disk.toBuffer());

/** Outlook's data files, damaged, and large ones. */
export const targets = [
  reader({
    name: 'mail.pst',
    make: damagedFile,
    read: readDamaged,
    wrongWith: wrongWithReading,
    growth: [
      {
        name: 'messages of one folder',
        make: (bytes) => written([{ name: 'Inbox', count: Math.ceil(bytes / 100), message }]),
        read: readWhole,
      },
      {
        name: 'folders',
        make: (bytes) =>
          written(
            Array.from({ length: Math.ceil(bytes / 2000) }, (_, at) => ({
              name: `F${at}`,
              count: 1,
              message,
            })),
          ),
        read: readWhole,
      },
    ],
  }),
];
