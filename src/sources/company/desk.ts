import { emptyCompany, type Company } from '../../core/company/company';
import { columnsOf, type CompanyColumns } from '../../core/company/company-columns';
import {
  EXPOSURES,
  outcomeOfDeletion,
  type DeletionOutcome,
  type Exposure,
} from '../../core/company/company-deletion';
import {
  find,
  groupsOf,
  rowAt,
  sumsOf,
  type CompanySums,
  type Query,
} from '../../core/company/company-query';
import { companyTable, deletionTable } from './company-tables';
import type { CompanyView, DeletionView, FromDesk, ToDesk } from './desk-protocol';
import { FileTaker, headOf } from './file-taker';
import { cleanText } from '../profile/text/clean';

/** Files whose beginnings are read ahead. */
const AHEAD = 8;
/** Least time between two words on progress, in milliseconds. */
const PROGRESS_EVERY = 100;
/** While files are read, lists are worked out anew after so many times the time that it took. */
const PATIENCE = 6;

interface Found {
  key: string;
  company: Company;
  revision: number;
  columns: CompanyColumns;
  numbers: Uint32Array;
  sums: CompanySums;
  all: CompanySums;
  at: number;
  took: number;
}

/**
 * Where all files are joined and asked. It holds everything, and gives out the rows that are looked at. `answer` is
 * called with each answer; the returned function is told what is asked.
 */
