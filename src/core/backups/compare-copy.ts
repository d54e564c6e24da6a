import { addDays } from '../days';
import type { MailAmount, MailFileFacts, MailFileFolder } from '../facts/mail-file';
import type {
  CopyComparison,
  CopyVerdict,
  FolderComparison,
  FolderState,
  NoVerdictReason,
} from './copy-comparison';
import { matchFolders, type FolderPair } from './match-folders';
import { countedByDayFrom, periodsOf, type Period } from './periods';
import { likenessOf } from './same-mail';

/** Messages are told apart by size within this share: a category set since makes one a little larger. */
const SIZE_SHARE = 0.02;

/**
 * Compares what a copy holds with the live file, folder by folder and month by month. Counts and sizes are all there
 * is to go by, so more than they show is never claimed, and what was read in part proves nothing.
 */
export function compareCopy(live: MailFileFacts, copy: MailFileFacts): CopyComparison {
  const { pairs, onlyInCopy } = matchFolders(live, copy);
  const rules = rulesFor(live, copy);
  const byDayFrom = countedByDayFrom(live, copy);
  const lastInCopy = lastDayOf(copy);
  const judged = pairs.filter(isJudged).map((pair) => ({
    pair,
    periods: periodsOf(pair.live, pair.copy, byDayFrom),
  }));
  const totals = rules.sizesCompare ? totalsOf(copy, judged, byDayFrom) : new Map<string, boolean>();
  const found = new Map<MailFileFolder, FolderComparison>();
  const short: Shortfall[] = [];
  let heldPeriods = 0;
  for (const { pair, periods } of judged) {
    const lacking = periods.filter((period) => !rules.holds(period));
    heldPeriods += periods.length - lacking.length;
    const missing = lacking.filter(({ from, to }) => totals.get(`${from} ${to}`) !== true);
    const shortfalls = missing.map((period) => shortfallOf(period, lastInCopy));
    short.push(...shortfalls);
    found.set(pair.live, rowOf(pair, shortfalls, lacking.length > missing.length));
  }
  const undated = judged.reduce((sum, { pair }) => sum + undatedMissing(pair), 0);
  const otherMissing = pairs
    .filter(({ live: { content } }) => content !== 'mail' && content !== 'other')
    .reduce((sum, pair) => sum + Math.max(0, pair.live.items - (pair.copy?.items ?? 0)), 0);
  const { sameMail, otherMail } = likenessOf(live, copy, rules.sizesCompare);
  const isOther = otherMail || heldPeriods === 0;
  return {
    folders: pairs.flatMap((pair) =>
      pair.live.content !== 'mail' ? [] : [found.get(pair.live) ?? unjudgedRow(pair)],
    ),
    onlyInCopy: onlyInCopy.filter(({ content, items }) => content === 'mail' && items > 0),
    otherMissing,
    sameMail,
    verdict: verdictOf(live, copy, { short, undated, otherMissing, isOther }),
  };
}

/** What the comparison of all folders came to. */
interface Found {
  short: readonly Shortfall[];
  /** Messages without a date that the copy lacks. */
  undated: number;
  otherMissing: number;
  /** It is a copy of something else. */
  isOther: boolean;
}

interface Shortfall {
  from: string;
  /** Missing mail that arrived after the newest in the copy is what any copy lacks. */
  newer: boolean;
  missing: MailAmount;
}

function verdictOf(
  live: MailFileFacts,
  copy: MailFileFacts,
  { short, undated, otherMissing, isOther }: Found,
): CopyVerdict {
  const cannotTell = (why: NoVerdictReason): CopyVerdict => ({ state: 'cannotTell', why });
  if (!copy.complete) return cannotTell('copyPartial');
  if (!live.complete) return cannotTell('livePartial');
  const liveDay = lastDayOf(live);
  if (liveDay === null) return cannotTell('liveEmpty');
  if (lastDayOf(copy) === null) return cannotTell('copyEmpty');
  if (isOther) return cannotTell('otherMail');
  if (hasMoreDuplicates(copy, live)) return cannotTell('duplicates');
  const first = short.reduce<string | null>(
    (day, { from }) => (day === null || from < day ? from : day),
    null,
  );
  const upTo = first === null ? (live.modifiedAt?.slice(0, 10) ?? liveDay) : addDays(first, -1);
  const newer = sum(short.filter((one) => one.newer));
  const gaps = sum(short.filter((one) => !one.newer));
  gaps.items += undated;
  if (gaps.items === 0)
    return { state: 'complete', upTo, newer, ...(otherMissing > 0 && { mailOnly: true as const }) };
  const oldest = oldestDay(live);
  const nothing = undated > 0 || (oldest !== null && upTo < oldest);
  return { state: 'gaps', upTo: nothing ? null : upTo, gaps, newer };
}

