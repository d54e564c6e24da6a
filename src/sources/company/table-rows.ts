import { setAmount, takeRow, type Amount, type Company, type Look } from '../../core/company/company';
import { mailboxAddress } from '../../core/company/mailbox-address';
import { withoutGuard } from '../../core/company/safe-cell';
import { cleanText } from '../profile/text/clean';
import { rawDate, sizeInBytes, wholeNumber, yesOrNo } from './cells';
import { countsBytes, type Meaning } from './report-headers';
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
    deleted: 0,
    notWhole: 0,
    contradicted: 0,
    unclear: 0,
  };
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
  private readonly used: ReadonlySet<number>;
  /** Where amounts stand, and how each is understood. */
  private readonly columns: (readonly [Amount, number, (cell: string) => number])[];

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
    this.columns = UNDERSTOOD.flatMap(([meaning, amount, understand]) => {
      const column = this.at[meaning];
      return column === undefined ? [] : [[amount, column, understand] as const];
    });
    this.used = new Set(Object.values(this.at));
    this.dates = meanings.flatMap((meaning, column) => (meaning === 'otherDate' ? [column] : []));
  }

  /** Whether anything is made of this column from the next row on: other dates are, while days are not clear. */
  isWanted(column: number): boolean {
    return this.dates.includes(column) ? !this.days.isClear : this.used.has(column);
  }

  /** `isWhole`: it has as many cells as the header. Nobody knows which cell of another row is which. */
  take(row: readonly string[], isWhole: boolean): void {
    const { counts } = this;
    counts.rows += 1;
    if (!isWhole) {
      counts.notWhole += 1;
      return;
    }
    const deleted = this.cell(row, 'deleted');
    const isDeleted = yesOrNo(deleted);
    if (isDeleted === 1) {
      counts.deleted += 1;
      return;
    }
    if (Number.isNaN(isDeleted) && deleted !== '') counts.unclear += 1;
    const look =
      this.at.takenOn === undefined ? this.days.withoutDay() : this.days.lookFor(this.cell(row, 'takenOn'));
    if (!this.days.isClear) for (const column of this.dates) this.days.see(row[column] ?? '');
    const name = this.cell(row, 'address');
    const address = mailboxAddress(name);
    const id = this.cell(row, 'guid');
    const guid = id === '' ? null : (GUID.exec(id.trim())?.[1]?.toLowerCase() ?? null);
    const [plan, ring] = [this.text(row, 'plan'), this.text(row, 'ring')];
    const isMailbox = this.kind !== 'rings';
    const at = takeRow(this.company, look, { address, guid, plan, ring, isMailbox });
    if (at === null) {
      if (CONCEALED.test(name.trim())) counts.concealed += 1;
      else counts.unnamed += 1;
      return;
    }
    counts.joined += 1;
    if (address === null && name !== '') counts.unclear += 1;
    this.takeAmounts(row, at, look);
  }

  private takeAmounts(row: readonly string[], at: number, look: Look): void {
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
      said = amount;
      if (this.mayBeFractions.has(column) && !PLAIN.test(cell)) {
        const mark = ONE_MARK.exec(cell.trim())?.[1];
        const sure = SURE_MARK.exec(cell)?.[1];
        if (sure !== undefined) this.grouping.set(column, sure);
        if (mark !== undefined && this.grouping.get(column) !== mark) {
          this.doubtful.push({ look, at, amount, column, value, mark });
          continue;
        }
      }
      setAmount(look, at, amount, value);
    }
  }

  private cell(row: readonly string[], meaning: Meaning): string {
    const column = this.at[meaning];
    return column === undefined ? '' : (row[column] ?? '');
  }

  private text(row: readonly string[], meaning: Meaning): string | null {
    const cell = this.cell(row, meaning);
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
