import { known, unknown, type Evidence, type Fact } from '../facts/evidence';
import type { MailFolder, OlderThan } from '../facts/mailbox';
import { cutOff, isOpen, noteProblem, type Reading } from './reading';
import { wantKey, type Reply, type SeenItem, type Want } from './want';

/** A count that the server gets wrong is done page by page for folders of up to so many pages. */
const COUNT_PAGES = 20;

/**
 * Draws what follows without a call: an empty folder holds nothing old; a folder whose count is out of reach
 * tells no ages; once all counts are in, bytes are estimated. Call it whenever a folder's counts have changed.
 */
export function settleAges(reading: Reading, id: string): void {
  const folder = reading.folders.get(id);
  if (!folder?.mail || folder.search) return;
  if (!folder.items.known) {
    if (!isOpen(folder.items)) {
      const why = folder.items;
      reading.folders.set(id, {
        ...folder,
        oldest: why,
        older: folder.older.map(() => ({ items: why, bytes: why })),
      });
    }
    return;
  }
  if (folder.items.value === 0) {
    const zero = known(0, 'measured', reading.subject.source);
    const oldest = known(null, 'measured', reading.subject.source);
    reading.folders.set(id, {
      ...folder,
      oldest,
      older: folder.older.map(() => ({ items: zero, bytes: zero })),
    });
    return;
  }
  if (folder.older.every(({ items }) => !isOpen(items))) estimateBytes(reading, folder);
}

/** Messages of the year 1601 and the like have no age; what is said of the others is less sure for them. */
export function noteUndated(reading: Reading, id: string, undated: number): void {
  if (undated === 0) return;
  reading.undated.set(id, undated);
  noteProblem(reading, 'undated');
}

/**
 * Every item of a folder was read: the ages are exact. Where the list shows fewer or more items than the folder
 * says it has, some were not shown or came in between, so the ages count as estimated.
 */
export function learnWhole(reading: Reading, id: string, items: readonly SeenItem[], undated: number): void {
  noteUndated(reading, id, undated);
  const folder = reading.folders.get(id);
  if (!folder) return;
  if (items.length === 0 && undated > 0) {
    closeAges(reading, id);
    return;
  }
  const { subject } = reading;
  const evidence: Evidence =
    folder.items.known && folder.items.value === items.length ? 'measured' : 'estimated';
  const received = items.map(({ receivedAt }) => Date.parse(receivedAt));
  let oldest: string | null = null;
  for (const { receivedAt } of items) if (oldest === null || receivedAt < oldest) oldest = receivedAt;
  const older = subject.ageLimits.map((days): OlderThan => {
    const limit = Date.parse(cutOff(subject, days));
    let count = 0;
    let bytes: number | null = 0;
    for (const [at, item] of items.entries()) {
      if ((received[at] ?? limit) >= limit) continue;
      count += 1;
      bytes = bytes === null || item.bytes === null ? null : bytes + item.bytes;
    }
    return {
      items: known(count, evidence, subject.source),
      // Without the sizes of the items the share of the folder's own size is an estimate.
      bytes: bytes === null ? unknown('notAsked') : known(bytes, evidence, subject.source),
    };
  });
  reading.folders.set(id, { ...folder, oldest: known(oldest, evidence, subject.source), older });
  settleAges(reading, id);
}

/**
 * The oldest items of a larger folder, oldest first. Limits further back than the first of them hold nothing.
 * @param short some were left out, and one of those may be older
 */
