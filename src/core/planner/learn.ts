import { known, unknown, type Fact } from '../facts/evidence';
import { LARGE_ITEM_BYTES, type LargeItem, type MailFolder } from '../facts/mailbox';
import { learnCount, learnCounted, learnOldest, learnWhole, settleAges } from './learn-ages';
import { learnFailure } from './learn-failure';
import { isOpen, noteProblem, readsWhole, type Reading } from './reading';
import type { ListedFolder, Reply, SeenItem, Want } from './want';

/** How many of the largest items are kept. */
const LARGEST_KEPT = 100;
/** Pages of large items read before the list is called 'some of them'. */
const LARGEST_PAGES = 4;

/**
 * Takes in what came back for a want; changes the reading in place. A reply of the wrong kind counts as one that
 * was not understood, so that no want stays open for ever.
 */
export function learn(reading: Reading, want: Want, reply: Reply): void {
  reading.callsDone += 1;
  if (reply.kind === 'failed') {
    learnFailure(reading, want, reply.problem);
    return;
  }
  if (!takeIn(reading, want, reply)) learnFailure(reading, want, 'notUnderstood');
}

type Answer = Exclude<Reply, { kind: 'failed' }>;

/** Returns false when the reply does not fit the want. */
function takeIn(reading: Reading, want: Want, reply: Answer): boolean {
  switch (want.kind) {
    case 'children':
      return reply.kind === 'children' && learnChildren(reading, want, reply);
    case 'named':
      if (reply.kind !== 'folder') return false;
      reading.facts.named[want.name] = measured(reading, reply.folder.id);
      return true;
    case 'folder':
      return reply.kind === 'folder' && learnFolder(reading, want.folder, reply.folder);
    case 'items':
      if (reply.kind !== 'items') return false;
      noteItems(reading, want.folder, reply.items);
      if (reply.complete) noteUnseen(reading, want.folder, reply.items);
      if (reply.complete) learnWhole(reading, want.folder, reply.items);
      else readByCounts(reading, want.folder);
      return true;
    case 'oldest':
      if (reply.kind !== 'items') return false;
      noteItems(reading, want.folder, reply.items);
      learnOldest(reading, want.folder, reply.items);
      return true;
    case 'olderThan':
      return reply.kind === 'count' && learnCount(reading, want, reply);
    case 'countPages':
      return reply.kind === 'counted' && learnCounted(reading, want, reply);
    case 'largest':
    case 'largestIn':
      return reply.kind === 'largest' && learnLargest(reading, want, reply);
    case 'recoverable':
    case 'recoverablePart':
      return reply.kind === 'recoverable' && learnRecoverable(reading, reply);
    case 'rules':
    case 'full':
    case 'licence':
    case 'purpose':
    case 'serverQuota':
    case 'cloudStorage':
    case 'archiveMailbox':
      return want.kind === reply.kind && learnMailbox(reading, reply);
  }
}

type MailboxReply = Extract<
  Reply,
  { kind: 'rules' | 'full' | 'licence' | 'purpose' | 'serverQuota' | 'cloudStorage' | 'archiveMailbox' }
>;

function learnMailbox(reading: Reading, reply: MailboxReply): true {
  const { facts } = reading;
  const told = <T>(value: T | null): Fact<T> => {
    if (value !== null) return measured(reading, value);
    noteProblem(reading, 'notUnderstood');
    return unknown('notReadable');
  };
  switch (reply.kind) {
    case 'rules':
      facts.rules = measured(reading, reply.rules);
      return true;
    case 'full':
      if (!facts.full.known || !facts.full.value) facts.full = told(reply.full);
      return true;
    case 'licence':
      facts.licence = told(reply.licence);
      return true;
    case 'purpose':
      facts.purpose = told(reply.purpose);
      return true;
    case 'serverQuota':
      // Servers are not expected to tell it: nothing went wrong.
      facts.serverQuota = reply.quota === null ? unknown('notReadable') : measured(reading, reply.quota);
      return true;
    case 'cloudStorage':
      facts.cloudStorage = told(reply.storage);
      return true;
    case 'archiveMailbox':
      facts.archiveMailbox = told(reply.exists);
      return true;
  }
}

function measured<T>(reading: Reading, value: T): Fact<T> {
  return known(value, 'measured', reading.subject.source);
}

function learnChildren(
  reading: Reading,
  want: Extract<Want, { kind: 'children' }>,
  reply: Extract<Reply, { kind: 'children' }>,
): true {
  const parent = want.folder ?? '';
  if (reply.next === null) reading.listing.delete(parent);
  else reading.listing.set(parent, reply.next);
  for (const listed of reply.folders) {
    // Seen on a page before: the list shifted, or was begun again with smaller pages.
    if (reading.folders.has(listed.id)) continue;
    const parentId = reading.subject.can.wholeTree ? listed.parentId : want.folder;
    addFolder(reading, { ...listed, parentId });
    const mayHaveMore = !listed.search && listed.childFolders !== 0;
    if (mayHaveMore && !reading.subject.can.wholeTree) reading.listing.set(listed.id, null);
  }
  return true;
}

