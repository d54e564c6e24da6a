import { parseSize } from './parse-size';

/** What a text says of the room in a mailbox. Sizes in bytes; null: it does not say. */
export type QuotaText =
  | { kind: 'space'; used: number; limit: number | 'none' | null }
  | { kind: 'limit'; limit: number }
  /** Mail was turned away because the mailbox is full. */
  | { kind: 'full' };

/** Characters that are looked at: a page that somebody copied whole is much shorter. */
const LONGEST = 20_000;

const UNIT = '(?:[kmgt]i?[bo]|bytes?|кб|мб|гб|тб)';
const NUMBER = String.raw`\d[\d .,'’]{0,12}`;
const SIZE = `(?:${NUMBER} ?${UNIT})(?![\\p{L}\\d])`;
/** Words and marks between what is used and what may be used, as mail servers and providers write them. */
const BETWEEN = String.raw` ?(?:\/|\||of|out of|used of|von|sur|de|di|van|av|af|из|z) ?(?:the )?`;
// Every part of every pattern is short, and spaces come one at a time: no text takes long.
const PAIR = new RegExp(
  `(?<![\\d.,])(${NUMBER} ?${UNIT}?)(?![\\d%])(?: ?\\(?\\d{1,3}(?:[.,]\\d{1,3})? ?%\\)?)?` +
    `(?: ?(?:used|belegt|utilis[ée]s?|usados?))?${BETWEEN}(${SIZE})`,
  'giu',
);
const PERCENT = new RegExp(
  String.raw`(\d{1,3}(?:[.,]\d{1,3})?) ?% ?\(? ?(?:used )?(?:of|von|sur|de|di|van|\/)? ?(?:your |the )?(${SIZE})`,
  'giu',
);
const NO_LIMIT = /unlimited|no limit|unbegrenzt|unbeschr[äa]nkt|illimit|ilimitad|∞/iu;
const labelled = (before: string, after: string) =>
  new RegExp(
    `(?:${before}) ?(?:size|space|storage)? ?[:=|]? ?(${SIZE})` +
      (after === '' ? '' : `|(${SIZE}) ?(?:${after})`),
    'iu',
  );
const USED = labelled(
  'used|usage|in use|belegt|verwendet|utilis[ée]|usado|in uso|занято',
  'used|in use|belegt|verwendet|utilis[ée]s?|usados?',
);
const LIMIT = labelled('quota|limit|total|allocated|capacity|maximum|gesamt|kapazit[äa]t|speicherplatz', '');
const FREE = labelled(
  'free|available|remaining|left|frei|verf[üu]gbar|libre|disponible',
  'free|available|remaining|left|frei|verf[üu]gbar|libres?|disponibles?',
);
/** What servers answer to mail for a full mailbox: RFC 3463, 5.2.2, and the words that stand beside it. */
const TURNED_AWAY =
  /\b552[ -](?:5\.2\.2\b|.{0,80}(?:quota|full|mailbox|storage))|over ?-?quota|quota (?:\w{1,20} )?exceeded|exceed\w{0,5} (?:\w{1,20} ){0,3}quota|mailbox (?:is )?full|postfach (?:ist )?voll|bo[îi]te (?:\S{1,20} ){0,2}pleine/iu;