export function createDesk(
  answer: (message: FromDesk) => void,
  clock: () => number = () => performance.now(),
): (message: ToDesk) => Promise<void> {
  let company = emptyCompany();
  let taker = new FileTaker(company);
  /** All that was taken and not taken back, by number. */
  let held = new Map<number, HeldFile>();
  let numbers = 0;
  let stop = new AbortController();
  let reading = 0;
  let queue = Promise.resolve();
  const look = createLook(
    () => company,
    () => reading > 0,
    clock,
  );
  const tellFiles = () => {
    answer({ type: 'files', reports: taker.reports, machines: taker.machines });
  };
  /** One reading after another. */
  const inTurn = (read: () => Promise<void>): Promise<void> => {
    reading += 1;
    queue = queue
      .then(read)
      .then(tellFiles)
      .finally(() => {
        reading -= 1;
        if (reading === 0) answer({ type: 'done' });
      });
    return queue;
  };
  const readAnew = async (what: number | 'machines') => {
    const isMeant = (number: number) =>
      what === 'machines' ? taker.machineFiles.has(number) : number === what;
    const kept = new Map([...held].filter(([number]) => !isMeant(number)));
    // What was joined cannot be taken apart again. Until all else is joined anew, what there was is shown.
    const [others, again] = [emptyCompany(), { held: kept, signal: null, answer, clock }];
    const itsTaker = new FileTaker(others);
    await takeAll(itsTaker, kept, again);
    for (const [number, { day }] of kept) if (day !== null) itsTaker.setDay(number, day);
    [company, taker, held] = [others, itsTaker, kept];
  };

  return async (message) => {
    switch (message.type) {
      case 'take': {
        const { signal } = stop;
        const { files, now } = message;
        return inTurn(() => {
          const fresh = new Map(files.map((file) => [(numbers += 1), { file, now, day: null }]));
          return takeAll(taker, fresh, { held, signal, answer, clock });
        });
      }
      case 'stop':
        stop.abort();
        stop = new AbortController();
        return;
      case 'takeBack':
        return inTurn(() => readAnew(message.what));
      case 'view':
        answer({ type: 'view', ask: message.ask, view: viewOf(company, look(message.query), message) });
        return;
      case 'setDay': {
        const { file, on } = message;
        const its = held.get(file);
        if (its) held.set(file, { ...its, day: on });
        taker.setDay(file, on);
        tellFiles();
        return;
      }
      case 'table': {
        const { columns, numbers: found } = look(message.query);
        answer({ type: 'table', ask: message.ask, table: companyTable(company, columns, found) });
        return;
      }
      case 'deletion': {
        const { rule, most, ask } = message;
        const outcome = outcomeOfDeletion(company, columnsOf(company), rule, taker.today);
        answer({ type: 'deletion', ask, outcome: deletionView(company, outcome, most) });
        return;
      }
    }
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

interface Taking {
  /** Where each is noted as soon as it is taken. */
  held: Map<number, HeldFile>;
  /** null: it cannot be stopped. */
  signal: AbortSignal | null;
  answer: (message: FromDesk) => void;
  clock: () => number;
}

/** Takes files one after another, and says how far it has come. */
async function takeAll(
  taker: FileTaker,
  files: ReadonlyMap<number, HeldFile>,
  { held, signal, answer, clock }: Taking,
): Promise<void> {
  const total = [...files.values()].reduce((sum, { file }) => sum + file.size, 0);
  let before = 0;
  let filesDone = 0;
  let last = -Infinity;
  const heads = headsOf([...files.values()].map(({ file }) => file));
  for (const [number, one] of files) {
    if (signal?.aborted === true) break;
    const { file, now } = one;
    const head = heads(filesDone);
    const tell = (done: number) => {
      if (clock() - last < PROGRESS_EVERY) return;
      last = clock();
      const filesTotal = files.size;
      answer({
        type: 'progress',
        file: cleanText(file.name),
        done: before + done,
        total,
        filesDone,
        filesTotal,
      });
    };
    tell(0);
    held.set(number, one);
    await taker.take(number, { file, head, now }, tell, () => signal?.aborted === true);
    before += file.size;
    filesDone += 1;
  }
}

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

/** Works out what a query finds, and keeps it for as long as it holds. */
function createLook(companyNow: () => Company, isReading: () => boolean, clock: () => number) {
  let found: Found | null = null;
  return (query: Query): Found => {
    const company = companyNow();
    const key = JSON.stringify(query);
    const before = found?.company === company ? found : null;
    const isNew = before?.key !== key;
    const isOld = before?.revision !== company.revision;
    const mayWait = isReading() && before !== null && clock() - before.at < PATIENCE * before.took;
    if (before !== null && !isNew && (!isOld || mayWait)) return before;
    const began = clock();
    const columns = before !== null && !isOld ? before.columns : columnsOf(company);
    const numbers = find(company, columns, query);
    const { revision } = company;
    const sums = sumsOf(company, columns, numbers);
    const all =
      before !== null && !isOld
        ? before.all
        : numbers.length === columns.shown.length
          ? sums
          : sumsOf(company, columns, columns.shown);
    const at = clock();
    found = { key, company, revision, columns, numbers, sums, all, at, took: at - began };
    return found;
  };
}

/** The part of what was found that is looked at. */
function viewOf(
  company: Company,
  { columns, numbers, sums, all }: Found,
  { from, count, groupBy }: Extract<ToDesk, { type: 'view' }>,
): CompanyView {
  return {
    rows: Array.from(numbers.subarray(from, from + count), (at) => rowAt(company, columns, at)),
    from,
    sums,
    all,
    groups: groupBy === null ? null : groupsOf(company, columns, numbers, groupBy),
    days: new Set(company.looks.flatMap(({ on, amounts }) => (on !== null && amounts.used ? [on] : []))).size,
  };
}

/** Whom a deletion would hit, with the first `most` addresses of each kind. */
function deletionView(company: Company, outcome: DeletionOutcome, most: number): DeletionView {
  const each = <T>(of: (numbers: readonly number[]) => T) =>
    Object.fromEntries(EXPOSURES.map((exposure) => [exposure, of(outcome.by[exposure])])) as Record<
      Exposure,
      T
    >;
  return {
    counts: each(({ length }) => length),
    withoutReaders: outcome.withoutReaders,
    notMeant: outcome.notMeant,
    first: each((numbers) => numbers.slice(0, most).map((at) => company.addresses[at] ?? '')),
    table: deletionTable(company, outcome),
  };
}
