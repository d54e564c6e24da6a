import { daysBetween } from '../days';
import type { Amount, Bounds, FolderAges } from './mail-ages';

/**
 * Measured ages of many folders, end to end. Step `i` says of mail at least `days[i]` days old on the day of the
 * count how much there is, at least and at most; unknown bytes are at least 0, and `Infinity` bounds nothing.
 * The steps of folder `f` run from `starts[f]` up to `starts[f + 1]`, ascending by days.
 */
export interface Steps {
  starts: Uint32Array;
  days: Int32Array;
  lowItems: Float64Array;
  highItems: Float64Array;
  lowBytes: Float64Array;
  highBytes: Float64Array;
  /** Age of the oldest item of each folder on the day of the count; -1: not known. */
  oldest: Int32Array;
}

interface Step {
  days: number;
  items: [low: number, high: number];
  bytes: [low: number, high: number];
}

/** Lays the folders' cuts out end to end, with what each oldest item adds: something is that old, nothing older. */
export function stepsOf(folders: readonly FolderAges[], countedOn: string): Steps {
  const ages = folders.map((folder) => ageOfOldest(folder, countedOn));
  const lists = folders.map((folder, at) => stepsOfFolder(folder, ages[at] ?? -1));
  const total = lists.reduce((sum, list) => sum + list.length, 0);
  const steps: Steps = {
    starts: new Uint32Array(folders.length + 1),
    days: new Int32Array(total),
    lowItems: new Float64Array(total),
    highItems: new Float64Array(total),
    lowBytes: new Float64Array(total),
    highBytes: new Float64Array(total),
    oldest: Int32Array.from(ages),
  };
  let at = 0;
  lists.forEach((list, folder) => {
    steps.starts[folder] = at;
    for (const { days, items, bytes } of list) {
      steps.days[at] = days;
      [steps.lowItems[at], steps.highItems[at]] = items;
      [steps.lowBytes[at], steps.highBytes[at]] = bytes;
      at += 1;
    }
  });
  steps.starts[folders.length] = at;
  return steps;
}

/** Mail of one folder that was at least `age` days old on the day of the count. */
export function olderInFolder(steps: Steps, folder: number, age: number): Amount {
  const [low, high] = around(steps, folder, age);
  const bounds = (lows: Float64Array, highs: Float64Array): Bounds => {
    const top = high < 0 ? Infinity : (highs[high] ?? Infinity);
    return { atLeast: low < 0 ? 0 : (lows[low] ?? 0), atMost: Number.isFinite(top) ? top : null };
  };
  return {
    items: bounds(steps.lowItems, steps.highItems),
    bytes: bounds(steps.lowBytes, steps.highBytes),
  };
}

/** At least how many items of the folder were between two ages on the day of the count. Makes no objects. */
export function itemsBetween(steps: Steps, folder: number, from: number, to: number | null): number {
  const younger = edge(steps, folder, from, true);
  if (younger < 0) return 0;
  const low = steps.lowItems[younger] ?? 0;
  if (to === null) return low;
  const older = edge(steps, folder, to, false);
  return older < 0 ? 0 : Math.max(0, low - (steps.highItems[older] ?? Infinity));
}

function around(steps: Steps, folder: number, age: number): [low: number, high: number] {
  return [edge(steps, folder, age, true), edge(steps, folder, age, false)];
}

/** Index of the first step of at least that age, or of the last one of at most that age; -1: there is none. */
function edge(steps: Steps, folder: number, age: number, above: boolean): number {
  const from = steps.starts[folder] ?? 0;
  const to = steps.starts[folder + 1] ?? from;
  let at = from;
  while (at < to && (steps.days[at] ?? 0) < age) at += 1;
  if (above) return at < to ? at : -1;
  if (at < to && steps.days[at] === age) return at;
  return at > from ? at - 1 : -1;
}

function stepsOfFolder({ cuts }: FolderAges, oldest: number): Step[] {
  const steps = cuts.map(({ days, items, bytes }): Step => ({
    days,
    items: [items, items],
    bytes: [bytes ?? 0, items === 0 ? 0 : (bytes ?? Infinity)],
  }));
  if (oldest < 0) return steps;
  const upTo = steps.filter(({ days }) => days <= oldest);
  const last = upTo.at(-1);
  const nothing: Step = { days: oldest + 1, items: [0, 0], bytes: [0, 0] };
  if (last?.days === oldest) return [...upTo, nothing];
  const one: Step = {
    days: oldest,
    items: [1, last?.items[1] ?? Infinity],
    bytes: [0, last?.bytes[1] ?? Infinity],
  };
  return [...upTo, one, nothing];
}

function ageOfOldest({ oldestOn }: FolderAges, countedOn: string): number {
  if (oldestOn === null) return -1;
  const age = daysBetween(oldestOn, countedOn);
  return Number.isFinite(age) ? Math.max(0, age) : -1;
}
