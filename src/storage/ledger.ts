import type { Client } from '../core/facts/snapshot';
import type { MailboxVisits } from '../core/facts/visit';
import type { Answer } from '../core/questions/question';
import { subjectKey } from '../core/facts/subject';
import { assembleRemembered } from '../core/report/assemble';
import { nothingRemembered } from '../core/report/nothing-remembered';
import type { Growth, Ignored, LeftOut, Receipt, Remembered, Walk } from '../core/report/decisions';
import type { KeptSource } from '../core/report/kept-source';

/**
 * What is stored: not one blob but one dated entry per item, so that two stores can be joined item by item.
 *
 * The rule of which wins, for every kind of item alike: **the later change to an item wins, and taking an item
 * away is a change like any other** (a `gone` entry). So nothing that was removed comes back from the other
 * store, nothing is lost because the other store was saved later, and joining gives the same whatever the order.
 * A newer change is always dated after the one it replaces, even when this computer's clock is behind.
 */
export type Entry = { at: string } & (
  | { kind: 'answer'; item: Answer }
  | { kind: 'ignored'; item: Ignored }
  | { kind: 'walk'; item: Walk }
  | { kind: 'receipt'; item: Receipt }
  | { kind: 'visits'; item: MailboxVisits }
  | { kind: 'client'; item: Client }
  | { kind: 'source'; item: KeptSource }
  | { kind: 'growth'; item: Growth }
  | { kind: 'leftOut'; item: LeftOut }
  /** The item is the key of what was taken away. */
  | { kind: 'gone'; item: string }
);

/** Entries by the key of their item. */
export type Ledger = ReadonlyMap<string, Entry>;

export const EMPTY_LEDGER: Ledger = new Map<string, Entry>();

/** Instant of a memory in which nothing was ever saved: before all others. */
export const NEVER = new Date(0).toISOString();

/** Key of the item an entry is about: the same item has the same key in every store. */
export function keyOf(entry: Entry): string {
  switch (entry.kind) {
    case 'answer':
      return `answer|${entry.item.question}|${subjectKey(entry.item.subject)}`;
    case 'ignored':
      return `ignored|${entry.item.finding}`;
    case 'walk':
      return `walk|${entry.item.finding}`;
    case 'receipt':
      return `receipt|${entry.item.finding}|${entry.item.provedAt}`;
    case 'visits':
      return `visits|${entry.item.mailbox}`;
    case 'source':
      return `source|${entry.item.key}`;
    case 'growth':
    case 'leftOut':
      return `${entry.kind}|${entry.item.account}`;
    case 'client':
      return entry.kind;
    case 'gone':
      return entry.item;
  }
}

/** A ledger of these entries; of two about the same item the later change stays. */
export function ledgerOf(entries: readonly Entry[]): Ledger {
  const ledger = new Map<string, Entry>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const other = ledger.get(key);
    ledger.set(key, other === undefined ? entry : later(other, entry));
  }
  return ledger;
}

/** Whether this very entry is in the ledger, and not another about the same item. */
export function isIn(ledger: Ledger, entry: Entry): boolean {
  return ledger.get(keyOf(entry)) === entry;
}

/** Joins two stores, item by item. Commutative, associative and idempotent. */
export function merge(first: Ledger, second: Ledger): Ledger {
  return ledgerOf([...first.values(), ...second.values()]);
}

/** The entries that were made after an instant. */
export function since(ledger: Ledger, instant: string): Ledger {
  return ledgerOf([...ledger.values()].filter((entry) => entry.at > instant));
}

/** Date of the last change; of an empty ledger, one before all others. */
export function lastChange(ledger: Ledger): string {
  return [...ledger.values()].reduce((last, { at }) => (at > last ? at : last), NEVER);
}

function later(first: Entry, second: Entry): Entry {
  if (first.at !== second.at) return first.at > second.at ? first : second;
  // Two changes in the same millisecond: any choice will do that does not depend on the order.
  return JSON.stringify(first) >= JSON.stringify(second) ? first : second;
}

