import {
  EARLIEST_MAIL,
  LARGE_MAIL_BYTES,
  LARGEST_ITEMS,
  LATEST_MAIL,
  RECENT_DAYS,
  type LargestItem,
  type LookFor,
  type MailAmount,
  type MailFileFolder,
} from '../../core/facts/mail-file';
import { SeenMail } from './seen-mail';
import { DAY_MS } from '../../core/facts/units';

const EARLIEST_MS = Date.parse(EARLIEST_MAIL);
const LATEST_MS = Date.parse(LATEST_MAIL);

/** What a folder's messages come to. */
export type FolderSums = Pick<
  MailFileFolder,
  'items' | 'bytes' | 'unsized' | 'undated' | 'oldest' | 'newest' | 'months' | 'days'
> & { unread: number };

/** Adds up the messages of one folder and forgets each of them at once. */
export class FolderTally {
  items = 0;
  private unread = 0;
  private bytes = 0;
  private unsized = 0;
  private undated = 0;
  private oldest = Infinity;
  private newest = -Infinity;
  /** By day since 1970. */
  private readonly days = new Map<number, MailAmount>();

  /**
   * @param mail whether the folder holds mail: only mail can be a likely duplicate
   */
  constructor(
    private readonly file: FileTally,
    private readonly folderId: string,
    private readonly mail: boolean,
  ) {}

  /**
   * Takes in one message.
   *
   * @param time milliseconds since 1970; null: it has no date
   * @param bytes its size; null: it does not say
   */
  add(time: number | null, bytes: number | null, unread: boolean): void {
    this.items += 1;
    if (unread) this.unread += 1;
    const size = bytes !== null && Number.isSafeInteger(bytes) && bytes >= 0 ? bytes : null;
    if (size === null) this.unsized += 1;
    else this.bytes += size;
    const dated = time !== null && time >= EARLIEST_MS && time <= LATEST_MS;
    if (dated) this.addDated(Math.floor(time), size ?? 0);
    else this.undated += 1;
    if (size !== null) this.file.add(dated ? Math.floor(time) : null, size, this.folderId, this.mail);
  }

  private addDated(time: number, size: number): void {
    this.file.meet(time, this.mail);
    if (time < this.oldest) this.oldest = time;
    if (time > this.newest) this.newest = time;
    const number = Math.floor(time / DAY_MS);
    const day = this.days.get(number);
    if (day === undefined) {
      this.days.set(number, { items: 1, bytes: size });
    } else {
      day.items += 1;
      day.bytes += size;
    }
  }

  /**
   * What the messages so far come to.
   *
   * @param modifiedAt ISO instant of the file's last change, from which `days` counts back; null: from the newest
   */
  sums(modifiedAt: string | null): FolderSums {
    const last = Math.floor((modifiedAt === null ? this.newest : Date.parse(modifiedAt)) / DAY_MS);
    const days: FolderSums['days'] = [];
    const months: FolderSums['months'] = [];
    for (const [number, { items, bytes }] of [...this.days].sort(([a], [b]) => a - b)) {
      const day = new Date(number * DAY_MS).toISOString().slice(0, 10);
      if (number >= last - RECENT_DAYS) days.push({ day, items, bytes });
      const month = months.at(-1);
      if (month?.month === day.slice(0, 7)) {
        month.items += items;
        month.bytes += bytes;
      } else {
        months.push({ month: day.slice(0, 7), items, bytes });
      }
    }
    return {
      items: this.items,
      unread: this.unread,
      bytes: this.bytes,
      unsized: this.unsized,
      undated: this.undated,
      oldest: instantOf(this.oldest),
      newest: instantOf(this.newest),
      months,
      days,
    };
  }
}

/** Adds up what is told of a file as a whole. */
export class FileTally {
  readonly large: MailAmount = { items: 0, bytes: 0 };
  /** Largest first. */
  private readonly largestSoFar: { sizeBytes: number; folderId: string; time: number | null }[] = [];
  private readonly seen = new SeenMail();

  constructor(private readonly lookFor?: LookFor) {}

  /** Tells when a message is the one that is looked for. `time` in milliseconds since 1970. */
  meet(time: number, mail: boolean): void {
    if (this.lookFor !== undefined && mail && Math.floor(time / 1000) === this.lookFor.second)
      this.lookFor.onFound();
  }

  /** Takes in one message that says its size. `time` in milliseconds since 1970. */
  add(time: number | null, size: number, folderId: string, mail: boolean): void {
    if (size >= LARGE_MAIL_BYTES) {
      this.large.items += 1;
      this.large.bytes += size;
    }
    if (mail && time !== null) this.seen.add(time, size);
    const smallest = this.largestSoFar.at(-1)?.sizeBytes ?? 0;
    if (this.largestSoFar.length === LARGEST_ITEMS && size <= smallest) return;
    const place = this.largestSoFar.findIndex(({ sizeBytes }) => sizeBytes < size);
    this.largestSoFar.splice(place === -1 ? this.largestSoFar.length : place, 0, {
      sizeBytes: size,
      folderId,
      time,
    });
    this.largestSoFar.length = Math.min(this.largestSoFar.length, LARGEST_ITEMS);
  }

  get largest(): LargestItem[] {
    return this.largestSoFar.map(({ sizeBytes, folderId, time }) => ({
      sizeBytes,
      folderId,
      month: time === null ? null : new Date(time).toISOString().slice(0, 7),
    }));
  }

  /** Mail of the same second and size as one before it; null: too many to tell. */
  get likelyDuplicates(): MailAmount | null {
    return this.seen.again;
  }
}

function instantOf(time: number): string | null {
  return Number.isFinite(time) ? new Date(time).toISOString() : null;
}
