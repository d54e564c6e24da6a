import { emptyCompany, type Company } from '../../core/company/company';
import { cleanText } from '../profile/text/clean';
import type { FromDesk, ToDesk } from './desk-protocol';
import { FileTaker, type SizedFile } from './file-taker';
import { createLookout, type Look } from './look-ahead';
import type { MachineLine } from './open-machines';

/** Least time between two words on progress, in milliseconds. */
const PROGRESS_EVERY = 100;

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

/**
 * Nothing is dropped yet. `answer` hears how far reading has come, and what became of the files. `openMachines`: opens
 * the way to whoever judges the files of machines meanwhile; it gives null where nobody does.
 */
export function createDroppedFiles(
  answer: (message: FromDesk) => void,
  clock: () => number,
  openMachines: () => MachineLine | null,
): DroppedFiles {
  const lookout = createLookout(openMachines);
  let taken = nothingTaken();
  let numbers = 0;
  let stop = new AbortController();
  let reading = 0;
  let awaitsMore = false;
  const progress = createProgress(answer, clock);
  let queue = Promise.resolve();
  const tellFiles = () => {
    const { taker } = taken;
    answer({ type: 'files', reports: taker.toldReports(), machines: taker.machines });
  };
  const endIfRead = () => {
    if (reading > 0 || awaitsMore) return;
    progress.end();
    lookout.close();
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
  const readAnew = async (what: number | 'machines') => {
    const isMeant = (number: number) =>
      what === 'machines' ? taken.taker.machineFiles.has(number) : number === what;
    const kept = new Map([...taken.held].filter(([number]) => !isMeant(number)));
    progress.add([...kept.values()]);
    // What was joined cannot be taken apart again. Until all else is joined anew, what there was is shown.
    const others = nothingTaken();
    await takeAll(others, kept, lookout.ahead([...kept.values()]), progress, null);
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
      const fresh = files.map((file): HeldFile => ({ file, size: file.size, now, day: null }));
      progress.add(fresh);
      const look = lookout.ahead(fresh);
      return inTurn(() =>
        takeAll(taken, new Map(fresh.map((one) => [(numbers += 1), one])), look, progress, signal),
      );
    },
    stop: () => {
      stop.abort();
      stop = new AbortController();
      lookout.close();
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
interface HeldFile extends SizedFile {
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
  /** It was told that there are mailboxes. */
  isTold: boolean;
}

function nothingTaken(): Taken {
  const company = emptyCompany();
  return { company, taker: new FileTaker(company), held: new Map(), isTold: false };
}

/** Takes files one after another, which may be given up. */
async function takeAll(
  into: Taken,
  files: ReadonlyMap<number, HeldFile>,
  look: Look,
  progress: ReturnType<typeof createProgress>,
  signal: AbortSignal | null,
): Promise<void> {
  let at = 0;
  for (const [number, one] of files) {
    if (signal?.aborted === true) break;
    const tell = (done: number) => {
      // The first mailboxes are shown at once.
      const isFirst = !into.isTold && into.company.addresses.length > 0;
      progress.tell(one, done, isFirst);
      into.isTold ||= isFirst;
    };
    tell(0);
    into.held.set(number, one);
    await into.taker.take(number, { ...one, seen: look(at) }, tell, () => signal?.aborted === true);
    at += 1;
    progress.pass(one);
  }
}

type Progress = Omit<Extract<FromDesk, { type: 'progress' }>, 'type' | 'file'>;
const NOTHING_TO_READ: Progress = { done: 0, total: 0, filesDone: 0, filesTotal: 0 };

/** How far reading has come with all that was dropped. */
function createProgress(answer: (message: FromDesk) => void, clock: () => number) {
  let progress = NOTHING_TO_READ;
  let last = -Infinity;
  return {
    add: (files: readonly SizedFile[]) => {
      progress = {
        ...progress,
        total: progress.total + files.reduce((sum, { size }) => sum + size, 0),
        filesTotal: progress.filesTotal + files.length,
      };
    },
    /** Says it now and then, and news at once. `done`: bytes of the file. */
    tell: ({ file }: SizedFile, done: number, isNews: boolean) => {
      if (!isNews && clock() - last < PROGRESS_EVERY) return;
      last = clock();
      answer({ type: 'progress', file: cleanText(file.name), ...progress, done: progress.done + done });
    },
    pass: ({ size }: SizedFile) => {
      const { done, filesDone } = progress;
      progress = { ...progress, done: done + size, filesDone: filesDone + 1 };
    },
    end: () => {
      progress = NOTHING_TO_READ;
      last = -Infinity;
    },
  };
}
