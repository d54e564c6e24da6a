import {
  addLook,
  dateLook,
  setAmount,
  takeRow,
  type Amount,
  type Company,
  type Look,
} from '../../core/company/company';
import { mailboxAddress } from '../../core/company/mailbox-address';
import { withoutGuard } from '../../core/company/safe-cell';
import { cleanText } from '../profile/text/clean';
import { dayOf, rawDate, sizeInBytes, wholeNumber, yesOrNo, type DateOrder, type RawDate } from './cells';
import { meaningsOf, type Meaning, type TableKind } from './table-kinds';

/** What became of the rows of a table. */
export interface TableCounts {
  rows: number;
  joined: number;
  /** Names are hidden: the report shows made-up ones. */
  concealed: number;
  /** Neither an address nor a guid. */
  unnamed: number;
  /** Of mailboxes that are deleted. */
  deleted: number;
  /** Of more or fewer cells than the header, or broken by a quotation mark. */
  notWhole: number;
  /** Cells that hold something and were not understood. */
  unclear: number;
}

/** A table whose day may be meant in two ways. */
export interface UnclearDay {
  dayFirst: string;
  monthFirst: string;
}

/** 32 hexadecimal digits stand for a name in reports that conceal names. */
const CONCEALED = /^[0-9a-f]{32}$/i;
const GUID = /^\{?([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})\}?$/i;

/** What columns hold amounts, of what, and how a cell of each is understood. */
const UNDERSTOOD: readonly (readonly [Meaning, Amount, (cell: string) => number])[] = [
  ['used', 'used', sizeInBytes],
  ['items', 'items', wholeNumber],
  ['limit', 'limit', sizeInBytes],
  ['sendLimit', 'limit', sizeInBytes],
  ['pop', 'pop', yesOrNo],
  ['imap', 'imap', yesOrNo],
  ['popUsed', 'popUsed', usedCell],
  ['imapUsed', 'imapUsed', usedCell],
];

/** Takes the rows of one table into the company. */
export class TableRows {
  readonly counts: TableCounts = {
    rows: 0,
    joined: 0,
    concealed: 0,
    unnamed: 0,
    deleted: 0,
    notWhole: 0,
    unclear: 0,
  };
  private readonly look: Look;
  private readonly at: Partial<Record<Meaning, number>> = {};
  private readonly dates: number[];
  private readonly used: ReadonlySet<number>;
  /** Where amounts stand, and how each is understood. */
  private readonly columns: (readonly [Amount, number, (cell: string) => number])[];
  /** How the file writes dates, as far as its rows have shown. */
  private order: DateOrder | null = null;
  private taken: RawDate | null = null;

  constructor(
    private readonly company: Company,
    file: number,
    readonly kind: TableKind,
    header: readonly string[],
  ) {
    const meanings = meaningsOf(header);
    this.look = addLook(company, file, null);
    meanings.forEach((meaning, column) => {
      if (meaning !== null) this.at[meaning] ??= column;
    });
    this.columns = UNDERSTOOD.flatMap(([meaning, amount, understand]) => {
      const column = this.at[meaning];
      return column === undefined ? [] : [[amount, column, understand] as const];
    });
    this.used = new Set(Object.values(this.at));
    this.dates = meanings.flatMap((meaning, column) =>
      meaning === 'takenOn' || meaning === 'otherDate' ? [column] : [],
    );
  }

  /** Whether anything is made of this column from the next row on: days are, until the file's own is known. */
  isWanted(column: number): boolean {
    const isDate = this.dates.includes(column);
    return isDate ? this.look.on === null : this.used.has(column);
  }

  /** `isWhole`: it has as many cells as the header. Nobody knows which cell of another row is which. */
  take(row: readonly string[], isWhole: boolean): void {
    const { counts } = this;
    counts.rows += 1;
    if (!isWhole) {
      counts.notWhole += 1;
      return;
    }
    if (this.look.on === null) this.learnDates(row);
    if (yesOrNo(this.cell(row, 'deleted')) === 1) {
      counts.deleted += 1;
      return;
    }
    const name = this.cell(row, 'address');
    const address = mailboxAddress(name);
    const id = this.cell(row, 'guid');
    const guid = id === '' ? null : (GUID.exec(id.trim())?.[1]?.toLowerCase() ?? null);
    const [plan, ring] = [this.text(row, 'plan'), this.text(row, 'ring')];
    const at = takeRow(this.company, this.look, { address, guid, plan, ring });
    if (at === null) {
      if (CONCEALED.test(name.trim())) counts.concealed += 1;
      else counts.unnamed += 1;
      return;
    }
    counts.joined += 1;
    if (address === null && name !== '') counts.unclear += 1;
    this.takeAmounts(row, at);
  }

  private takeAmounts(row: readonly string[], at: number): void {
    let said: Amount | null = null;
    for (const [amount, column, understand] of this.columns) {
      const cell = row[column] ?? '';
      // What stops sending counts as the limit only where what stops receiving is not said.
      if (cell === '' || amount === said) continue;
      const value = understand(cell);
      if (Number.isNaN(value)) {
        this.counts.unclear += 1;
        continue;
      }
      setAmount(this.look, at, amount, value);
      said = amount;
    }
  }

  private cell(row: readonly string[], meaning: Meaning): string {
    const column = this.at[meaning];
    return column === undefined ? '' : (row[column] ?? '');
  }

  private text(row: readonly string[], meaning: Meaning): string | null {
    const cell = this.cell(row, meaning);
    return cell === '' ? null : cleanText(withoutGuard(cell), 100);
  }

  private learnDates(row: readonly string[]): void {
    const takenAt = this.at.takenOn;
    for (const column of this.dates) {
      const date = rawDate(row[column] ?? '');
      if (date === null) continue;
      if ('iso' in date) {
        if (column === takenAt) this.date(date.iso);
        continue;
      }
      this.order ??= date.order;
      if (column === takenAt) this.taken ??= date;
    }
    if (this.taken !== null && this.order !== null) this.date(dayOf(this.taken, this.order));
  }

  /** Asked when all rows were taken: the two days that the file may be of; null: it is clear, or no day at all. */
  unclearDay(): UnclearDay | null {
    if (this.look.on !== null || this.taken === null) return null;
    const [dayFirst, monthFirst] = [dayOf(this.taken, 'dayFirst'), dayOf(this.taken, 'monthFirst')];
    if (dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst) return { dayFirst, monthFirst };
    this.date(dayFirst ?? monthFirst);
    return null;
  }

  /** The day for which the file speaks. */
  date(on: string | null): void {
    dateLook(this.company, this.look, on);
  }

  get on(): string | null {
    return this.look.on;
  }
}

/** Reports of use say yes or no, or the day on which it was used last. */
function usedCell(cell: string): number {
  const said = yesOrNo(cell);
  return Number.isNaN(said) && rawDate(cell) !== null ? 1 : said;
}
