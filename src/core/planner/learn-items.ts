import { LARGE_ITEM_BYTES, type LargeItem } from '../facts/mailbox';
import { closeAges, learnOldest, learnWhole, noteUndated } from './learn-ages';
import { noteProblem, type Reading } from './reading';
import type { Reply, SeenItem, Want } from './want';

/** How many of the largest items are kept. */
const LARGEST_KEPT = 100;
/** The ages of a folder are told from a list that left some messages out only when it showed so large a part. */
const MOST_OF_THEM = 0.9;

type ItemsWant = Extract<Want, { kind: 'items' | 'oldest' }>;
type ItemsReply = Extract<Reply, { kind: 'items' }>;

/** Messages of a folder: all of them, or the oldest. */
export function learnItems(reading: Reading, want: ItemsWant, reply: ItemsReply): true {
  const id = want.folder;
  if (want.kind === 'items' && !reply.complete) {
    noteItems(reading, id, reply.items);
    reading.big.add(id);
    return true;
  }
  const expected = reply.total ?? reading.folders.get(id)?.items;
  const messages = typeof expected === 'number' ? expected : expected?.known ? expected.value : 0;
  const shown = reply.items.length + reply.undated;
  const short = (reply.complete || shown === 0) && shown < messages;
  if (short && !reading.doubted.has(id)) {
    // Mail may have left meanwhile: the folder is counted again, and then listed again.
    reading.doubted.set(id, false);
    return true;
  }
  noteItems(reading, id, reply.items);
  if (want.kind === 'items') noteUnsized(reading, id, reply, short);
  if (short) noteProblem(reading, 'contradiction');
  if (short && shown < messages * MOST_OF_THEM) {
    noteUndated(reading, id, reply.undated);
    closeAges(reading, id);
  } else if (want.kind === 'items') {
    learnWhole(reading, id, reply.items, reply.undated);
  } else {
    noteUndated(reading, id, reply.undated);
    learnOldest(reading, id, reply.items, short);
  }
  return true;
}

/** Asked folder by folder, large items may hide among those that came without a size or a date, or did not come. */
function noteUnsized(reading: Reading, id: string, { items, undated }: ItemsReply, short: boolean): void {
  if (!reading.subject.can.wants.includes('largestIn')) return;
  reading.lookedThrough.add(id);
  const unsized = items.some(({ bytes }) => bytes === null);
  if (unsized) noteProblem(reading, 'notUnderstood');
  if (unsized || short || undated > 0) largestNotWhole(reading);
}

/** More items may be large than those that were found. */
export function largestNotWhole({ largest }: Reading): void {
  if (largest.state === 'open') largest.state = 'some';
}

/** Dates of expiry and large items are noted wherever they are met. */
function noteItems(reading: Reading, folderId: string, items: readonly SeenItem[]): void {
  const { retention } = reading;
  const large: LargeItem[] = [];
  for (const { id, bytes, receivedAt, expiresAt } of items) {
    retention.looked += 1;
    if (expiresAt !== null) {
      retention.stamped += 1;
      if (retention.earliest === null || expiresAt < retention.earliest) retention.earliest = expiresAt;
    }
    if (bytes !== null && bytes >= LARGE_ITEM_BYTES) large.push({ id, folderId, bytes, receivedAt });
  }
  if (large.length > 0) keepLargest(reading, large);
}

/** Joins large items to those found before; the largest stay. */
export function keepLargest(reading: Reading, found: readonly LargeItem[]): void {
  const byId = new Map([...reading.largest.items, ...found].map((item) => [item.id, item]));
  reading.largest.items = [...byId.values()]
    .sort((a, b) => b.bytes - a.bytes || (a.id < b.id ? -1 : 1))
    .slice(0, LARGEST_KEPT);
}
