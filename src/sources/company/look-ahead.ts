import { headOf, isSmall, type Seen, type SizedFile } from './file-taker';
import type { JudgedMachine } from './judge-machine';
import type { MachineLine } from './open-machines';
import { readTogether } from './read-together';

/** Files whose beginnings are read ahead. */
const AHEAD = 8;
/** So many small files of one lot are mostly those of machines. */
const MANY = 20;
/** Small files that are read, or judged, in one go. */
const LOT = 100;

/** What was seen of a file of a lot, by its place there. */
export type Look = (at: number) => Promise<Seen>;

type WaitingFile = SizedFile & { now: string };

/** Looks at files while others are read before them. */
export interface Lookout {
  ahead: (files: readonly WaitingFile[]) => Look;
  /** Ends what works beside; it begins anew with the next files. */
  close: () => void;
}

/** `openMachines`: opens the way to whoever judges the files of machines; it gives null where nobody does. */
export function createLookout(openMachines: () => MachineLine | null): Lookout {
  let line: MachineLine | null = null;
  return {
    ahead: (files) => {
      const small = files.filter(isSmall);
      if (small.length >= MANY) line ??= openMachines();
      if (small.length < MANY || line === null) return headsOf(files, AHEAD, LOT);
      const machines = judgedBy(line, small);
      // What is none of a machine is an exception here.
      const heads = headsOf(files, 1, 1);
      return async (at) => {
        const one = files[at];
        const machine = one === undefined ? undefined : await machines.get(one)?.();
        return machine ? { machine } : heads(at);
      };
    },
    close: () => {
      line?.close();
      line = null;
    },
  };
}

/** What comes of each file, for whoever asks; null: it is none of a machine, or nobody could judge it. */
function judgedBy(
  line: MachineLine,
  files: readonly WaitingFile[],
): Map<WaitingFile, () => Promise<JudgedMachine | null>> {
  const machines = new Map<WaitingFile, () => Promise<JudgedMachine | null>>();
  for (let from = 0; from < files.length; from += LOT) {
    const lot = files.slice(from, from + LOT);
    const judged = line.judge(lot.map(({ file, now }) => ({ file, today: now.slice(0, 10) })));
    lot.forEach((one, at) => machines.set(one, async () => (await judged)[at] ?? null));
  }
  return machines;
}

/**
 * The beginnings of files: while one is read the next few are asked for, so many small ones in one go. Files are taken in
 * their order.
 */
function headsOf(files: readonly SizedFile[], ahead: number, atOnce: number): Look {
  const asked = new Map<number, Promise<Uint8Array>>();
  const note = (at: number, head: Promise<Uint8Array>) => {
    // Whoever takes it hears that it could not be read.
    head.catch(() => undefined);
    asked.set(at, head);
  };
  const askFrom = (from: number) => {
    const some = files.slice(from, from + atOnce);
    const large = some.findIndex((file) => !isSmall(file));
    const small = large === -1 ? some : some.slice(0, large);
    if (small.length > 1) readTogether(small).forEach((read, place) => note(from + place, read()));
    else for (const file of some.slice(0, 1)) note(from, headOf(file));
  };
  return async (at) => {
    for (let next = at; next < Math.min(files.length, at + ahead); next += 1)
      if (!asked.has(next)) askFrom(next);
    const head = asked.get(at);
    asked.delete(at);
    return { head: (await head) ?? new Uint8Array() };
  };
}
