import { addDays } from '../days';
import type { MailAmount, MailFileFacts, MailFileFolder } from '../facts/mail-file';
import { mailIn } from '../facts/mail-file-sums';
import type {
  CopyComparison,
  CopyVerdict,
  FolderComparison,
  FolderState,
  NoVerdictReason,
} from './copy-comparison';
import { endOf, partAtEnd, type CopyEnd, type Part } from './copy-end';
import { matchFolders, type FolderPair } from './match-folders';
import { countedByDayFrom, periodsOf, type Period } from './periods';
import { isLasting, likenessOf } from './same-mail';
import { isTooSmall } from './too-small';

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
  const judged = pairs
    .filter(({ live: one }) => isLasting(one))
    .map((pair) => ({
      pair,
      periods: periodsOf(pair.live, pair.copy, byDayFrom),
    }));
  const totals = rules.sizesCompare ? totalsOf(copy, judged, byDayFrom) : new Map<string, boolean>();
  const end = endOf(live, copy);
  const found = new Map<MailFileFolder, FolderComparison>();
  const short: Shortfall[] = [];
  const doubts: string[] = [];
  let heldPeriods = 0;
  for (const { pair, periods } of judged) {
    heldPeriods += periods.filter((period) => rules.holds(period)).length;
    let moved = false;
    const shortfalls: Shortfall[] = [];
    for (const period of periods) {
      const { parts, doubtFrom } = partAtEnd(pair, period, end);
      const lacking = parts.filter((part) => part.surelyMissing > 0 || !rules.holds(part));
      if (totals.get(`${period.from} ${period.to}`) === true && !endsLater(pair, period, end)) {
        moved ||= lacking.length > 0;
        continue;
      }
      if (doubtFrom !== null) doubts.push(doubtFrom);
      shortfalls.push(...lacking.map((part) => shortfallOf(part, period.to, lastInCopy)));
    }
    short.push(...shortfalls);
    found.set(pair.live, rowOf(pair, shortfalls, moved));
  }
  const undated = judged.reduce((sum, { pair }) => sum + undatedMissing(pair), 0);
  const otherMissing = pairs
    .filter(({ live: { content } }) => content !== 'mail' && content !== 'other')
    .reduce((sum, pair) => sum + Math.max(0, pair.live.items - (pair.copy?.items ?? 0)), 0);
  const { sameMail, otherMail } = likenessOf(live, copy, rules.sizesCompare);
  const isOther = otherMail || heldPeriods === 0;
  const sized = judged.flatMap(({ pair, periods }) => (pair.copy?.unsized === 0 ? periods : []));
  const tooSmall = !rules.sizesCompare && isTooSmall(sized);
  return {
    folders: pairs.flatMap((pair) =>
      pair.live.content !== 'mail' ? [] : [found.get(pair.live) ?? unjudgedRow(pair)],
    ),
    onlyInCopy: onlyInCopy.filter(({ content, items }) => content === 'mail' && items > 0),
    otherMissing,
    sameMail,
    verdict: verdictOf(live, copy, { short, tooSmall, doubts, undated, otherMissing, isOther }),
  };
}

/** What the comparison of all folders came to. */
interface Found {
  short: readonly Shortfall[];
  tooSmall: boolean;
  /** ISO dates from which the counts of a folder show nothing. */
  doubts: readonly string[];
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
  { short, tooSmall, doubts, undated, otherMissing, isOther }: Found,
): CopyVerdict {
  const cannotTell = (why: NoVerdictReason): CopyVerdict => ({ state: 'cannotTell', why });
  if (!copy.complete) return cannotTell('copyPartial');
  if (!live.complete) return cannotTell('livePartial');
  const liveDay = lastDayOf(live);
  if (liveDay === null) return cannotTell('liveEmpty');
  const lastInCopy = lastDayOf(copy);
  if (lastInCopy === null) return cannotTell('copyEmpty');
  if (isOther) return cannotTell('otherMail');
  if (hasMoreDuplicates(copy, live)) return cannotTell('duplicates');
  const limits = [
    live.modifiedAt?.slice(0, 10) ?? liveDay,
    // A copy without a date ends with its last mail, unless nothing came after that: then it lacks nothing to this day.
    ...(copy.modifiedAt !== null
      ? [copy.modifiedAt.slice(0, 10)]
      : short.some(({ newer }) => newer)
        ? [lastInCopy]
        : []),
    ...[...short.map(({ from }) => from), ...doubts].map((day) => addDays(day, -1)),
  ];
  const upTo = limits.reduce((first, day) => (day < first ? day : first));
  const newer = sum(short.filter((one) => one.newer));
  const gaps = sum(short.filter((one) => !one.newer));
  gaps.items += undated;
  const oldest = mailIn(live).oldest?.slice(0, 10) ?? null;
  if (gaps.items === 0 && tooSmall) return cannotTell('tooSmall');
  if (gaps.items === 0 && oldest !== null && upTo < oldest) return cannotTell('endUnknown');
  if (gaps.items === 0)
    return { state: 'complete', upTo, newer, ...(otherMissing > 0 && { mailOnly: true as const }) };
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
    if (isLasting(folder))
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

/** Whether the live folder holds mail of this time that is newer than anything in the copy: it lies in no other folder. */
function endsLater({ live }: FolderPair, { to }: Period, { newest }: CopyEnd): boolean {
  return newest !== null && to >= newest.slice(0, 10) && live.newest !== null && live.newest > newest;
}

/** `end`: last day of the day or month that the part is of. */
function shortfallOf({ from, live, copy }: Part, end: string, lastInCopy: string | null): Shortfall {
  return {
    from,
    newer: lastInCopy !== null && end >= lastInCopy,
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
  const { newest } = mailIn(file);
  if (newest === null || file.modifiedAt === null) return newest?.slice(0, 10) ?? null;
  return (newest < file.modifiedAt ? newest : file.modifiedAt).slice(0, 10);
}