export function learnOldest(reading: Reading, id: string, items: readonly SeenItem[], short: boolean): void {
  const folder = reading.folders.get(id);
  if (!folder) return;
  const { subject } = reading;
  const undated = reading.undated.get(id) ?? 0;
  if (items.length === 0 && undated > 0) {
    closeAges(reading, id);
    return;
  }
  const first = items[0]?.receivedAt ?? null;
  const evidence: Evidence = first === null || undated > 0 || short ? 'estimated' : 'measured';
  const zero = known(0, evidence, subject.source);
  const older = folder.older.map((age, at) => {
    const limit = Date.parse(cutOff(subject, subject.ageLimits[at] ?? 0));
    return first === null || Date.parse(first) >= limit ? { items: zero, bytes: zero } : age;
  });
  noteSample(reading, id, items);
  reading.folders.set(id, { ...folder, oldest: known(first, evidence, subject.source), older });
  settleAges(reading, id);
}

/**
 * The server's own count. Negative or missing means unknown, and so does one that cannot be true beside the
 * others: it is counted page by page then.
 */
export function learnCount(
  reading: Reading,
  want: Extract<Want, { kind: 'olderThan' }>,
  reply: Extract<Reply, { kind: 'count' }>,
): true {
  noteSample(reading, want.folder, reply.sample);
  const folder = reading.folders.get(want.folder);
  if (!folder?.items.known) return true;
  const count = reply.count === null ? null : dated(reading, want.folder, reply.count);
  if (count !== null && isPossible(reading, folder, want.days, count)) {
    setCount(reading, folder, want.days, count);
  } else if (!countByHand(reading, want)) {
    giveUpCount(reading, folder, want.days);
  }
  return true;
}

/** Lets items be counted page by page from now on. Returns false when there are too many. */
export function countByHand(reading: Reading, { folder, days }: { folder: string; days: number }): boolean {
  const items = reading.folders.get(folder)?.items;
  if (!items?.known || items.value > COUNT_PAGES * reading.pages.count) return false;
  reading.counting.set(wantKey({ kind: 'countPages', folder, days, next: null }), { seen: 0, next: null });
  return true;
}

/** Servers count what has no sensible date as the oldest of all. */
function dated(reading: Reading, folder: string, count: number): number {
  return Math.max(0, count - (reading.undated.get(folder) ?? 0));
}

/** One page of a count done by hand. */
export function learnCounted(
  reading: Reading,
  want: Extract<Want, { kind: 'countPages' }>,
  reply: Extract<Reply, { kind: 'counted' }>,
): true {
  const key = wantKey(want);
  const seen = (reading.counting.get(key)?.seen ?? 0) + reply.items;
  const folder = reading.folders.get(want.folder);
  const goesOn = reply.next !== null && reply.next !== want.next && reply.items > 0;
  if (goesOn && folder?.items.known && seen <= folder.items.value) {
    reading.counting.set(key, { seen, next: reply.next });
    return true;
  }
  reading.counting.delete(key);
  if (!folder) return true;
  const count = dated(reading, want.folder, seen);
  if (reply.next === null && isPossible(reading, folder, want.days, count)) {
    setCount(reading, folder, want.days, count);
  } else {
    giveUpCount(reading, folder, want.days);
  }
  return true;
}

/** No more than the folder holds, no more than a younger limit has, no less than an older one. */
function isPossible(reading: Reading, folder: MailFolder, days: number, count: number): boolean {
  if (!folder.items.known || count > folder.items.value) return false;
  return reading.subject.ageLimits.every((limit, at) => {
    const other = folder.older[at]?.items;
    if (!other?.known || limit === days) return true;
    return limit < days ? count <= other.value : count >= other.value;
  });
}

/** None older than a limit: none older than those further back. All older: all older than the nearer ones. */
function setCount(reading: Reading, folder: MailFolder, days: number, count: number): void {
  const { subject } = reading;
  const all = folder.items.known && folder.items.value === count;
  const sure = !reading.undated.has(folder.id);
  const fact = known(count, sure ? 'measured' : 'estimated', subject.source);
  const older = folder.older.map((age, at) => {
    const limit = subject.ageLimits[at] ?? 0;
    const follows = (count === 0 && limit > days) || (all && limit < days);
    return limit === days || (follows && isOpen(age.items)) ? { ...age, items: fact } : age;
  });
  reading.folders.set(folder.id, { ...folder, older });
  settleAges(reading, folder.id);
}

