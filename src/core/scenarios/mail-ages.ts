import type { MailKind } from '../copies/copy';

/** How old the mail of one folder is, as far as that was measured. */
export interface FolderAges {
  account: string;
  kind: MailKind;
  folder: string;
  /** Comes from the mailbox: text, never markup. */
  name: string;
  /** So many small folders instead of one, without a name; see `putTogether`. */
  together?: number;
  /**
   * Mail at least so many days old on the day of the count; ascending by days, 0 standing for all of it. A cut
   * that was not measured is left out; bytes that were not are null.
   */
  cuts: readonly { days: number; items: number; bytes: number | null }[];
  /** ISO date of the oldest item; null: not known. */
  oldestOn: string | null;
}

/** What was measured of the age of mail. */
export interface MeasuredMail {
  /** ISO date from which ages were counted back. */
  countedOn: string;
  /** Every folder was listed. False: there may be more mail than these folders hold. */
  complete: boolean;
  folders: readonly FolderAges[];
  /** Kinds of mail that an account has no folder of, as far as all of its folders are known. */
  noneOf?: readonly { account: string; kind: MailKind }[];
}

/** A number that lies between two bounds; `atMost` null: nothing bounds it. Exact when both are equal. */
export interface Bounds {
  atLeast: number;
  atMost: number | null;
}

/** How much mail. */
export interface Amount {
  items: Bounds;
  bytes: Bounds;
}

/** No mail at all. */
export const NOTHING: Amount = { items: { atLeast: 0, atMost: 0 }, bytes: { atLeast: 0, atMost: 0 } };

/** Adds amounts up; unknown parts make the sum 'at least'. null when there is nothing to add. */
export function addAmounts(amounts: readonly (Amount | null)[]): Amount | null {
  const known = amounts.filter((amount) => amount !== null);
  if (known.length === 0) return null;
  const sum = known.reduce((a, b) => ({ items: add(a.items, b.items), bytes: add(a.bytes, b.bytes) }));
  return known.length === amounts.length ? sum : unbounded(sum);
}

/** The amount as a lower bound only. */
export function unbounded({ items, bytes }: Amount): Amount {
  return { items: { ...items, atMost: null }, bytes: { ...bytes, atMost: null } };
}

/** What is at least as old as the younger edge, less what is at least as old as the older one. */
export function between(younger: Amount, older: Amount | null): Amount {
  if (!older) return younger;
  const less = (a: Bounds, b: Bounds): Bounds => ({
    atLeast: b.atMost === null ? 0 : Math.max(0, a.atLeast - b.atMost),
    atMost: a.atMost === null ? null : Math.max(0, a.atMost - b.atLeast),
  });
  return { items: less(younger.items, older.items), bytes: less(younger.bytes, older.bytes) };
}

/** Whether both bounds of the number are the same. */
export function isExact({ atLeast, atMost }: Bounds): boolean {
  return atLeast === atMost;
}

function add(a: Bounds, b: Bounds): Bounds {
  return {
    atLeast: a.atLeast + b.atLeast,
    atMost: a.atMost === null || b.atMost === null ? null : a.atMost + b.atMost,
  };
}