/** The items of a memory as entries, all dated `at`. */
export function entriesOf(remembered: Remembered, at: string): Ledger {
  return ledgerOf([
    ...remembered.answers.map((item): Entry => ({ at, kind: 'answer', item })),
    ...remembered.ignored.map((item): Entry => ({ at, kind: 'ignored', item })),
    ...remembered.walks.map((item): Entry => ({ at, kind: 'walk', item })),
    ...remembered.receipts.map((item): Entry => ({ at, kind: 'receipt', item })),
    ...remembered.visits.map((item): Entry => ({ at, kind: 'visits', item })),
    ...(remembered.client === null ? [] : [{ at, kind: 'client', item: remembered.client } satisfies Entry]),
    ...remembered.sources.map((item): Entry => ({ at, kind: 'source', item })),
    ...remembered.growths.map((item): Entry => ({ at, kind: 'growth', item })),
    ...remembered.leftOut.map((item): Entry => ({ at, kind: 'leftOut', item })),
  ]);
}

/**
 * The ledger after a save: what differs between `before` (what the page last had) and `wanted` (what it has now)
 * is dated `now`; everything else stays as it is, changes by others included.
 */
export function record(ledger: Ledger, before: Ledger, wanted: Ledger, now: string): Ledger {
  const changes: Entry[] = [];
  for (const [key, entry] of wanted)
    if (!sameItem(before.get(key), entry)) changes.push({ ...entry, at: after(ledger.get(key), now) });
  for (const [key, entry] of before)
    if (entry.kind !== 'gone' && !wanted.has(key))
      changes.push({ at: after(ledger.get(key), now), kind: 'gone', item: key });
  return merge(ledger, ledgerOf(changes));
}

/** Whether both are the same change, or say the same. */
export function sameItem(first: Entry | undefined, second: Entry): boolean {
  if (first?.kind !== second.kind) return false;
  return first.item === second.item || JSON.stringify(first.item) === JSON.stringify(second.item);
}

function after(entry: Entry | undefined, now: string): string {
  return entry === undefined || entry.at < now ? now : new Date(Date.parse(entry.at) + 1).toISOString();
}

/** What the ledger says is remembered, each list in the order of its dates. */
export function rememberedIn(ledger: Ledger): Remembered {
  const remembered: Remembered = { ...nothingRemembered(), savedAt: lastChange(ledger) };
  for (const entry of ledger.values()) {
    switch (entry.kind) {
      case 'answer':
        remembered.answers.push(entry.item);
        break;
      case 'ignored':
        remembered.ignored.push(entry.item);
        break;
      case 'walk':
        remembered.walks.push(entry.item);
        break;
      case 'receipt':
        remembered.receipts.push(entry.item);
        break;
      case 'visits':
        remembered.visits.push(entry.item);
        break;
      case 'client':
        remembered.client = entry.item;
        break;
      case 'source':
        remembered.sources.push(entry.item);
        break;
      case 'growth':
        remembered.growths.push(entry.item);
        break;
      case 'leftOut':
        remembered.leftOut.push(entry.item);
        break;
      case 'gone':
        break;
    }
  }
  remembered.answers.sort((a, b) => order(a.answeredAt, b.answeredAt) || order(a.question, b.question));
  remembered.ignored.sort((a, b) => order(a.at, b.at) || order(a.finding, b.finding));
  remembered.walks.sort((a, b) => order(a.startedAt, b.startedAt) || order(a.finding, b.finding));
  remembered.visits.sort((a, b) => order(a.mailbox, b.mailbox));
  remembered.receipts.sort((a, b) => order(a.provedAt, b.provedAt) || order(a.finding, b.finding));
  remembered.sources.sort((a, b) => order(a.takenAt, b.takenAt) || order(a.key, b.key));
  remembered.growths.sort((a, b) => order(a.account, b.account));
  remembered.leftOut.sort((a, b) => order(a.at, b.at) || order(a.account, b.account));
  return { ...remembered, snapshot: assembleRemembered(remembered) };
}

/** Order of two texts by code unit, as dates and keys need it. */
export function order(first: string, second: string): number {
  return first < second ? -1 : first > second ? 1 : 0;
}