/** No message of the folder bears a date, or most of them were not shown. */
export function closeAges(reading: Reading, id: string): void {
  const folder = reading.folders.get(id);
  if (!folder) return;
  const why = unknown('notReadable');
  const older = folder.older.map(() => ({ items: why, bytes: why }));
  reading.folders.set(folder.id, { ...folder, oldest: why, older });
}

function giveUpCount(reading: Reading, folder: MailFolder, days: number): void {
  noteProblem(reading, 'contradiction');
  const why = unknown('notReadable');
  const at = reading.subject.ageLimits.indexOf(days);
  const older = folder.older.map((age, i) => (i === at ? { items: why, bytes: why } : age));
  reading.folders.set(folder.id, { ...folder, older });
  settleAges(reading, folder.id);
}

/** Mean size by age band, from the items that came along with counts. Band 0 is younger than the first limit. */
function noteSample(reading: Reading, id: string, items: readonly SeenItem[]): void {
  const { subject } = reading;
  const limits = subject.ageLimits.map((days) => Date.parse(cutOff(subject, days)));
  const sums = [0, ...limits].map(() => ({ items: 0, bytes: 0 }));
  for (const item of items) {
    if (item.bytes === null) continue;
    const received = Date.parse(item.receivedAt);
    const band = sums[limits.filter((limit) => received < limit).length];
    if (band) {
      band.items += 1;
      band.bytes += item.bytes;
    }
  }
  const before = reading.means.get(id) ?? [];
  reading.means.set(
    id,
    sums.map((sum, at) => before[at] ?? (sum.items > 0 ? sum.bytes / sum.items : null)),
  );
}

/**
 * Bytes older than each limit in a folder too large to be read whole: items per age band times the mean size of
 * a sample of that band, scaled so that all bands together are the folder's own size. None and all are exact.
 */
function estimateBytes(reading: Reading, folder: MailFolder): void {
  const { items, bytes } = folder;
  if (!items.known || !bytes.known) {
    closeBytes(reading, folder);
    return;
  }
  const { source } = reading.subject;
  const counts = folder.older.map((age) => (age.items.known ? age.items.value : null));
  const means = reading.means.get(folder.id) ?? [];
  const usual = bytes.value / Math.max(1, items.value);
  let whole = 0;
  const inBand = [items.value, ...counts].map((from, band, all) => {
    const to = band + 1 < all.length ? all[band + 1] : 0;
    if (typeof from !== 'number' || typeof to !== 'number') return null;
    const estimate = (from - to) * (means[band] ?? usual);
    whole += estimate;
    return estimate;
  });
  const complete = !inBand.includes(null) && whole > 0;
  const older = folder.older.map((age, at): OlderThan => {
    if (!age.items.known || !isOpen(age.bytes)) return age;
    if (age.items.value === 0) return { ...age, bytes: { ...age.items } };
    if (age.items.value === items.value) return { ...age, bytes: { ...bytes } };
    if (!complete) return { ...age, bytes: unknown('notReadable') };
    const share = inBand.slice(at + 1).reduce<number>((sum, part) => sum + (part ?? 0), 0) / whole;
    return { ...age, bytes: known(Math.round(bytes.value * share), 'estimated', source) };
  });
  reading.folders.set(folder.id, { ...folder, older });
  reading.means.delete(folder.id);
}

/** Nothing more will come: what bytes are still open stay unknown. As long as the size may come they wait. */
function closeBytes(reading: Reading, folder: MailFolder): void {
  if (isOpen(folder.bytes) || isOpen(folder.items)) return;
  const close = (fact: Fact<number>): Fact<number> => (isOpen(fact) ? unknown('notReadable') : fact);
  const older = folder.older.map((age) => ({ ...age, bytes: close(age.bytes) }));
  reading.folders.set(folder.id, { ...folder, older });
}
