import type { Ages, MailKind } from '../copies/copy';
import { daysBetween } from '../days';
import {
  NOTHING,
  addAmounts,
  between,
  unbounded,
  type Amount,
  type Bounds,
  type FolderAges,
  type MeasuredMail,
} from './mail-ages';
import { itemsBetween, olderInFolder, stepsOf, type Steps } from './mail-steps';

/** Ages are looked up by the day up to ten years; older mail is summed up folder by folder. */
const HORIZON = 3_651;

interface Sums {
  /** Numbers of the folders. */
  folders: number[];
  /** By age in days as of today: how much mail is at least so old. */
  lowItems: Float64Array;
  highItems: Float64Array;
  lowBytes: Float64Array;
  highBytes: Float64Array;
  /** Days as of today. */
  oldestAge: number | null;
}

/** Measured mail, summed up so that one age costs one look-up. Made by `indexMail`. */
export interface MailIndex {
  measured: MeasuredMail;
  /** Days since the count. */
  since: number;
  steps: Steps;
  sums: ReadonlyMap<string, Sums>;
}

/** How much of one folder is concerned. */
export interface FolderAmount {
  folder: FolderAges;
  amount: Amount;
}

/**
 * Sums measured mail up by account, kind and day of age. `today` is an ISO date: mail has aged since it was
 * counted. Takes time once, so that every later question about an age takes next to none.
 */
export function indexMail(measured: MeasuredMail, today: string): MailIndex {
  const since = Math.max(0, daysBetween(measured.countedOn, today) || 0);
  const steps = stepsOf(measured.folders, measured.countedOn);
  const groups = new Map<string, number[]>();
  measured.folders.forEach(({ account, kind }, folder) => {
    const key = keyOf(account, kind);
    const group = groups.get(key);
    if (group) group.push(folder);
    else groups.set(key, [folder]);
  });
  const sums = new Map([...groups].map(([key, folders]) => [key, sumUp(steps, folders, since)]));
  return { measured, since, steps, sums };
}

/**
 * Mail of one account and kind between two ages, as of today. null: nothing was measured. What came after the
 * count is not in it, so that young ages have no upper bound then.
 */
export function amountOf(index: MailIndex, account: string, kind: MailKind, ages: Ages): Amount | null {
  const sums = index.sums.get(keyOf(account, kind));
  if (!sums) return hasNone(index, account, kind) ? sinceCount(index, NOTHING, ages) : null;
  const older = ages.to === null ? null : atLeastAsOld(index, sums, ages.to);
  return between(atLeastAsOld(index, sums, ages.from), older);
}

/** Age in days of the oldest mail of one account and kind; null: not known, or there is none. */
export function oldestAge(index: MailIndex, account: string, kind: MailKind): number | null {
  return index.sums.get(keyOf(account, kind))?.oldestAge ?? null;
}

/**
 * The folders that hold most mail of the wanted ages, the fullest first. Those that may hold none are left out.
 * `wanted` is asked once for every account and kind; null leaves it out.
 */
export function fullestFolders(
  index: MailIndex,
  wanted: (account: string, kind: MailKind) => Ages | null,
  howMany: number,
): FolderAmount[] {
  const best: { folder: number; items: number; ages: Ages }[] = [];
  for (const { folders } of index.sums.values()) {
    const sample = index.measured.folders[folders[0] ?? -1];
    const ages = sample ? wanted(sample.account, sample.kind) : null;
    if (!ages) continue;
    const to = ages.to === null ? null : ages.to - index.since;
    for (const folder of folders) {
      const items = itemsBetween(index.steps, folder, ages.from - index.since, to);
      if (items === 0 || (best.length >= howMany && items <= (best.at(-1)?.items ?? 0))) continue;
      const place = best.findIndex((other) => other.items < items);
      best.splice(place < 0 ? best.length : place, 0, { folder, items, ages });
      if (best.length > howMany) best.pop();
    }
  }
  return best.flatMap(({ folder, ages }) => {
    const found = index.measured.folders[folder];
    return found ? [{ folder: found, amount: amountInFolder(index, folder, ages) }] : [];
  });
}

