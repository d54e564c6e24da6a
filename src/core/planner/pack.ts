import * as v from 'valibot';
import { bytesSchema, countSchema as count } from '../facts/amounts';
import { EVIDENCE_LEVELS, UNKNOWN_REASONS, known, unknown, type Fact } from '../facts/evidence';
import { MAILBOX_PROBLEMS, MAILBOX_SERVICES, READING_FACTS, type MailFolder } from '../facts/mailbox';
import { startReading, type Reading } from './reading';
import { WANT_KINDS } from './want';
import { HOUR_MS } from '../facts/units';

/** A reading older than this is not gone on with: its ages would be counted from too long ago. */
const GOOD_FOR_MS = 12 * HOUR_MS;

/**
 * The reading as short text, to go on after a reload. Ids of folders begin alike, so their common part is written
 * once; a measured fact is written as its bare value. 10,000 folders take about 1.5 MB.
 */
export function packReading(reading: Reading): string {
  const ids = [...reading.folders.keys()];
  const prefix = commonPrefix(ids);
  const short = (id: string): string => (id.startsWith(prefix) ? `.${id.slice(prefix.length)}` : `!${id}`);
  const packed: v.InferInput<typeof packedReading> = {
    version: 2,
    subject: {
      ...reading.subject,
      ageLimits: [...reading.subject.ageLimits],
      can: { wholeTree: reading.subject.can.wholeTree, wants: [...reading.subject.can.wants] },
    },
    pages: reading.pages,
    prefix,
    folders: [...reading.folders.values()].map((folder) => [
      short(folder.id),
      folder.parentId === null ? null : short(folder.parentId),
      folder.name,
      (folder.hidden ? 1 : 0) + (folder.search ? 2 : 0) + (folder.mail ? 4 : 0),
      packFact(folder.childFolders),
      packFact(folder.items),
      packFact(folder.bytes),
      packFact(folder.oldest),
      folder.older.flatMap(({ items, bytes }) => [packFact(items), packFact(bytes)]),
    ]),
    listing: [...reading.listing].map(([id, { next, stale }]) => [short(id), next, stale]),
    unlisted: [...reading.unlisted].map(([id, problem]) => [short(id), problem]),
    listTotal: reading.listTotal,
    gone: [...reading.gone].map(([id, parentId]) => [short(id), parentId === null ? null : short(parentId)]),
    doubted: [...reading.doubted].map(([id, there]) => [short(id), there]),
    undated: [...reading.undated].map(([id, items]) => [short(id), items]),
    quotaRefused: reading.quotaRefused,
    big: [...reading.big].map(short),
    counting: [...reading.counting].map(([key, at]) => [key, at]),
    means: [...reading.means].map(([id, means]) => [short(id), means]),
    facts: reading.facts,
    recovered: reading.recovered,
    largest: reading.largest,
    lookedThrough: [...reading.lookedThrough].map(short),
    retention: reading.retention,
    problems: [...reading.problems],
    callsDone: reading.callsDone,
  };
  return JSON.stringify(packed);
}

/**
 * The reading that was packed.
 * @param now milliseconds since 1970
 * @returns null when the text is damaged, of another version, or too old to go on with
 */
export function unpackReading(text: string, now: number): Reading | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = v.safeParse(packedReading, json);
  if (!parsed.success) return null;
  const packed = parsed.output;
  const age = now - Date.parse(packed.subject.takenAt);
  if (!(age >= 0 && age <= GOOD_FOR_MS)) return null;
  const { source, ageLimits } = packed.subject;
  const long = (id: string): string => (id.startsWith('.') ? packed.prefix + id.slice(1) : id.slice(1));
  const reading = startReading(packed.subject, packed.pages);
  for (const row of packed.folders) {
    const [id, parentId, name, flags, childFolders, items, bytes, oldest, older] = row;
    if (older.length !== 2 * ageLimits.length) return null;
    const folder: MailFolder = {
      id: long(id),
      parentId: parentId === null ? null : long(parentId),
      name,
      hidden: (flags & 1) > 0,
      search: (flags & 2) > 0,
      mail: (flags & 4) > 0,
      childFolders: unpackFact(childFolders, source),
      items: unpackFact(items, source),
      bytes: unpackFact(bytes, source),
      oldest: unpackFact(oldest, source),
      older: ageLimits.map((_, at) => ({
        items: unpackFact(older[2 * at] ?? { u: 'notAsked' }, source),
        bytes: unpackFact(older[2 * at + 1] ?? { u: 'notAsked' }, source),
      })),
    };
    reading.folders.set(folder.id, folder);
  }
  return {
    ...reading,
    listing: new Map(packed.listing.map(([id, next, stale]) => [long(id), { next, stale }])),
    unlisted: new Map(packed.unlisted.map(([id, problem]) => [long(id), problem])),
    listTotal: packed.listTotal,
    gone: new Map(packed.gone.map(([id, parentId]) => [long(id), parentId === null ? null : long(parentId)])),
    doubted: new Map(packed.doubted.map(([id, there]) => [long(id), there])),
    undated: new Map(packed.undated.map(([id, items]) => [long(id), items])),
    quotaRefused: packed.quotaRefused,
    big: new Set(packed.big.map(long)),
    counting: new Map(packed.counting),
    means: new Map(packed.means.map(([id, means]) => [long(id), means])),
    facts: packed.facts,
    recovered: packed.recovered,
    largest: packed.largest,
    lookedThrough: new Set(packed.lookedThrough.map(long)),
    retention: packed.retention,
    problems: new Map(packed.problems),
    callsDone: packed.callsDone,
  };
}

