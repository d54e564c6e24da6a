import type { MailFolder } from '../facts/mailbox';
import { NAMED_FOLDERS } from '../facts/mailbox';
import { isOpen, readsWhole, type Reading } from './reading';
import { WHOLE_KINDS, wantKey, type Want } from './want';

/** Worth of a want, most first. Within a class the folder with more bytes comes first. */
const WORTH = {
  tree: 0,
  mailbox: 1,
  largest: 2,
  folder: 3,
  items: 4,
  middleAge: 5,
  otherAges: 6,
  archive: 7,
  hidden: 8,
} as const;
const CLASS_STEP = 1e13;

export interface Plan {
  /** To be asked now, worth most first. */
  wants: Want[];
  /** Calls that are known to be needed from here to the end, at most; lists not yet read may add to it. */
  toDo: number;
}

interface Candidate {
  score: number;
  want: Want;
}

/**
 * What to ask next. Pure: what is 'not asked' in the reading, worth most first.
 * @param room how many wants fit the next round trip
 * @param maxItems how many items the replies together may hold, so that one answer stays small enough to be
 *   parsed without the page standing still
 */
export function nextWants(reading: Reading, room: number, maxItems: number): Plan {
  const light = new Best(room);
  const heavy = new Best(room);
  let toDo = 0;
  const offer = (best: Best, worth: number, bytes: number, want: () => Want): void => {
    toDo += 1;
    const score = worth * CLASS_STEP - Math.min(bytes, CLASS_STEP - 1);
    if (best.takes(score)) best.add({ score, want: want() });
  };

  for (const [folder, { next }] of reading.listing) {
    if (reading.doubted.get(folder) === false) continue;
    offer(light, WORTH.tree, 0, () => ({ kind: 'children', folder: folder === '' ? null : folder, next }));
  }
  for (const want of mailboxWants(reading)) {
    const worth =
      want.kind === 'archiveMailbox'
        ? WORTH.archive
        : want.kind === 'largest'
          ? WORTH.largest
          : WORTH.mailbox;
    offer(light, worth, 0, () => want);
  }
  for (const folder of reading.folders.values()) offerFolder(reading, folder, offer, light, heavy);

  return { wants: merge(light.found, heavy.found, room, maxItems, reading), toDo };
}

type Offer = (best: Best, worth: number, bytes: number, want: () => Want) => void;

function offerFolder(reading: Reading, folder: MailFolder, offer: Offer, light: Best, heavy: Best): void {
  if (folder.search) return;
  const { id } = folder;
  const bytes = folder.bytes.known ? folder.bytes.value : 0;
  const worth = (usual: number): number => (folder.hidden ? WORTH.hidden : usual);
  if (reading.doubted.get(id) === false) {
    offer(light, WORTH.tree, 0, () => ({ kind: 'folder', folder: id }));
    return;
  }
  if (isOpen(folder.bytes) || isOpen(folder.items)) {
    offer(light, worth(WORTH.folder), bytes, () => ({ kind: 'folder', folder: id }));
  }
  if (!folder.items.known || folder.items.value === 0 || !folder.mail) return;
  if (readsWhole(reading, folder)) {
    if (isOpen(folder.oldest)) {
      offer(heavy, worth(WORTH.items), bytes, () => ({ kind: 'items', folder: id }));
    }
    return;
  }
  if (reading.subject.can.wants.includes('largestIn') && !reading.lookedThrough.has(id)) {
    offer(light, worth(WORTH.otherAges), bytes, () => ({ kind: 'largestIn', folder: id }));
  }
  if (isOpen(folder.oldest)) {
    offer(light, worth(WORTH.items), bytes, () => ({ kind: 'oldest', folder: id }));
    return;
  }
  const middle = middleOf(reading.subject.ageLimits);
  reading.subject.ageLimits.forEach((days, at) => {
    const older = folder.older[at];
    if (!older || !isOpen(older.items)) return;
    const usual = at === middle ? WORTH.middleAge : WORTH.otherAges;
    offer(light, worth(usual), bytes, () => countWant(reading, id, days));
  });
}

/** Asked first: when nothing or everything is older than the middle limit, half of the others need no call. */
function middleOf(ageLimits: readonly number[]): number {
  return Math.floor((ageLimits.length - 1) / 2);
}

function countWant(reading: Reading, folder: string, days: number): Want {
  const pages = { kind: 'countPages', folder, days, next: null } as const;
  const counting = reading.counting.get(wantKey(pages));
  return counting ? { ...pages, next: counting.next } : { kind: 'olderThan', folder, days };
}

function mailboxWants(reading: Reading): Want[] {
  const { facts, subject, largest, recovered } = reading;
  const wants: Want[] = NAMED_FOLDERS.filter((name) => isOpen(facts.named[name])).map((name) => ({
    kind: 'named',
    name,
  }));
  for (const kind of WHOLE_KINDS) if (isOpen(facts[kind])) wants.push({ kind });
  if (isOpen(facts.recoverable.bytes)) {
    wants.push(recovered.whole ? { kind: 'recoverable', next: recovered.next } : { kind: 'recoverablePart' });
  }
  if (largest.state === 'open' && subject.can.wants.includes('largest')) {
    wants.push({ kind: 'largest', next: largest.next });
  }
  return wants;
}

/** The best of both lists in order of worth; heavy ones only as long as their items fit. */
function merge(
  light: readonly Candidate[],
  heavy: readonly Candidate[],
  room: number,
  maxItems: number,
  reading: Reading,
): Want[] {
  const wants: Want[] = [];
  let items = 0;
  for (const { want } of [...light, ...heavy].sort((a, b) => a.score - b.score)) {
    if (wants.length === room) break;
    if (want.kind === 'items') {
      const count = reading.folders.get(want.folder)?.items;
      const weight = count?.known ? count.value : reading.pages.items;
      if (items > 0 && items + weight > maxItems) continue;
      items += weight;
    }
    wants.push(want);
  }
  return wants;
}

/** The `room` candidates with the lowest scores, in order, without sorting all that there are. */
class Best {
  readonly found: Candidate[] = [];
  constructor(private readonly room: number) {}

  takes(score: number): boolean {
    const worst = this.found[this.room - 1];
    return this.room > 0 && (worst === undefined || score < worst.score);
  }

  add(candidate: Candidate): void {
    let at = this.found.length;
    for (; at > 0; at -= 1) {
      const before = this.found[at - 1];
      if (!before || before.score <= candidate.score) break;
    }
    this.found.splice(at, 0, candidate);
    if (this.found.length > this.room) this.found.pop();
  }
}