const NOT_FULL = /\bnot (?:over|full|exceeded)|nicht voll|n['’]est pas pleine/iu;

/**
 * Reads how full a mailbox is from text that somebody copied: the line of webmail or of a hosting page, the quota of
 * Thunderbird, or the note that came back to a sender. Nothing of the text is kept.
 *
 * @param address of the mailbox; a page with several addresses is read from that one to the next. null: not known
 * @returns null when it says nothing, or several things of which none is clearly meant
 */
export function readQuotaText(pasted: string, address: string | null): QuotaText | null {
  const text = partAbout(pasted.slice(0, LONGEST).replace(/\s+/gu, ' '), address);
  const pairs = spacesIn(text);
  const [first] = pairs;
  if (first !== undefined) {
    const same = pairs.every(({ used, limit }) => used === first.used && limit === first.limit);
    return same ? { kind: 'space', ...first } : null;
  }
  const labelled = labelledSpace(text);
  if (labelled !== null) return labelled;
  return TURNED_AWAY.test(text) && !NOT_FULL.test(text) ? { kind: 'full' } : null;
}

/** From the address to the next one; the whole text where it does not name the address. */
function partAbout(text: string, address: string | null): string {
  const at = address === null || address === '' ? -1 : placeOf(address.toLowerCase(), text.toLowerCase());
  if (at < 0 || address === null) return text;
  const rest = text.slice(at + address.length);
  const next = /[\w.+-]{1,64}@[\w-]{1,63}\./.exec(rest)?.index ?? rest.length;
  return rest.slice(0, next);
}

/** Where the address stands by itself, and not as the end or the beginning of another one; -1: nowhere. */
function placeOf(address: string, text: string): number {
  for (let at = text.indexOf(address); at >= 0; at = text.indexOf(address, at + 1)) {
    const after = text.slice(at + address.length);
    if (!/[\w.+-]$/.test(text.slice(0, at)) && !/^(?:[\w-]|\.\w)/.test(after)) return at;
  }
  return -1;
}

/** A size beside such a word is what is left, not what is used. */
const LEFT = 'free|available|remaining|remain|left|frei|verf[üu]gbar|noch|libres?|disponibles?|reste';
const LEFT_BEFORE = new RegExp(`(?:${LEFT}) ?(?:space|storage)? ?[:=|]? ?$`, 'iu');
const LEFT_AFTER = new RegExp(`^[ )]{0,2}(?:is |are |still )?(?:${LEFT})(?!\\p{L})`, 'iu');
/** What one message or one file may weigh is no room of a mailbox. */
const OF_ONE = /(?:attachments?|messages?|files?|mails?|upload) ?(?:size)? ?$/iu;
const PER_ONE = /^ ?(?:per|each|pro|par) /iu;
/** A year or a number of things: nobody writes as many gigabytes without saying so. */
const MOST_WITHOUT_UNIT = 999;

/** What is used, where the number may be what is left. */
function usedOf(value: number, limit: number, text: string, from: number, end: number): number | null {
  const isLeft =
    LEFT_BEFORE.test(text.slice(Math.max(0, from - 30), from)) || LEFT_AFTER.test(text.slice(end, end + 30));
  if (!isLeft) return value;
  return value <= limit ? limit - value : null;
}

function spacesIn(text: string): { used: number; limit: number }[] {
  const pairs = [...text.matchAll(PAIR)].flatMap(({ 0: whole, 1: first = '', 2: second = '', index }) => {
    const limit = sizeOf(second);
    const bare = !/[a-zа-я]/iu.test(first);
    if (bare && Number(first.replace(/[ ,.'’]/g, '')) > MOST_WITHOUT_UNIT) return [];
    // "3.2 of 5 GB": the unit stands once, for both.
    const value = sizeOf(bare ? `${first} ${/\p{L}+\s*$/u.exec(second)?.[0] ?? ''}` : first);
    if (value === null || limit === null) return [];
    const used = usedOf(value, limit, text, index, index + whole.length);
    return used === null ? [] : [{ used, limit }];
  });
  if (pairs.length > 0) return pairs;
  return [...text.matchAll(PERCENT)].flatMap(({ 0: whole, 1: percent = '', 2: second = '', index }) => {
    const limit = sizeOf(second);
    if (limit === null) return [];
    const part = Math.round((Number(percent.replace(',', '.')) / 100) * limit);
    const used = usedOf(part, limit, text, index, index + whole.length);
    return used === null ? [] : [{ used, limit }];
  });
}

function labelledSpace(text: string): QuotaText | null {
  const found = (pattern: RegExp) => {
    const match = pattern.exec(text);
    return match === null ? null : sizeOf(match[1] ?? match[2] ?? '');
  };
  const [said, free] = [found(USED), found(FREE)];
  const most = limitIn(text, said);
  const limit = most ?? (NO_LIMIT.test(text) ? 'none' : null);
  const used = said ?? (most !== null && free !== null && free <= most ? most - free : null);
  if (used !== null) return { kind: 'space', used, limit };
  return most === null ? null : { kind: 'limit', limit: most };
}

/** The first size that is called a limit, and is not that of one message or the one that is used. */
function limitIn(text: string, used: number | null): number | null {
  for (const { 0: whole, 1: size = '', index } of text.matchAll(new RegExp(LIMIT, 'giu'))) {
    const value = sizeOf(size);
    const after = text.slice(index + whole.length);
    const ofOne = OF_ONE.test(text.slice(Math.max(0, index - 20), index)) || PER_ONE.test(after);
    if (value !== null && !ofOne && !(value === used && USED_AFTER.test(after))) return value;
  }
  return null;
}

const USED_AFTER = /^ ?(?:used|in use|belegt|verwendet|utilis|usad)/iu;

const CYRILLIC: Record<string, string> = { кб: 'kb', мб: 'mb', гб: 'gb', тб: 'tb' };

function sizeOf(written: string): number | null {
  const latin = written.trim().replace(/[кмгт]б$/iu, (unit) => CYRILLIC[unit.toLowerCase()] ?? unit);
  return parseSize(latin.replace(/(\b|\d|\s)([kmgt])o$/iu, '$1$2b'));
}
