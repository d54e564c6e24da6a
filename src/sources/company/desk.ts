import type { Company } from '../../core/company/company';
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
import { createDroppedFiles } from './dropped-files';
import type { MachineLine } from './open-machines';

/** While files are read, lists are worked out anew after so many times the time that it took. */
const PATIENCE = 12;

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
 * called with each answer; the returned function is told what is asked. `openMachines`: see `createDroppedFiles`.
 */
export function createDesk(
  answer: (message: FromDesk) => void,
  clock: () => number = () => performance.now(),
  openMachines: () => MachineLine | null = () => null,
): (message: ToDesk) => Promise<void> {
  const dropped = createDroppedFiles(answer, clock, openMachines);
  const look = createLook(
    () => dropped.taken().company,
    () => dropped.isReading(),
    clock,
  );

  return async (message) => {
    const { company, taker } = dropped.taken();
    switch (message.type) {
      case 'take':
        return dropped.take(message);
      case 'stop':
        dropped.stop();
        return;
      case 'takeBack':
        return dropped.takeBack(message.what);
      case 'view':
        answer({ type: 'view', ask: message.ask, view: viewOf(company, look(message.query), message) });
        return;
      case 'setDay':
        dropped.setDay(message.file, message.on);
        return;
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