interface Rules {
  /** Messages of both have their sizes counted in one way. */
  sizesCompare: boolean;
  /** Whether the copy holds as much of this time as the live folder. */
  holds(period: Period): boolean;
}

function rulesFor(live: MailFileFacts, copy: MailFileFacts): Rules {
  const sizesCompare = live.kind === copy.kind && !hasUnsized(live) && !hasUnsized(copy);
  return {
    sizesCompare,
    holds: ({ live: mine, copy: theirs }) =>
      theirs.items >= mine.items && (!sizesCompare || theirs.bytes >= mine.bytes * (1 - SIZE_SHARE)),
  };
}

function hasUnsized({ folders }: MailFileFacts): boolean {
  return folders.some(({ content, unsized }) => content === 'mail' && unsized > 0);
}

/** Also where there were too many messages to look for such. */
function hasMoreDuplicates(copy: MailFileFacts, live: MailFileFacts): boolean {
  if (copy.likelyDuplicates === null || live.likelyDuplicates === null) return true;
  return copy.likelyDuplicates.items > live.likelyDuplicates.items;
}

function isJudged({ live }: FolderPair): boolean {
  return live.content === 'mail' && live.special !== 'junk' && live.special !== 'outbox';
}

/**
 * Times of which the whole copy holds exactly as much as the live file: what a folder lacks then lies in another one.
 * By the first and the last day of each.
 */
function totalsOf(
  copy: MailFileFacts,
  judged: readonly { periods: readonly Period[] }[],
  byDayFrom: string | null,
): Map<string, boolean> {
  const inLive = new Map<string, { period: Period; live: MailAmount }>();
  for (const { periods } of judged)
    for (const period of periods) {
      const key = `${period.from} ${period.to}`;
      inLive.set(key, { period, live: plus(inLive.get(key)?.live, period.live) });
    }
  const inCopy = new Map<string, MailAmount>();
  for (const folder of copy.folders)
    if (isJudged({ live: folder, copy: null, renamed: false }))
      for (const { from, to, live } of periodsOf(folder, null, byDayFrom)) {
        const key = `${from} ${to}`;
        inCopy.set(key, plus(inCopy.get(key), live));
      }
  return new Map(
    [...inLive].map(([key, { live }]) => {
      const theirs = inCopy.get(key);
      return [key, theirs?.items === live.items && theirs.bytes === live.bytes];
    }),
  );
}

function plus(one: MailAmount | undefined, other: MailAmount): MailAmount {
  return { items: (one?.items ?? 0) + other.items, bytes: (one?.bytes ?? 0) + other.bytes };
}

function shortfallOf({ from, to, live, copy }: Period, lastInCopy: string | null): Shortfall {
  return {
    from,
    newer: lastInCopy !== null && to >= lastInCopy,
    missing: {
      // As many of another size are others.
      items: Math.max(1, live.items - copy.items),
      bytes: Math.max(0, live.bytes - copy.bytes),
    },
  };
}

function undatedMissing({ live, copy }: FolderPair): number {
  return Math.max(0, live.undated - (copy?.undated ?? 0));
}

function rowOf(pair: FolderPair, short: readonly Shortfall[], moved: boolean): FolderComparison {
  const undated = undatedMissing(pair);
  const missing = sum(short);
  missing.items += undated;
  const state = (): FolderState => {
    if (undated > 0 || short.some(({ newer }) => !newer)) {
      return pair.copy === null ? 'notInCopy' : 'gaps';
    }
    if (short.length > 0) return 'newer';
    return moved ? 'moved' : 'held';
  };
  return { ...pair, state: state(), missing };
}

function unjudgedRow(pair: FolderPair): FolderComparison {
  return { ...pair, state: 'notJudged', missing: { items: 0, bytes: 0 } };
}

function sum(short: readonly Pick<Shortfall, 'missing'>[]): MailAmount {
  return short.reduce((all, { missing }) => plus(all, missing), { items: 0, bytes: 0 });
}

/** Day of the newest mail, not after the last change of the file: mail dated ahead says nothing. null: no dated mail. */
export function lastDayOf(file: MailFileFacts): string | null {
  const newest = file.folders.reduce<string | null>(
    (last, { content, newest: own }) =>
      content === 'mail' && own !== null && (last === null || own > last) ? own : last,
    null,
  );
  if (newest === null || file.modifiedAt === null) return newest?.slice(0, 10) ?? null;
  return (newest < file.modifiedAt ? newest : file.modifiedAt).slice(0, 10);
}

function oldestDay({ folders }: MailFileFacts): string | null {
  return (
    folders
      .reduce<string | null>(
        (first, { content, oldest }) =>
          content === 'mail' && oldest !== null && (first === null || oldest < first) ? oldest : first,
        null,
      )
      ?.slice(0, 10) ?? null
  );
}
