import { known, unknown, type Fact } from '../facts/evidence';
import type { MailFolder } from '../facts/mailbox';
import { learnCount, learnCounted, settleAges } from './learn-ages';
import { learnFailure } from './learn-failure';
import { keepLargest, largestNotWhole, learnItems } from './learn-items';
import { isOpen, noteProblem, type Reading } from './reading';
import { isOfWhole, type ListedFolder, type Reply, type Want, type WholeReply } from './want';

/** Pages of large items read before the list is called 'some of them'. */
const LARGEST_PAGES = 4;
/** Pages in a row that show no new folder, after which a list is taken for one that leads in circles. */
const STALE_PAGES = 3;
/** Pages of recoverable folders, of which a mailbox has a handful. */
const RECOVERABLE_PAGES = 20;

/**
 * Takes in what came back for a want; changes the reading in place. A reply of the wrong kind counts as one that
 * was not understood, so that no want stays open for ever.
 */
export function learn(reading: Reading, want: Want, reply: Reply): void {
  reading.callsDone += 1;
  if ('folder' in want && want.folder !== null && reading.gone.has(want.folder)) return;
  if (reply.kind === 'failed') {
    learnFailure(reading, want, reply.problem);
    return;
  }
  if (!takeIn(reading, want, reply)) learnFailure(reading, want, 'notUnderstood');
}

type Answer = Exclude<Reply, { kind: 'failed' }>;

/** Returns false when the reply does not fit the want. */
function takeIn(reading: Reading, want: Want, reply: Answer): boolean {
  if (isOfWhole(want)) return want.kind === reply.kind && learnWhole(reading, reply);
  switch (want.kind) {
    case 'children':
      return reply.kind === 'children' && learnChildren(reading, want, reply);
    case 'named':
      if (reply.kind !== 'folder') return false;
      reading.facts.named[want.name] = measured(reading, reply.folder.id);
      return true;
    case 'folder':
      // Numbers of another folder must not stand as this one's.
      return (
        reply.kind === 'folder' &&
        reply.folder.id === want.folder &&
        learnFolder(reading, want.folder, reply.folder)
      );
    case 'items':
    case 'oldest':
      return reply.kind === 'items' && learnItems(reading, want, reply);
    case 'olderThan':
      return reply.kind === 'count' && learnCount(reading, want, reply);
    case 'countPages':
      return reply.kind === 'counted' && learnCounted(reading, want, reply);
    case 'largest':
    case 'largestIn':
      return reply.kind === 'largest' && learnLargest(reading, want, reply);
    case 'recoverable':
    case 'recoverablePart':
      return reply.kind === 'recoverable' && learnRecoverable(reading, want, reply);
  }
}

/** Its fact bears the name of the want. */
function learnWhole(reading: Reading, reply: WholeReply): true {
  const fact = reply.value === null ? unknown('notReadable') : measured(reading, reply.value);
  Object.assign(reading.facts, { [reply.kind]: fact });
  if (reply.value === null && reply.why !== null) noteProblem(reading, reply.why);
  return true;
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
  let fresh = 0;
  for (const listed of reply.folders) {
    // Seen on a page before: the list shifted, or was begun again with smaller pages.
    if (reading.folders.has(listed.id) || reading.gone.has(listed.id)) continue;
    fresh += 1;
    const parentId = reading.subject.can.wholeTree ? listed.parentId : want.folder;
    addFolder(reading, { ...listed, parentId });
    const mayHaveMore = !listed.search && listed.childFolders !== 0;
    if (mayHaveMore && !reading.subject.can.wholeTree) {
      reading.listing.set(listed.id, { next: null, stale: 0 });
    }
  }
  if (reply.total !== null) reading.listTotal = Math.max(reading.listTotal ?? 0, reply.total);
  goOn(reading, parent, want.next, reply.next, fresh);
  return true;
}

/** Where the list goes on. One that leads back to where it came from is not followed. */
function goOn(
  reading: Reading,
  parent: string,
  asked: string | null,
  next: string | null,
  fresh: number,
): void {
  const stale = fresh > 0 ? 0 : (reading.listing.get(parent)?.stale ?? 0) + 1;
  if (next === null) {
    reading.listing.delete(parent);
  } else if (next !== asked && stale < STALE_PAGES) {
    reading.listing.set(parent, { next, stale });
  } else {
    reading.listing.delete(parent);
    reading.unlisted.set(parent, 'contradiction');
    noteProblem(reading, 'contradiction');
  }
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
}

/**
 * The folder by itself: its line in the list had gaps, and what is still missing now is not readable; or something
 * made one doubt it, and what it tells now holds.
 */
function learnFolder(reading: Reading, id: string, listed: ListedFolder): true {
  const folder = reading.folders.get(id);
  if (!folder) return true;
  const counted = reading.doubted.get(id) === false;
  if (counted) reading.doubted.set(id, true);
  const fill = (fact: Fact<number>, value: number | null): Fact<number> => {
    if (value !== null && (counted || isOpen(fact))) return measured(reading, value);
    if (!isOpen(fact)) return fact;
    noteProblem(reading, 'notUnderstood');
    return unknown('notReadable');
  };
  reading.folders.set(id, {
    ...folder,
    items: fill(folder.items, listed.items),
    bytes: fill(folder.bytes, listed.bytes),
  });
  settleAges(reading, id);
  return true;
}

function learnLargest(
  reading: Reading,
  want: Extract<Want, { kind: 'largest' | 'largestIn' }>,
  reply: Extract<Reply, { kind: 'largest' }>,
): true {
  const { largest } = reading;
  keepLargest(reading, reply.items);
  if (!reply.whole) {
    noteProblem(reading, 'undated');
    largest.undated = true;
  }
  if (want.kind === 'largestIn') {
    reading.lookedThrough.add(want.folder);
    if (reply.next !== null || !reply.whole) largestNotWhole(reading);
    return true;
  }
  const stuck = reply.next !== null && reply.next === want.next;
  largest.next = reply.next;
  largest.pages += 1;
  if (reply.next === null) largest.state = largest.undated ? 'some' : 'all';
  else if (stuck || largest.pages >= LARGEST_PAGES) largest.state = 'some';
  return true;
}

function learnRecoverable(
  reading: Reading,
  want: Extract<Want, { kind: 'recoverable' | 'recoverablePart' }>,
  reply: Extract<Reply, { kind: 'recoverable' }>,
): boolean {
  const { recovered, facts, subject } = reading;
  // A page that comes by again, under whatever link, would count twice.
  if (reply.folders.some((id) => recovered.seen.includes(id))) return false;
  recovered.seen.push(...reply.folders);
  recovered.pages += 1;
  const asked = want.kind === 'recoverable' ? want.next : null;
  if (reply.next !== null && (reply.next === asked || recovered.pages >= RECOVERABLE_PAGES)) return false;
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
