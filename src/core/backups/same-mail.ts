import { addDays } from '../days';
import type { MailAmount, MailFileFacts, MailFileFolder } from '../facts/mail-file';
import { isOneStore } from './match-folders';

/** How far the old mail of two files goes together. */
export interface Likeness {
  /** One store, or the old months agree: what is in it speaks for the copy. */
  sameMail: boolean;
  /** It holds more old mail than can have been deleted since: somebody else's mailbox would do so as well. */
  otherMail: boolean;
}

/** Mail of the last days still comes, goes and is sorted. */
export const OPEN_DAYS = 60;
/** Counts of old mail may differ by this share, and by so many: some is deleted later. */
export const COUNT_SHARE = 0.02;
export const COUNT_MORE = 2;
/** So many old messages that agree are no accident. */
export const ENOUGH_TO_AGREE = 20;

/**
 * Whether two files hold one person's mail. A copied file keeps the key of its store. An export makes a new one, and
 * other programs have none: there only mail of closed months can tell, in whatever folder it lies.
 *
 * @param sizesCompare messages of both have their sizes counted in one way
 */
export function likenessOf(live: MailFileFacts, copy: MailFileFacts, sizesCompare: boolean): Likeness {
  if (isOneStore(live, copy)) return { sameMail: true, otherMail: false };
  const end = live.modifiedAt?.slice(0, 10) ?? lastMonthOf(live);
  const before = addDays(end, -OPEN_DAYS).slice(0, 7);
  const mine = closedMonths(live, before);
  const theirs = closedMonths(copy, before);
  let [all, more, agreeing, identical] = [0, 0, 0, true];
  for (const month of new Set([...mine.keys(), ...theirs.keys()])) {
    const one = mine.get(month) ?? NONE;
    const other = theirs.get(month) ?? NONE;
    all += one.items;
    more += Math.max(0, other.items - one.items);
    if (isNear(one.items, other.items) && (!sizesCompare || isNear(one.bytes, other.bytes)))
      agreeing += one.items;
    identical &&= sizesCompare && one.items === other.items && one.bytes === other.bytes;
  }
  const otherMail = more > all * COUNT_SHARE + COUNT_MORE;
  const agrees = agreeing >= ENOUGH_TO_AGREE && agreeing * 2 >= all;
  return { sameMail: !otherMail && all > 0 && (identical || agrees), otherMail };
}

const NONE: MailAmount = { items: 0, bytes: 0 };

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= one * COUNT_SHARE;
}

/** Whether a folder holds mail that is there to stay: junk and mail that waits to be sent come and go. */
export function isLasting({ content, special }: MailFileFolder): boolean {
  return content === 'mail' && special !== 'junk' && special !== 'outbox';
}

/** Mail of each month before this one, `YYYY-MM`. */
function closedMonths({ folders }: MailFileFacts, before: string): Map<string, MailAmount> {
  const all = new Map<string, MailAmount>();
  for (const folder of folders.filter(isLasting)) {
    for (const { month, items, bytes } of folder.months) {
      if (month >= before) continue;
      const sum = all.get(month) ?? NONE;
      all.set(month, { items: sum.items + items, bytes: sum.bytes + bytes });
    }
  }
  return all;
}

/** First day of the newest month that holds mail. */
function lastMonthOf({ folders }: MailFileFacts): string {
  const months = folders.flatMap((folder) => folder.months.map(({ month }) => month));
  return `${months.reduce((last, month) => (month > last ? month : last), '1970-01')}-01`;
}