function addFolder(reading: Reading, listed: ListedFolder): void {
  const { search, mail } = listed;
  const open = (): Fact<never> => unknown(search ? 'notSupportedHere' : 'notAsked');
  const age = (): Fact<never> => unknown(search || !mail ? 'notSupportedHere' : 'notAsked');
  const told = (value: number | null): Fact<number> =>
    value === null || search ? open() : measured(reading, value);
  const folder: MailFolder = {
    id: listed.id,
    parentId: listed.parentId,
    name: listed.name,
    hidden: listed.hidden,
    search,
    mail,
    childFolders:
      listed.childFolders === null ? unknown('notReadable') : measured(reading, listed.childFolders),
    items: told(listed.items),
    bytes: told(listed.bytes),
    oldest: age(),
    older: reading.subject.ageLimits.map(() => ({ items: age(), bytes: age() })),
  };
  reading.folders.set(listed.id, folder);
  settleAges(reading, listed.id);
  askForLargest(reading, folder);
}

function askForLargest(reading: Reading, folder: MailFolder): void {
  const { can } = reading.subject;
  if (!can.wants.includes('largestIn') || folder.search || !folder.mail) return;
  if (folder.items.known && folder.items.value > 0 && !readsWhole(reading, folder)) {
    reading.largestIn.add(folder.id);
  }
}

/** The folder by itself, when its line in the list had gaps. What is still missing now is not readable. */
function learnFolder(reading: Reading, id: string, listed: ListedFolder): true {
  const folder = reading.folders.get(id);
  if (!folder) return true;
  const fill = (fact: Fact<number>, value: number | null): Fact<number> => {
    if (!isOpen(fact)) return fact;
    if (value !== null) return measured(reading, value);
    noteProblem(reading, 'notUnderstood');
    return unknown('notReadable');
  };
  reading.folders.set(id, {
    ...folder,
    items: fill(folder.items, listed.items),
    bytes: fill(folder.bytes, listed.bytes),
  });
  settleAges(reading, id);
  const filled = reading.folders.get(id);
  if (filled) askForLargest(reading, filled);
  return true;
}

function readByCounts(reading: Reading, id: string): void {
  reading.big.add(id);
  const folder = reading.folders.get(id);
  if (folder) askForLargest(reading, folder);
}

/** Asked folder by folder, large items may hide among those that came without a size, or did not come. */
function noteUnseen(reading: Reading, id: string, items: readonly SeenItem[]): void {
  if (!reading.subject.can.wants.includes('largestIn')) return;
  const count = reading.folders.get(id)?.items;
  const unsized = items.some(({ bytes }) => bytes === null);
  if (!unsized && count?.known && items.length >= count.value) return;
  noteProblem(reading, unsized ? 'notUnderstood' : 'contradiction');
  largestNotWhole(reading);
}

function largestNotWhole({ largest }: Reading): void {
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

function keepLargest(reading: Reading, found: readonly LargeItem[]): void {
  const byId = new Map([...reading.largest.items, ...found].map((item) => [item.id, item]));
  reading.largest.items = [...byId.values()]
    .sort((a, b) => b.bytes - a.bytes || (a.id < b.id ? -1 : 1))
    .slice(0, LARGEST_KEPT);
}

function learnLargest(
  reading: Reading,
  want: Extract<Want, { kind: 'largest' | 'largestIn' }>,
  reply: Extract<Reply, { kind: 'largest' }>,
): true {
  const { largest } = reading;
  keepLargest(reading, reply.items);
  if (want.kind === 'largestIn') {
    reading.largestIn.delete(want.folder);
    if (reply.next !== null) largestNotWhole(reading);
    return true;
  }
  largest.next = reply.next;
  largest.pages += 1;
  if (reply.next === null) largest.state = 'all';
  else if (largest.pages >= LARGEST_PAGES) largest.state = 'some';
  return true;
}

function learnRecoverable(reading: Reading, reply: Extract<Reply, { kind: 'recoverable' }>): true {
  const { recovered, facts, subject } = reading;
  const add = (sum: number | null, part: number | null): number | null =>
    sum === null || part === null ? null : sum + part;
  recovered.items = add(recovered.items, reply.items);
  recovered.bytes = add(recovered.bytes, reply.bytes);
  recovered.next = reply.next;
  if (reply.next !== null) return true;
  if (recovered.items === null || recovered.bytes === null) noteProblem(reading, 'notUnderstood');
  const told = (sum: number | null): Fact<number> =>
    sum === null
      ? unknown('notReadable')
      : known(sum, recovered.whole ? 'measured' : 'estimated', subject.source);
  facts.recoverable.items = told(recovered.items);
  facts.recoverable.bytes = told(recovered.bytes);
  return true;
}
