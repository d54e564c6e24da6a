/** What a run over made-up inputs found. */
export interface FuzzTally {
  inputs: number;
  /** Inputs at which the reader threw. */
  throws: number;
  /** Inputs that took more than 200 ms of processor time, and again when they were read once more. */
  over200ms: number;
  /** Inputs of which something else was wrong, such as a planted secret that came through. */
  wrong: number;
  /** A few of what was found, each in a line. */
  examples: string[];
}

/** Inputs of one kind that can be made as large as one likes, to see how time grows with them. */
export interface GrowthClass {
  name: string;
  /** An input of about so many bytes. */
  make: (bytes: number) => string | Uint8Array<ArrayBuffer>;
  read: (input: string | Uint8Array<ArrayBuffer>) => unknown;
}

/** One reader under fuzz; a file of this folder that exports `targets` is found by `npm run fuzz`. */
export interface FuzzTarget {
  name: string;
  /** Tries made-up inputs for about so many milliseconds; the same seed makes the same inputs. */
  run: (seed: number, milliseconds: number) => Promise<FuzzTally>;
  growth?: readonly GrowthClass[];
}

/** Pseudo-random numbers from 0 up to 1; the same seed gives the same ones (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from 0 up to below `end`. */
export const below = (random: () => number, end: number): number => Math.floor(random() * end);

const LONG_CODES = [0, 9, 10, 13, 34, 44, 58, 59, 61, 91, 92, 93, 123, 125, 0xfeff, 0x202e, 0x2028, 0xd800];

/** The text with a few pieces dropped, doubled, moved or replaced. */
export function damaged(text: string, random: () => number): string {
  let result = text;
  for (let times = 1 + below(random, 6); times > 0; times -= 1) {
    const at = below(random, result.length + 1);
    const size = below(random, random() < 0.2 ? 400 : 12);
    const piece = result.slice(at, at + size);
    const odd = String.fromCharCode(LONG_CODES[below(random, LONG_CODES.length)] ?? 0);
    const put = ['', piece + piece, odd, odd.repeat(size), String(random() * 1e12)][below(random, 5)] ?? '';
    result = result.slice(0, at) + put + result.slice(at + size);
  }
  return result;
}

/** What a reader is tried with, and how it is looked at. */
interface Tried<Input, Output> {
  name: string;
  make: (random: () => number) => Input;
  read: (input: Input) => Output;
  /** What is wrong with what was read; null where nothing is. */
  wrongWith?: (input: Input, read: Awaited<Output>) => string | null;
  growth?: readonly GrowthClass[];
}

const SLOW_MS = 200;

/** Processor time of this process so far. */
const milliseconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** A target that hands made-up inputs to a reader, which may be asynchronous. */
export function reader<Input, Output>({
  name,
  make,
  read,
  wrongWith,
  growth,
}: Tried<Input, Output>): FuzzTarget {
  const run: FuzzTarget['run'] = async (seed, time) => {
    const tally: FuzzTally = { inputs: 0, throws: 0, over200ms: 0, wrong: 0, examples: [] };
    const note = (line: string) => {
      if (tally.examples.length < 5) tally.examples.push(`${name}, seed ${seed + tally.inputs}: ${line}`);
    };
    const end = Date.now() + time;
    // A seed per input, so that one alone can be made again.
    for (; Date.now() < end; tally.inputs += 1) {
      const input = make(randomFrom(seed + tally.inputs));
      let before = milliseconds();
      try {
        const result = await read(input);
        if (milliseconds() - before > SLOW_MS) {
          // The engine's own housekeeping falls upon any input; one that is slow by itself is slow again.
          before = milliseconds();
          await read(input);
        }
        const wrong = wrongWith?.(input, result) ?? null;
        if (wrong !== null) {
          tally.wrong += 1;
          note(wrong);
        }
      } catch (error) {
        tally.throws += 1;
        note(String(error));
      }
      const taken = milliseconds() - before;
      if (taken > SLOW_MS) {
        tally.over200ms += 1;
        note(`${taken.toFixed(0)} ms of processor time`);
      }
    }
    return tally;
  };
  return growth === undefined ? { name, run } : { name, run, growth };
}
