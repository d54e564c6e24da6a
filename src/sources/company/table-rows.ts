import {
  isPersonAlone,
  numberNow,
  setAmount,
  takeRow,
  type Amount,
  type Company,
  type Look,
} from '../../core/company/company';
import { mailboxAddress } from '../../core/company/mailbox-address';
import { mailboxGuid } from '../../core/company/mailbox-guid';
import { withoutGuard } from '../../core/company/safe-cell';
import { cleanText } from '../profile/text/clean';
import { rawDate, sizeInBytes, wholeNumber, yesOrNo } from './cells';
import { countsBytes, type Meaning } from './report-headers';
import type { RowCells } from './row-cells';
import { TableDays, type UnclearDay } from './table-days';
import { meaningsOf, type TableKind } from './table-kinds';

/** What became of the rows of a table. */
export interface TableCounts {
  rows: number;
  joined: number;
  /** Names are hidden: the report shows made-up ones. */
  concealed: number;
  /** Neither an address nor a guid. */
  unnamed: number;
  /** Of people of whom no table of mailboxes knows. */
  withoutMailbox: number;
  /** Of mailboxes that are deleted. */
  deleted: number;
  /** Of more or fewer cells than the header, or broken by a quotation mark. */
  notWhole: number;
  /** Mailboxes of which it says two things for one day. */
  contradicted: number;
  /** Cells that hold something and were not understood. */
  unclear: number;
}

/** 32 hexadecimal digits stand for a name in reports that conceal names. */
const CONCEALED = /^[0-9a-f]{32}$/i;

interface AmountColumn {
  amount: Amount;
  column: number;
  /** Digits alone are the number itself. */
  isNumber: boolean;
  understand: (cell: string) => number;
}

/** What columns hold amounts, of what, and how a cell of each is understood. */
const UNDERSTOOD: readonly (Omit<AmountColumn, 'column'> & { meaning: Meaning })[] = [
  { meaning: 'used', amount: 'used', isNumber: true, understand: sizeInBytes },
  { meaning: 'items', amount: 'items', isNumber: true, understand: wholeNumber },
  { meaning: 'limit', amount: 'limit', isNumber: true, understand: sizeInBytes },
  { meaning: 'sendLimit', amount: 'limit', isNumber: true, understand: sizeInBytes },
  { meaning: 'pop', amount: 'pop', isNumber: false, understand: yesOrNo },
  { meaning: 'imap', amount: 'imap', isNumber: false, understand: yesOrNo },
  { meaning: 'popUsed', amount: 'popUsed', isNumber: false, understand: usedCell },
  { meaning: 'imapUsed', amount: 'imapUsed', isNumber: false, understand: usedCell },
];

/** An amount of which the file has not shown yet whether its mark stands between groups of digits. */
interface Doubtful {
  look: Look;
  at: number;
  amount: Amount;
  column: number;
  value: number;
  mark: string;
}

/** Names that are kept as they are shown. */
const MOST_CLEANED = 1_000;

const FRACTIONS: ReadonlySet<Meaning | null> = new Set(['used', 'limit', 'sendLimit'] as const);
const PLAIN = /^\d+$/;
const ONE_MARK = /^\d{1,3}([.,])\d{3}$/;
/** Two marks of a kind stand between groups. */
const SURE_MARK = /\d([.,])\d{3}\1\d{3}/;

/** Takes the rows of one table into the company. */
export class TableRows {
  readonly counts: TableCounts = {
    rows: 0,
    joined: 0,
    concealed: 0,
    unnamed: 0,
    withoutMailbox: 0,
    deleted: 0,
    notWhole: 0,
    contradicted: 0,
    unclear: 0,
  };
  /** Numbers that rows of a list of rings are about: each may be a mailbox or none. */
  private readonly people: number[] = [];
  private readonly days: TableDays;
  /** Columns in which `12.345` may be twelve and a third of something: those that do not count bytes or things. */
  private readonly mayBeFractions: ReadonlySet<number>;
  private readonly grouping = new Map<number, string>();
  private readonly doubtful: Doubtful[] = [];
  /** Names of plans and rings as they are shown: of hundreds of thousands of cells a few are different. */
  private readonly cleaned = new Map<string, string>();
  private asked: UnclearDay | null = null;
  private readonly at: Partial<Record<Meaning, number>> = {};
  private readonly dates: number[];
  private readonly columns: readonly AmountColumn[];

  constructor(
    private readonly company: Company,
    file: number,
    readonly kind: TableKind,
    header: readonly string[],
    today: string,
  ) {
    const meanings = meaningsOf(header);
    this.days = new TableDays(company, file, today);
    this.mayBeFractions = new Set(
      meanings.flatMap((meaning, column) =>
        FRACTIONS.has(meaning) && !countsBytes(header[column] ?? '') ? [column] : [],
      ),
    );
    meanings.forEach((meaning, column) => {
      if (meaning !== null) this.at[meaning] ??= column;
    });
    this.columns = UNDERSTOOD.flatMap(({ meaning, amount, isNumber, understand }) => {
      const column = this.at[meaning];
      return column === undefined ? [] : [{ amount, column, isNumber, understand }];
    });
    this.dates = meanings.flatMap((meaning, column) => (meaning === 'otherDate' ? [column] : []));
  }

