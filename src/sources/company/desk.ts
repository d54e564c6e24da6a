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
import { FileTaker } from './file-taker';

/** Least time between two words on progress, in milliseconds. */
const PROGRESS_EVERY = 100;
/** While files are read, lists are worked out anew after so many times the time that it took. */
const PATIENCE = 6;

interface Found {
  key: string;
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
  const company = emptyCompany();
  const taker = new FileTaker(company);
  let stop = new AbortController();
  let reading = 0;
  let queue = Promise.resolve();
  const look = createLook(company, () => reading > 0, clock);

  const tellFiles = () => {
    answer({ type: 'files', reports: taker.reports, machines: taker.machines });
  };

  return async (message) => {
    switch (message.type) {
      case 'take': {
        const { files, now } = message;
        const { signal } = stop;
        reading += 1;
        queue = queue
          .then(() => takeAll(taker, { files, now, signal }, answer, clock))
          .then(tellFiles)
          .finally(() => {
            reading -= 1;
            if (reading === 0) answer({ type: 'done' });
          });
        return queue;
      }
      case 'stop':
        stop.abort();
        stop = new AbortController();
        return;
      case 'view':
        answer({ type: 'view', ask: message.ask, view: viewOf(company, look(message.query), message) });
        return;
      case 'setDay':
        taker.setDay(message.file, message.on);
        tellFiles();
        return;
      case 'table': {
        const { columns, numbers } = look(message.query);
        answer({ type: 'table', ask: message.ask, table: companyTable(company, columns, numbers) });
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

/** Takes files one after another, and says how far it has come. */
async function takeAll(
  taker: FileTaker,
  { files, now, signal }: { files: readonly File[]; now: string; signal: AbortSignal },
  answer: (message: FromDesk) => void,
  clock: () => number,
): Promise<void> {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const filesTotal = files.length;
  let before = 0;
  let last = -Infinity;
  for (const [filesDone, file] of files.entries()) {
    if (signal.aborted) break;
    const tell = (done: number) => {
      if (clock() - last < PROGRESS_EVERY) return;
      last = clock();
      answer({ type: 'progress', file: file.name, done: before + done, total, filesDone, filesTotal });
    };
    tell(0);
    await taker.take(file, now, tell, () => signal.aborted);
    before += file.size;
  }
}

/** Works out what a query finds, and keeps it for as long as it holds. */
function createLook(company: Company, isReading: () => boolean, clock: () => number) {
  let found: Found | null = null;
  return (query: Query): Found => {
    const key = JSON.stringify(query);
    const isNew = found?.key !== key;
    const isOld = found?.revision !== company.revision;
    const mayWait = isReading() && found !== null && clock() - found.at < PATIENCE * found.took;
    if (found !== null && !isNew && (!isOld || mayWait)) return found;
    const began = clock();
    const columns = found !== null && !isOld ? found.columns : columnsOf(company);
    const numbers = find(company, columns, query);
    const { revision } = company;
    const sums = sumsOf(company, columns, numbers);
    const all =
      found !== null && !isOld
        ? found.all
        : numbers.length === columns.shown.length
          ? sums
          : sumsOf(company, columns, columns.shown);
    const at = clock();
    found = { key, revision, columns, numbers, sums, all, at, took: at - began };
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
