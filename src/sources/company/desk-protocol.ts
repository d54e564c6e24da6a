import type {
  CompanyGroup,
  CompanyRow,
  CompanySums,
  Grouping,
  Query,
} from '../../core/company/company-query';
import type { Exposure } from '../../core/company/company-deletion';
import type { PlannedDeletion } from '../../core/company/company-readers';
import type { ReadProblemCode } from '../read-problem';
import type { TableCounts } from './table-rows';
import type { UnclearDay } from './table-days';
import type { TableKind } from './table-kinds';
import type { TableProblem } from './read-table';

/** Why a dropped file gave nothing, or not everything. Words: `admin.file.<code>`, or those of the pane. */
export type CompanyFileProblem =
  TableProblem | 'otherTable' | 'notAMachine' | 'olderMachine' | ReadProblemCode;

/** What became of one dropped file. */
export interface CompanyFileReport {
  file: number;
  /** Text, never markup. */
  name: string;
  kind: TableKind | 'machine' | 'profile' | null;
  /** ISO date for which it speaks; null: it does not say. */
  on: string | null;
  counts: TableCounts | null;
  /** Accounts of mail programs that were joined to a mailbox, and those without an address. */
  accounts: { joined: number; withoutAddress: number } | null;
  problem: CompanyFileProblem | null;
  /** The day may be meant in two ways, so it counts for no trend until somebody says which. */
  unclearDay: UnclearDay | null;
}

/** What the worker is asked. */
export type ToDesk =
  /** `now`: ISO instant. `more`: further files of the same drop come in the next message. */
  | { type: 'take'; files: readonly File[]; now: string; more?: boolean }
  | { type: 'stop' }
  /** A file by its number, or those of all machines: everything else is read anew without it. */
  | { type: 'takeBack'; what: number | 'machines' }
  | { type: 'view'; ask: number; query: Query; from: number; count: number; groupBy: Grouping | null }
  | { type: 'setDay'; file: number; on: string }
  | { type: 'table'; ask: number; query: Query }
  | { type: 'deletion'; ask: number; rule: PlannedDeletion; most: number };

/** A part of what a query found, with the sums over all of it. */
export interface CompanyView {
  rows: CompanyRow[];
  from: number;
  sums: CompanySums;
  /** The sums over all mailboxes, whatever is asked for. */
  all: CompanySums;
  /** null: not asked for. */
  groups: CompanyGroup[] | null;
  /** Files say how large mailboxes were on so many days. */
  days: number;
}

/** Whom a planned deletion would hit. */
export interface DeletionView {
  counts: Record<Exposure, number>;
  withoutReaders: number;
  notMeant: number;
  /** The first of each, by address. */
  first: Record<Exposure, string[]>;
  /** All of them, as a table to save. */
  table: Blob;
}

export type FromDesk =
  | { type: 'progress'; file: string; done: number; total: number; filesDone: number; filesTotal: number }
  | { type: 'files'; reports: CompanyFileReport[]; machines: number }
  | { type: 'done' }
  | { type: 'view'; ask: number; view: CompanyView }
  | { type: 'table'; ask: number; table: Blob }
  | { type: 'deletion'; ask: number; outcome: DeletionView };
