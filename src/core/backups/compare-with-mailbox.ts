import { addDays, daysBetween } from '../days';
import type { Fact } from '../facts/evidence';
import type { MailFileFacts, MailFileFolder } from '../facts/mail-file';
import type { MailFolder, MailboxState } from '../facts/mailbox';
import { DAY_MS } from '../facts/units';
import { lastDayOf } from './compare-copy';
import type {
  CopyComparison,
  CopyVerdict,
  FolderComparison,
  FolderState,
  NoVerdictReason,
} from './copy-comparison';
import { nameOf } from './folder-paths';
import { heldBefore, shortfalls, surelyHolds, type Bounds } from './held-by-age';
import { beginsAlike, mailFoldersOf, matchMailbox } from './match-mailbox';
import { COUNT_MORE, COUNT_SHARE, ENOUGH_TO_AGREE, isLasting, OPEN_DAYS } from './same-mail';
import { isTooSmall } from './too-small';

/**
 * Holds a copy against what the server told of the mailbox: folder by folder, and between the ages that were asked for.
 * A server tells no months, so mail of the copy that came in the month of such an age may count on either side of it.
 * Contacts and appointments, what can be brought back, and an archive mailbox beside it were not asked about: at best
 * it shows that the mail is whole.
 */
export function compareWithMailbox(mailbox: MailboxState, copy: MailFileFacts): CopyComparison {
  const found = matchMailbox(mailbox, copy);
  const junk = mailbox.named.junk.known ? mailbox.named.junk.value : null;
  const folders = mailFoldersOf(mailbox);
  const countable = folders.flatMap((folder) => {
    const items = folder.partial === true || folder.together !== undefined ? null : counted(folder.items);
    return items === null || folder.id === junk ? [] : [{ folder, items }];
  });
  const cuts = cutsOf(
    mailbox,
    countable.flatMap(({ folder, items }) => (items > 0 ? [folder] : [])),
  );
  const days = cuts.map(({ day }) => day);
  const judged = countable.map(({ folder, items }): Judged => {
    const theirs = found.get(folder) ?? null;
    const wanted = [...cuts.map(({ at }) => counted(folder.older[at]?.items) ?? 0), items];
    const held = heldBefore(theirs ? [theirs] : [], days, mailbox.takenAt, copy);
    return { folder, copy: theirs, items, wanted, held, missing: shortfalls(wanted, held) };
  });
  const compared = whole(mailbox, copy, cuts, judged);
  const byFolder = new Map(judged.map((one) => [one.folder, one]));
  const rows = folders.map((folder): FolderComparison => {
    const theirs = found.get(folder) ?? null;
    const one = byFolder.get(folder);
    return {
      live: { id: folder.id, name: folder.name, items: counted(folder.items), bytes: counted(folder.bytes) },
      copy: theirs,
      renamed: theirs !== null && nameOf(theirs) !== nameOf(folder),
      state:
        folder.id === junk
          ? 'notJudged'
          : one
            ? stateOf(one, compared)
            : isEmpty(folder)
              ? 'held'
              : 'notKnown',
      missing: { items: sum(one?.missing ?? []), bytes: 0 },
    };
  });
  const taken = new Set(found.values());
  const { verdict, sure } = verdictOf(compared, rows);
  return {
    folders: rows,
    onlyInCopy: copy.folders.filter((one) => isLasting(one) && one.items > 0 && !taken.has(one)),
    otherMissing: 0,
    sameMail: sure && isAlike(compared),
    verdict,
  };
}

/** A folder of which everything is known that it takes to judge it. */
interface Judged {
  folder: MailFolder;
  /** null: the copy has none like it. */
  copy: MailFileFolder | null;
  items: number;
  /** Messages before each cut, oldest first, then all of them. */
  wanted: number[];
  held: Bounds[];
  /** Messages that the copy lacks of the time before each cut, then since the last one. */
  missing: number[];
}

/** An age that was asked for. Mail is older where it arrived before a time on this day, an ISO date in UTC. */
interface Cut {
  /** Place in `MailboxState.ageLimits`. */
  at: number;
  day: string;
}

