import type { Ages, Copy, MailKind } from '../core/copies/copy';
import { intersect } from '../core/copies/ages';
import { roleOf, accountsStoredIn } from '../core/checks/shared/data-file-role';
import type { Snapshot } from '../core/facts/snapshot';
import { LIMITS } from '../core/limits';
import { ASSUMPTIONS, type Assumption } from '../core/scenarios/assumptions';
import { summarise } from '../core/scenarios/event-summary';
import { grouped } from '../core/once-for-each';
import { outcome, type Outcome } from '../core/scenarios/outcome';
import { GOOD_OVERALL, type Overall } from '../core/report/report';
import type { Inspected } from './inspected';

/** Mail of one account that goes, or may go, with the disk of this computer. */
export interface Loss {
  account: string;
  fate: 'lost' | 'cannotTell';
  kinds: MailKind[];
  ages: Ages;
  /** Every kind of mail that the account has, and all of it. */
  everything: boolean;
  /** Kinds of mail of these ages that stay for certain. */
  kept: MailKind[];
}

/**
 * What the failure of this computer's disk takes: by account, what is lost for good before what may be, and kinds of
 * mail that share their fate and age together.
 */
export function lossesWithDisk(copies: readonly Copy[]): Loss[] {
  const here = new Set(copies.flatMap(({ account, place }) => (place.disk === 'computer' ? [account] : [])));
  // Of mail that is read in a browser or on a phone alone, this computer's disk takes nothing.
  const rows = outcome(copies, { type: 'diskCrash' }).filter(({ account }) => here.has(account));
  const held = grouped(rows, ({ account }) => account);
  const alike = grouped(rows.flatMap(lostParts), ({ account, fate, ages: { from, to } }) =>
    [account, fate, from, to ?? ''].join('\n'),
  );
  const losses = [...alike.values()]
    .flatMap((parts) => parts.slice(0, 1).map((part) => ({ part, kinds: parts.map(({ kind }) => kind) })))
    .map(({ part: { account, fate, ages }, kinds }) => ({
      account,
      fate,
      kinds,
      ages,
      everything: isEverything({ kinds, ages }, held.get(account) ?? []),
      kept: (held.get(account) ?? []).flatMap((row) => (staysAt(ages, row) ? [row.kind] : [])),
    }));
  return inOrderOfLoss(losses);
}

/** What is lost for good before what may be, and the most kinds of mail first: the first alone stands in view. */
export function inOrderOfLoss(losses: readonly Loss[]): Loss[] {
  return losses.toSorted(
    (a, b) => Number(b.fate === 'lost') - Number(a.fate === 'lost') || b.kinds.length - a.kinds.length,
  );
}

/** Whether all mail of these ages stays for certain; not where none of it is known to be anywhere. */
function staysAt(ages: Ages, { segments }: Outcome): boolean {
  const concerned = segments.filter((segment) => intersect(segment.ages, ages) !== null);
  return concerned.length > 0 && concerned.every(({ fate }) => fate === 'kept');
}

/**
 * Whether the mail of one account, whose copies these are, stays for certain when the disk of this computer fails, but
 * for what is among its losses. Where no copy is known, nothing is known to stay.
 */
export function isRestKept(copies: readonly Copy[]): boolean {
  const here = copies.some(({ place }) => place.disk === 'computer');
  return (
    copies.length > 0 &&
    outcome(copies, { type: 'diskCrash' }).every(({ segments }) =>
      segments.every(({ fate }) => fate === 'kept' || (here && (fate === 'lost' || fate === 'cannotTell'))),
    )
  );
}

/** Whether the mail of every data file is among the copies of some account: that of an archive is in none. */
export function areFilesMapped(snapshot: Snapshot): boolean {
  return snapshot.dataFiles.every(
    (file) => roleOf(file, snapshot) === 'mirror' || accountsStoredIn(file, snapshot).length > 0,
  );
}

/** What has to hold for mail to stay that would not go with the disk, as far as nobody has told it. */
export function assumptionsWithDisk({
  copies,
  snapshot,
  today,
}: Pick<Inspected, 'snapshot' | 'today'> & { copies: readonly Copy[] }): Assumption[] {
  const { rows } = summarise({ type: 'diskCrash' }, { copies, snapshot, today });
  const found = new Set(rows.flatMap(({ segments }) => segments.flatMap(({ assumes }) => assumes)));
  return ASSUMPTIONS.filter((assumption) => found.has(assumption));
}

type LostPart = Pick<Loss, 'account' | 'fate' | 'ages'> & { kind: MailKind };

function lostParts({ account, kind, segments }: Outcome): LostPart[] {
  return segments.flatMap(({ fate, ages }) =>
    fate === 'lost' || fate === 'cannotTell' ? [{ account, kind, fate, ages }] : [],
  );
}

/** `held`: the rows of the account. */
function isEverything({ kinds, ages }: Pick<Loss, 'kinds' | 'ages'>, held: readonly Outcome[]): boolean {
  const all = held.length > 1 && held.every(({ kind }) => kinds.includes(kind));
  return ages.from === 0 && ages.to === null && all;
}

/** What the headline says: that everything can be lost, or a verdict. */
export type Headline = 'all' | Overall;

/**
 * The verdict, and never milder than what the loss of this disk comes to: where mail would go for good, that is the
 * headline, however each finding is weighed, and where it may go, nothing is called safe. Contacts alone are no mail,
 * and what the next backup will take in time is no loss to warn of.
 */
export function headlineOf(
  { copies, report }: Pick<Inspected, 'copies' | 'report'>,
  losses: readonly Loss[] = lossesWithDisk(copies),
): Headline {
  const sure = losses.filter(({ fate }) => fate === 'lost');
  const accounts = new Set(copies.map(({ account }) => account));
  if (accounts.size > 0 && sure.filter(({ everything }) => everything).length === accounts.size) return 'all';
  const newerThanBackup = daysNewerThanBackup(copies);
  const ofMail = losses.filter(({ account, kinds, ages: { to } }) =>
    kinds.some(
      (kind) =>
        kind !== 'contactsAndCalendar' &&
        (to === null || to > (newerThanBackup.get(mailKey(account, kind)) ?? 0)),
    ),
  );
  if (ofMail.some(({ fate }) => fate === 'lost')) return 'losing';
  return ofMail.length > 0 && GOOD_OVERALL.includes(report.overall) ? 'cantTell' : report.overall;
}

/** Of which days a backup that is in date, and outlasts this disk, has no mail yet: by account and kind. */
function daysNewerThanBackup(copies: readonly Copy[]): Map<string, number> {
  const days = new Map<string, number>();
  for (const { account, kind, place, ages, certainty } of copies) {
    if (place.type !== 'backup' || certainty !== 'certain' || ages === null) continue;
    if (place.disk === 'computer' || place.disk === 'unknownDisk') continue;
    if (ages.from <= LIMITS.backupStaleDays.value) days.set(mailKey(account, kind), ages.from);
  }
  return days;
}

const mailKey = (account: string, kind: MailKind): string => `${account}\n${kind}`;