type PackedFact<T> =
  T | { e: (typeof EVIDENCE_LEVELS)[number]; v: T } | { u: (typeof UNKNOWN_REASONS)[number] };

function packFact<T extends number | string | null>(fact: Fact<T>): PackedFact<T> {
  if (!fact.known) return { u: fact.reason };
  return fact.evidence === 'measured' ? fact.value : { e: fact.evidence, v: fact.value };
}

function unpackFact<T extends number | string | null>(packed: PackedFact<T>, source: string): Fact<T> {
  if (packed === null || typeof packed !== 'object') return known(packed, 'measured', source);
  return 'u' in packed ? unknown(packed.u) : known(packed.v, packed.e, source);
}

function commonPrefix(ids: readonly string[]): string {
  let prefix = ids[0] ?? '';
  for (const id of ids) while (!id.startsWith(prefix)) prefix = prefix.slice(0, -1);
  return prefix;
}

const reason = v.picklist(UNKNOWN_REASONS);
const packedFact = <T extends v.GenericSchema>(value: T) =>
  v.union([value, v.object({ e: v.picklist(EVIDENCE_LEVELS), v: value }), v.object({ u: reason })]);
const countFact = packedFact(count);
const size = v.pipe(v.number(), v.integer(), v.minValue(1));
const nextPage = v.nullable(v.string());

const packedReading = v.object({
  version: v.literal(2),
  subject: v.object({
    id: v.string(),
    address: v.nullable(v.string()),
    service: v.picklist(MAILBOX_SERVICES),
    source: v.string(),
    takenAt: v.string(),
    ageLimits: v.array(v.number()),
    can: v.object({ wholeTree: v.boolean(), wants: v.array(v.picklist(WANT_KINDS)) }),
  }),
  pages: v.object({ folders: size, items: size, count: size, sample: size }),
  prefix: v.string(),
  folders: v.array(
    v.tuple([
      v.string(),
      v.nullable(v.string()),
      v.string(),
      v.number(),
      countFact,
      countFact,
      countFact,
      packedFact(v.nullable(v.string())),
      v.array(countFact),
    ]),
  ),
  listing: v.array(v.tuple([v.string(), nextPage, v.pipe(v.number(), v.integer())])),
  unlisted: v.array(v.tuple([v.string(), v.picklist(MAILBOX_PROBLEMS)])),
  listTotal: v.nullable(count),
  gone: v.array(v.tuple([v.string(), v.nullable(v.string())])),
  doubted: v.array(v.tuple([v.string(), v.boolean()])),
  undated: v.array(v.tuple([v.string(), count])),
  quotaRefused: v.boolean(),
  big: v.array(v.string()),
  counting: v.array(v.tuple([v.string(), v.object({ seen: count, next: nextPage })])),
  means: v.array(v.tuple([v.string(), v.array(v.nullable(v.number()))])),
  facts: READING_FACTS.schema,
  recovered: v.object({
    items: v.nullable(count),
    bytes: v.nullable(bytesSchema),
    next: nextPage,
    whole: v.boolean(),
    pages: count,
    seen: v.optional(v.array(v.string()), () => []),
  }),
  largest: v.object({
    items: v.array(
      v.object({
        id: v.string(),
        folderId: v.string(),
        bytes: bytesSchema,
        receivedAt: v.nullable(v.string()),
      }),
    ),
    next: nextPage,
    pages: count,
    undated: v.boolean(),
    state: v.picklist(['open', 'all', 'some', ...UNKNOWN_REASONS]),
  }),
  lookedThrough: v.array(v.string()),
  retention: v.object({ looked: count, stamped: count, earliest: v.nullable(v.string()) }),
  problems: v.array(v.tuple([v.picklist(MAILBOX_PROBLEMS), count])),
  callsDone: count,
});
