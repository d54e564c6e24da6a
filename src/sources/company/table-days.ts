import { addLook, dateLook, type Company, type Look } from '../../core/company/company';
import { addDays } from '../../core/days';
import { dayOf, rawDate, type DateOrder, type RawDate } from './cells';

/** Two days that a table may be meant for. */
export interface UnclearDay {
  dayFirst: string;
  monthFirst: string;
}

/** Days of one file that are told apart; each costs room for all mailboxes. */
const MOST_DAYS = 60;

interface Day {
  look: Look;
  /** null: it says itself which number is the day. */
  raw: RawDate | null;
  rows: number;
}

/** The days for which the rows of one table speak: each row for its own. */
export class TableDays {
  /** Rows whose day is none, or has not come yet. */
  unclear = 0;
  private readonly days = new Map<string, Day>();
  private readonly orders = new Set<DateOrder>();
  private hasRaw = false;
  private undated: Look | null = null;
  private last: { text: string; day: Day } | null = null;
  private readonly latest: string;

  /** `today`: ISO date. */
  constructor(
    private readonly company: Company,
    private readonly file: number,
    today: string,
  ) {
    // It is tomorrow already somewhere else.
    this.latest = addDays(today, 1);
  }

  /** Where a row belongs, by its cell with the day. */
  lookFor(text: string): Look {
    if (this.last?.text === text) {
      this.last.day.rows += 1;
      return this.last.day.look;
    }
    const date = rawDate(text);
    if (date === null || ('iso' in date && date.iso > this.latest)) {
      if (text.trim() !== '') this.unclear += 1;
      return this.withoutDay();
    }
    this.learn(date);
    const key = 'iso' in date ? date.iso : [date.first, date.second, date.year, date.order].join('/');
    let day = this.days.get(key);
    if (day === undefined) {
      if (this.days.size === MOST_DAYS) {
        this.unclear += 1;
        return this.withoutDay();
      }
      const look = addLook(this.company, this.file, 'iso' in date ? date.iso : null);
      day = { look, raw: 'iso' in date ? null : date, rows: 0 };
      this.days.set(key, day);
      if (day.raw !== null) this.hasRaw = true;
    }
    day.rows += 1;
    this.last = { text, day };
    return day.look;
  }

  /** A date in another column shows how this file writes them. */
  see(text: string): void {
    const date = rawDate(text);
    if (date !== null) this.learn(date);
  }

  /** Its days say themselves how they are meant, so that other dates show nothing new. */
  get isClear(): boolean {
    return this.days.size > 0 && !this.hasRaw;
  }

  /** Once all rows were seen: the days that may be meant in two ways; null: none. */
  settle(): UnclearDay | null {
    const [order] = this.orders.size === 1 ? this.orders : [];
    let unclear: UnclearDay | null = null;
    for (const day of this.days.values()) {
      if (day.raw === null || day.look.on !== null) continue;
      const [dayFirst, monthFirst] = [dayOf(day.raw, 'dayFirst'), dayOf(day.raw, 'monthFirst')];
      const sure = day.raw.order ?? order;
      if (sure !== undefined) this.date(day, sure === 'dayFirst' ? dayFirst : monthFirst);
      else if (dayFirst === null || monthFirst === null || dayFirst === monthFirst)
        this.date(day, dayFirst ?? monthFirst);
      else unclear ??= { dayFirst, monthFirst };
    }
    return unclear;
  }

  /** Takes a person's word for the way in which days are written: one of the two that were asked. */
  tell(order: DateOrder): void {
    this.orders.clear();
    this.orders.add(order);
    this.settle();
  }

  /** The latest day; null: none is known. */
  get on(): string | null {
    return [...this.days.values()].reduce<string | null>(
      (latest, { look }) => (look.on !== null && look.on > (latest ?? '') ? look.on : latest),
      null,
    );
  }

  get looks(): Look[] {
    return [...this.days.values()]
      .map(({ look }) => look)
      .concat(this.undated === null ? [] : [this.undated]);
  }

  /** Where rows belong that say no day. */
  withoutDay(): Look {
    return (this.undated ??= addLook(this.company, this.file, null));
  }

  private learn(date: RawDate | { iso: string }): void {
    if (!('iso' in date) && date.order !== null) this.orders.add(date.order);
  }

  private date(day: Day, on: string | null): void {
    day.raw = null;
    if (on === null || on > this.latest) this.unclear += day.rows;
    else dateLook(this.company, day.look, on);
  }
}