interface Whole {
  mailbox: MailboxState;
  copy: MailFileFacts;
  cuts: readonly Cut[];
  judged: readonly Judged[];
  /** All folders together, as if mail lay in one. */
  all: Pick<Judged, 'wanted' | 'held' | 'missing'>;
  /** Whether what is missing before this cut may have come after the copy was made. */
  isNewer: (at: number) => boolean;
}

function whole(
  mailbox: MailboxState,
  copy: MailFileFacts,
  cuts: readonly Cut[],
  judged: readonly Judged[],
): Whole {
  const lastInCopy = lastDayOf(copy);
  const wanted = [...cuts, null].map((_, at) => sum(judged.map((one) => one.wanted[at] ?? 0)));
  const held = heldBefore(
    copy.folders.filter(isLasting),
    cuts.map(({ day }) => day),
    mailbox.takenAt,
    copy,
  );
  return {
    mailbox,
    copy,
    cuts,
    judged,
    all: { wanted, held, missing: shortfalls(wanted, held) },
    isNewer: (at) => {
      const cut = cuts[at];
      return lastInCopy !== null && (cut === undefined || cut.day > lastInCopy);
    },
  };
}

/** The ages that are known of every folder, oldest first. */
function cutsOf({ ageLimits, takenAt }: MailboxState, folders: readonly MailFolder[]): Cut[] {
  return ageLimits
    .flatMap((days, at): Cut[] => {
      const isKnown = folders.every(({ older }) => counted(older[at]?.items) !== null);
      const day = new Date(Date.parse(takenAt) - days * DAY_MS).toISOString().slice(0, 10);
      return isKnown ? [{ at, day }] : [];
    })
    .reverse();
}

/** What was counted and not reckoned; null: it was not. */
function counted(fact: Fact<number> | undefined): number | null {
  return fact?.known === true && fact.evidence === 'measured' ? fact.value : null;
}

function isEmpty({ items, partial }: MailFolder): boolean {
  return partial !== true && counted(items) === 0;
}

function stateOf({ items, copy, missing }: Judged, { cuts, isNewer, all }: Whole): FolderState {
  if (items === 0) return 'held';
  const lacks = missing.some((count) => count > 0);
  if (cuts.length === 0) return lacks ? 'fewer' : 'asMany';
  if (!lacks) return 'held';
  if (!missing.some((count, at) => count > 0 && !isNewer(at))) return 'newer';
  if (!all.missing.some((count, at) => count > 0 && !isNewer(at))) return 'fewer';
  return copy === null ? 'notInCopy' : 'gaps';
}

/** More old mail than can have been deleted since, or none of what the mailbox holds: a copy of something else. */
function isOther({ mailbox, cuts, judged, all: { wanted, held } }: Whole): boolean {
  const open = addDays(mailbox.takenAt, -OPEN_DAYS);
  const closed = cuts.filter(({ day }) => day <= open).length;
  let more = 0;
  for (let at = 0; at < closed; at += 1) {
    const theirs = (held[at]?.least ?? 0) - (held[at - 1]?.most ?? 0);
    more += Math.max(0, theirs - ((wanted[at] ?? 0) - (wanted[at - 1] ?? 0)));
  }
  const old = wanted[closed - 1] ?? 0;
  const lacks = sum(judged.flatMap(({ missing }) => missing));
  return more > old * COUNT_SHARE + COUNT_MORE || lacks >= sum(judged.map(({ items }) => items));
}

/**
 * Whether what is in it shows that it is of this mailbox: most of the mail lies in folders whose oldest message arrived
 * at one time on both sides, and no folder can be missing in the list.
 */
function isAlike({ mailbox: { folderCount }, judged }: Whole): boolean {
  const alike = judged.flatMap(({ folder, copy, items }) =>
    copy && beginsAlike(folder, copy) ? [items] : [],
  );
  const listed = folderCount.known && folderCount.evidence === 'measured';
  return listed && sum(alike) >= ENOUGH_TO_AGREE && sum(alike) * 2 >= sum(judged.map(({ items }) => items));
}