/** Mail of one folder, given by its place in the list that was measured, between two ages as of today. */
export function amountInFolder({ steps, since }: MailIndex, folder: number, ages: Ages): Amount {
  const older = ages.to === null ? null : olderInFolder(steps, folder, ages.to - since);
  const amount = between(olderInFolder(steps, folder, ages.from - since), older);
  return sinceCount({ since }, amount, ages);
}

function hasNone({ measured }: MailIndex, account: string, kind: MailKind): boolean {
  return measured.noneOf?.some((one) => one.account === account && one.kind === kind) ?? false;
}

/** What came after the count is not in it. */
function sinceCount({ since }: Pick<MailIndex, 'since'>, amount: Amount, ages: Ages): Amount {
  return ages.from < since ? unbounded(amount) : amount;
}

function keyOf(account: string, kind: MailKind): string {
  return `${account}\n${kind}`;
}

function atLeastAsOld(index: MailIndex, sums: Sums, age: number): Amount {
  const closed = index.measured.complete && age >= index.since;
  if (age >= HORIZON) {
    const far = sums.folders.map((folder) => olderInFolder(index.steps, folder, age - index.since));
    const sum = addAmounts(far) ?? NOTHING;
    return closed ? sum : unbounded(sum);
  }
  const bounds = (low: Float64Array, high: Float64Array): Bounds => {
    const top = high[age] ?? Infinity;
    return { atLeast: low[age] ?? 0, atMost: closed && Number.isFinite(top) ? top : null };
  };
  return { items: bounds(sums.lowItems, sums.highItems), bytes: bounds(sums.lowBytes, sums.highBytes) };
}

function sumUp(steps: Steps, folders: number[], since: number): Sums {
  const [lowItems, highItems, lowBytes, highBytes] = [new Line(), new Line(), new Line(), new Line()];
  let oldest = -1;
  for (const folder of folders) {
    const from = steps.starts[folder] ?? 0;
    const to = steps.starts[folder + 1] ?? from;
    // Up to the first step nothing bounds the mail from above.
    const first = from < to ? (steps.days[from] ?? 0) + since : HORIZON;
    highItems.add(0, first, Infinity);
    highBytes.add(0, first, Infinity);
    for (let at = from; at < to; at += 1) {
      const days = (steps.days[at] ?? 0) + since;
      const before = at === from ? 0 : (steps.days[at - 1] ?? 0) + since + 1;
      const next = at + 1 < to ? (steps.days[at + 1] ?? 0) + since : HORIZON;
      // From just above the step before, up to this one, there is at least this much; from this one, up to just
      // below the next, at most this much.
      lowItems.add(before, days + 1, steps.lowItems[at] ?? 0);
      lowBytes.add(before, days + 1, steps.lowBytes[at] ?? 0);
      highItems.add(days, next, steps.highItems[at] ?? Infinity);
      highBytes.add(days, next, steps.highBytes[at] ?? Infinity);
    }
    oldest = Math.max(oldest, steps.oldest[folder] ?? -1);
  }
  return {
    folders,
    lowItems: lowItems.sums(),
    highItems: highItems.sums(),
    lowBytes: lowBytes.sums(),
    highBytes: highBytes.sums(),
    oldestAge: oldest < 0 ? null : oldest + since,
  };
}

/** A value for every age, put together from ranges: only their ends are noted until it is summed up. */
class Line {
  private readonly rises = new Float64Array(HORIZON + 1);
  private readonly opens = new Int32Array(HORIZON + 1);

  /** Adds the value to the ages from `from` up to, not including, `to`. */
  add(from: number, to: number, value: number): void {
    const [start, end] = [Math.min(Math.max(0, from), HORIZON), Math.min(Math.max(0, to), HORIZON)];
    if (start >= end) return;
    const [list, step] = value === Infinity ? [this.opens, 1] : [this.rises, value];
    list[start] = (list[start] ?? 0) + step;
    list[end] = (list[end] ?? 0) - step;
  }

  sums(): Float64Array {
    const line = new Float64Array(HORIZON);
    let value = 0;
    let open = 0;
    for (let age = 0; age < HORIZON; age += 1) {
      value += this.rises[age] ?? 0;
      open += this.opens[age] ?? 0;
      line[age] = open > 0 ? Infinity : value;
    }
    return line;
  }
}
