import { emptyCompany, type Company } from '../../core/company/company';
import { cleanText } from '../profile/text/clean';
import type { FromDesk, ToDesk } from './desk-protocol';
import { FileTaker, headOf } from './file-taker';

/** Least time between two words on progress, in milliseconds. */
const PROGRESS_EVERY = 100;
/** Files whose beginnings are read ahead. */
const AHEAD = 8;

/** All that was dropped on a desk: taken one file after another, and taken back. */
export interface DroppedFiles {
  taken: () => Taken;
  isReading: () => boolean;
  take: (message: Extract<ToDesk, { type: 'take' }>) => Promise<void>;
  /** Takes no further file of those that were dropped. */
  stop: () => void;
  takeBack: (what: number | 'machines') => Promise<void>;
  setDay: (file: number, on: string) => void;
}

/** Nothing is dropped yet. `answer` hears how far reading has come, and what became of the files. */
export function createDroppedFiles(answer: (message: FromDesk) => void, clock: () => number): DroppedFiles {
  let taken = nothingTaken();
  let numbers = 0;
  let stop = new AbortController();
  let reading = 0;
  let awaitsMore = false;
  let progress = NOTHING_TO_READ;
  let queue = Promise.resolve();
  const tellFiles = () => {
    const { reports, machines } = taken.taker;
    answer({ type: 'files', reports, machines });
  };
  const endIfRead = () => {
    if (reading > 0 || awaitsMore) return;
    progress = NOTHING_TO_READ;
    tellFiles();
    answer({ type: 'done' });
  };
  /** One reading after another. */
  const inTurn = (read: () => Promise<void>): Promise<void> => {
    reading += 1;
    queue = queue.then(read).finally(() => {
      reading -= 1;
      endIfRead();
    });
    return queue;
  };
  /** Takes files one after another, and says how far it has come with all that was dropped. */
  const takeAll = async (into: Taken, files: ReadonlyMap<number, HeldFile>, signal: AbortSignal | null) => {
    const heads = headsOf([...files.values()].map(({ file }) => file));
    let last = -Infinity;
    let at = 0;
    for (const [number, one] of files) {
      if (signal?.aborted === true) break;
      const tell = (done: number) => {
        if (clock() - last < PROGRESS_EVERY) return;
        last = clock();
        const name = cleanText(one.file.name);
        answer({ type: 'progress', file: name, ...progress, done: progress.done + done });
      };
      tell(0);
      into.held.set(number, one);
      const head = heads(at);
      await into.taker.take(number, { ...one, head }, tell, () => signal?.aborted === true);
      at += 1;
      const { done, filesDone } = progress;
      progress = { ...progress, done: done + one.file.size, filesDone: filesDone + 1 };
    }
  };
  const readAnew = async (what: number | 'machines') => {
    const isMeant = (number: number) =>
      what === 'machines' ? taken.taker.machineFiles.has(number) : number === what;
    const kept = new Map([...taken.held].filter(([number]) => !isMeant(number)));
    progress = withFiles(progress, [...kept.values()]);
    // What was joined cannot be taken apart again. Until all else is joined anew, what there was is shown.
    const others = nothingTaken();
    await takeAll(others, kept, null);
    for (const number of kept.keys()) {
      // Somebody may have said it while all else was read.
      const its = taken.held.get(number);
      if (its === undefined || its.day === null) continue;
      others.held.set(number, its);
      others.taker.setDay(number, its.day);
    }
    taken = others;
  };

  return {
    taken: () => taken,
    isReading: () => reading > 0,
    take: ({ files, now, more = false }) => {
      const { signal } = stop;
      awaitsMore = more;
      const fresh = files.map((file): HeldFile => ({ file, now, day: null }));
      progress = withFiles(progress, fresh);
      return inTurn(() => takeAll(taken, new Map(fresh.map((one) => [(numbers += 1), one])), signal));
    },
    stop: () => {
      stop.abort();
      stop = new AbortController();
      if (!awaitsMore) return;
      awaitsMore = false;
      endIfRead();
    },
    takeBack: (what) => inTurn(() => readAnew(what)),
    setDay: (file, on) => {
      const { held, taker } = taken;
      const its = held.get(file);
      if (its) held.set(file, { ...its, day: on });
      taker.setDay(file, on);
      tellFiles();
    },
  };
}

/** A file that was taken, when, and the day for which somebody has said that it speaks. */
interface HeldFile {
  file: File;
  /** ISO instant. */
  now: string;
  /** ISO date; null: nobody has said one. */
  day: string | null;
}

/** Everything that was taken, and what reads more of it. */
export interface Taken {
  company: Company;
  taker: FileTaker;
  /** All that was taken and not taken back, by number. */
  held: Map<number, HeldFile>;
}

function nothingTaken(): Taken {
  const company = emptyCompany();
  return { company, taker: new FileTaker(company), held: new Map() };
}

type Progress = Omit<Extract<FromDesk, { type: 'progress' }>, 'type' | 'file'>;
const NOTHING_TO_READ: Progress = { done: 0, total: 0, filesDone: 0, filesTotal: 0 };

const withFiles = (progress: Progress, files: readonly HeldFile[]): Progress => ({
  ...progress,
  total: progress.total + files.reduce((sum, { file }) => sum + file.size, 0),
  filesTotal: progress.filesTotal + files.length,
});

/** The beginnings of files, of which the next few are asked for while one is read: thousands of files are small. */
function headsOf(files: readonly File[]): (at: number) => Promise<Uint8Array> {
  const asked = new Map<number, Promise<Uint8Array>>();
  return async (at) => {
    for (const [beyond, file] of files.slice(at, at + AHEAD).entries()) {
      if (asked.has(at + beyond)) continue;
      const head = headOf(file);
      // Whoever takes it hears that it could not be read.
      head.catch(() => undefined);
      asked.set(at + beyond, head);
    }
    const head = asked.get(at);
    asked.delete(at);
    return (await head) ?? new Uint8Array();
  };
}