/** `sure`: the counts leave no doubt. Mail that lies twice in the copy may stand for mail that is missing. */
function verdictOf(
  compared: Whole,
  rows: readonly FolderComparison[],
): { verdict: CopyVerdict; sure: boolean } {
  const { mailbox, copy, cuts, judged, all, isNewer } = compared;
  const cannotTell = (why: NoVerdictReason) => ({
    verdict: { state: 'cannotTell', why } as const,
    sure: false,
  });
  const items = sum(judged.map((one) => one.items));
  if (!copy.complete) return cannotTell('copyPartial');
  if (!mailbox.folderCount.known || rows.some(({ state }) => state === 'notKnown'))
    return cannotTell('mailboxPartial');
  if (items === 0) return cannotTell('mailboxEmpty');
  if (lastDayOf(copy) === null) return cannotTell('copyEmpty');
  if (cuts.length === 0) return cannotTell('agesUnknown');
  if (isOther(compared)) return cannotTell('otherMail');
  const twice = copy.likelyDuplicates?.items ?? null;
  if (twice === null || twice > items * COUNT_SHARE + COUNT_MORE) return cannotTell('duplicates');
  const missing = [...cuts, null].map((_, at) => sum(judged.map((one) => one.missing[at] ?? 0)));
  const { upTo, sure } = wholeUpTo(compared, missing);
  const newer = { items: sum(missing.filter((_, at) => isNewer(at))), bytes: 0 };
  const gaps = { items: sum(missing) - newer.items, bytes: 0 };
  if (gaps.items > 0) {
    const isSomewhere = all.missing.every((count, at) => count === 0 || isNewer(at));
    return isSomewhere
      ? cannotTell('moved')
      : { verdict: { state: 'gaps', upTo, gaps, newer }, sure: sure && twice === 0 };
  }
  const sized = judged.flatMap(({ folder: { bytes }, items, copy: theirs }) => {
    const mine = counted(bytes);
    return mine === null || theirs === null || theirs.unsized > 0
      ? []
      : [{ live: { items, bytes: mine }, copy: theirs }];
  });
  if (isTooSmall(sized)) return cannotTell('tooSmall');
  return upTo === null
    ? cannotTell('agesUnknown')
    : { verdict: { state: 'complete', upTo, newer, mailOnly: true }, sure: sure && twice === 0 };
}

/**
 * Up to which day nothing is missing. The age before the first mail that is missing tells it; an age near by that parts
 * no day and no month of the copy tells it for sure.
 */
function wholeUpTo(
  { mailbox, copy, cuts, judged }: Whole,
  missing: readonly number[],
): { upTo: string | null; sure: boolean } {
  const first = missing.findIndex((count) => count > 0);
  const end = endOf(copy, mailbox, cuts);
  const capped = (day: string) => {
    const made = copy.modifiedAt?.slice(0, 10) ?? day;
    return made < day ? made : day;
  };
  if (first < 0) {
    const sure = end.isAsked && judged.every(({ wanted, held }) => surelyHolds(wanted, held, cuts.length));
    return { upTo: capped(mailbox.takenAt.slice(0, 10)), sure };
  }
  const last = cuts[first - 1];
  if (last === undefined) return { upTo: null, sure: false };
  for (let at = first - 1; at >= 0; at -= 1) {
    const cut = cuts[at];
    if (cut === undefined || daysBetween(cut.day, last.day) > OPEN_DAYS) break;
    const isParted = cut.day <= end.day || (end.isAsked && cut.day > addDays(end.day, 1));
    if (isParted && judged.every(({ wanted, held }) => surelyHolds(wanted, held, at)))
      return { upTo: capped(addDays(cut.day, -1)), sure: true };
  }
  return { upTo: capped(addDays(last.day, -1)), sure: false };
}

/**
 * The last day of the copy, and whether the age of the day after it was asked for. Only that parts what came since from
 * mail of the copy that was deleted since. A copy that was made on the day of the reading leaves no such day.
 */
function endOf(
  copy: MailFileFacts,
  { takenAt }: MailboxState,
  cuts: readonly Cut[],
): { day: string; isAsked: boolean } {
  const day = lastDayOf(copy) ?? '';
  const today = takenAt.slice(0, 10);
  // A copy without a date may hold a message that is dated ahead: then its end is not known.
  if (day >= today) return { day, isAsked: copy.modifiedAt !== null || day === today };
  return { day, isAsked: cuts.some((cut) => cut.day === addDays(day, 1)) };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}