  take(row: RowCells): void {
    const { counts } = this;
    counts.rows += 1;
    if (!row.isWhole) {
      counts.notWhole += 1;
      return;
    }
    const deleted = this.usual(row, 'deleted');
    const isDeleted = yesOrNo(deleted);
    if (isDeleted === 1) {
      counts.deleted += 1;
      return;
    }
    if (Number.isNaN(isDeleted) && deleted !== '') counts.unclear += 1;
    const look =
      this.at.takenOn === undefined ? this.days.withoutDay() : this.days.lookFor(this.usual(row, 'takenOn'));
    if (!this.days.isClear) for (const column of this.dates) this.days.see(row.cell(column));
    const name = this.cell(row, 'address');
    const address = mailboxAddress(name);
    const id = this.cell(row, 'guid');
    const guid = id === '' ? null : mailboxGuid(id);
    const plan = this.text(row, 'plan');
    const ring = this.text(row, 'ring');
    const isMailbox = this.kind !== 'rings';
    const at = takeRow(this.company, look, { address, guid, plan, ring, isMailbox });
    if (at === null) {
      if (CONCEALED.test(name.trim())) counts.concealed += 1;
      else counts.unnamed += 1;
      return;
    }
    counts.joined += 1;
    if (!isMailbox) this.people.push(at);
    if (address === null && name !== '') counts.unclear += 1;
    this.takeAmounts(row, at, look);
  }

  private takeAmounts(row: RowCells, at: number, look: Look): void {
    let said: Amount | null = null;
    for (const { amount, column, isNumber, understand } of this.columns) {
      // What stops sending counts as the limit only where what stops receiving is not said.
      if (amount === said) continue;
      const plain = isNumber ? row.digits(column) : NaN;
      if (!Number.isNaN(plain)) {
        said = amount;
        setAmount(look, at, amount, plain);
        continue;
      }
      const cell = row.usual(column);
      if (cell === '') continue;
      const value = understand(cell);
      if (Number.isNaN(value)) {
        this.counts.unclear += 1;
        continue;
      }
      said = amount;
      if (!this.isDoubtful(cell, column, { look, at, amount, value })) setAmount(look, at, amount, value);
    }
  }

  /** Notes a cell of which nobody can say yet whether its mark stands between groups of digits. */
  private isDoubtful(
    cell: string,
    column: number,
    said: Pick<Doubtful, 'look' | 'at' | 'amount' | 'value'>,
  ): boolean {
    if (!this.mayBeFractions.has(column) || PLAIN.test(cell)) return false;
    const mark = ONE_MARK.exec(cell.trim())?.[1];
    const sure = SURE_MARK.exec(cell)?.[1];
    if (sure !== undefined) this.grouping.set(column, sure);
    if (mark === undefined || this.grouping.get(column) === mark) return false;
    this.doubtful.push({ ...said, column, mark });
    return true;
  }

  private cell(row: RowCells, meaning: Meaning): string {
    const column = this.at[meaning];
    return column === undefined ? '' : row.cell(column);
  }

  private usual(row: RowCells, meaning: Meaning): string {
    const column = this.at[meaning];
    return column === undefined ? '' : row.usual(column);
  }

  private text(row: RowCells, meaning: Meaning): string | null {
    const cell = this.usual(row, meaning);
    if (cell === '') return null;
    const known = this.cleaned.get(cell);
    if (known !== undefined) return known;
    const clean = cleanText(withoutGuard(cell), 100);
    if (this.cleaned.size < MOST_CLEANED) this.cleaned.set(cell, clean);
    return clean;
  }

  /** Once all rows were taken: the two days that the file may be of; null: it is clear, or no day at all. */
  finish(): UnclearDay | null {
    for (const { look, at, amount, column, value, mark } of this.doubtful) {
      if (this.grouping.get(column) === mark) setAmount(look, at, amount, value);
      else this.counts.unclear += 1;
    }
    this.asked = this.days.settle();
    this.counts.unclear += this.days.unclear;
    this.counts.contradicted = this.days.looks.reduce((sum, look) => sum + look.contradicted.size, 0);
    return this.asked;
  }

  /** Tells people with a mailbox from those without: what was read since may have shown one. */
  countPeople(): void {
    const { company, counts, people } = this;
    const withMailbox = people.filter((at) => !isPersonAlone(company, numberNow(company, at))).length;
    counts.joined += withMailbox + counts.withoutMailbox - people.length;
    counts.withoutMailbox = people.length - withMailbox;
  }

  /** Takes a person's word for the day: one of the two that were asked, else nothing comes of it. */
  tellDay(on: string): boolean {
    if (this.asked === null || (on !== this.asked.dayFirst && on !== this.asked.monthFirst)) return false;
    this.days.tell(on === this.asked.dayFirst ? 'dayFirst' : 'monthFirst');
    return true;
  }

  get on(): string | null {
    return this.days.on;
  }
}

/** Reports of use say yes or no, or the day on which it was used last. */
function usedCell(cell: string): number {
  const said = yesOrNo(cell);
  return Number.isNaN(said) && rawDate(cell) !== null ? 1 : said;
}
