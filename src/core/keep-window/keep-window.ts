import { copiesOf } from '../copies/copies-of';
import { covers } from '../copies/ages';
import type { Ages } from '../copies/copy';
import type { Account, ServerCopy } from '../facts/account';
import { known } from '../facts/evidence';
import type { Snapshot } from '../facts/snapshot';
import { addAmounts, type Amount } from '../scenarios/mail-ages';
import { amountOf, oldestAge, type MailIndex } from '../scenarios/mail-index';
import { outcomeFor, type Segment } from '../scenarios/outcome';
import { addDays } from '../days';
import {
  daysOf,
  duplicateBytes,
  fullOn,
  longestSafeWindow,
  spaceNeeded,
  type Estimate,
  type Full,
  type ServerLoad,
  type Space,
} from './server-space';

/** What one setting of the dial comes to. */
export interface KeepWindow {
  /** Days that copies stay on the server; 0: none is kept; null: with no end. */
  days: number | null;
  /** Ages of inbox mail that nothing is left of when the disk dies. */
  lost: Ages[];
  /** Ages of which that cannot be told. */
  cannotTell: Ages[];
  /** How much of it was counted; null: nobody has counted it, or nothing is lost. */
  counted: CountedLoss | null;
  /** Bytes on the server once the window has filled. */
  space: Estimate<Space>;
  full: Estimate<Full>;
  /** Bytes that come down once more, as duplicates, should the program lose its list of what it has. */
  duplicates: Estimate<Space>;
}

/** What a dead disk would take of the inbox, and what the server would still have, message by message. */
export interface CountedLoss {
  lost: Amount;
  /** ISO date of the oldest that is lost; null: not known. */
  oldestOn: string | null;
  /** The newest mail, up to so many days, that the server still has; null: none. */
  stays: { amount: Amount; days: number } | null;
}

export interface KeepWindowInput extends ServerLoad {
  snapshot: Snapshot;
  /** The account's mail, as far as it was counted. */
  mail?: MailIndex | undefined;
}

/**
 * What keeping copies for so many days comes to for a POP3 account, once they have been left for as long: what a dead
 * disk takes, and what the server has to hold. Monotonic: a longer window never loses more and never takes less space.
 */
export function keepWindow(days: number | null, input: KeepWindowInput): KeepWindow {
  const segments = inboxAfterCrash(days, input);
  return {
    days,
    lost: segments.filter(({ fate }) => fate === 'lost').map(({ ages }) => ages),
    cannotTell: segments.filter(({ fate }) => fate === 'cannotTell').map(({ ages }) => ages),
    counted: countedLoss(segments, input),
    space: spaceNeeded(days, input),
    full: fullOn(days, input),
    duplicates: duplicateBytes(days, input),
  };
}

function countedLoss(
  segments: readonly Segment[],
  { mail, account, today }: KeepWindowInput,
): CountedLoss | null {
  if (!mail) return null;
  const amount = (ages: Ages) => amountOf(mail, account.id, 'inbox', ages);
  const gone = segments.filter(({ fate }) => fate === 'lost');
  const lost = addAmounts(gone.map(({ ages }) => amount(ages)));
  if (lost === null || lost.items.atMost === 0) return null;
  const age = oldestAge(mail, account.id, 'inbox');
  const isLost = age !== null && gone.some(({ ages }) => covers(ages, age));
  const newest = segments.find(
    ({ fate, ages, where }) =>
      fate === 'kept' && ages.from === 0 && where.some(({ type }) => type === 'server'),
  );
  const stays = newest && amount(newest.ages);
  return {
    lost,
    oldestOn: isLost ? addDays(today, -age) : null,
    stays: newest && stays && newest.ages.to !== null ? { amount: stays, days: newest.ages.to } : null,
  };
}

/** Days people know from their mail programs. */
const USUAL = [0, 7, 14, 30, 90, 180, 365];

/** Windows worth showing side by side: the usual ones, the present one, and the longest safe one. */
export function windowsToShow(input: KeepWindowInput): KeepWindow[] {
  const safe = longestSafeWindow(input);
  const now = input.account.serverCopy.known ? daysOf(input.account.serverCopy.value) : undefined;
  const days = [...USUAL, now, safe.known ? safe.days : undefined].filter((one) => typeof one === 'number');
  const shown = [...new Set(days)].sort((a, b) => a - b);
  return [...shown, null].map((one) => keepWindow(one, input));
}

function settingOf(days: number | null, account: Account): ServerCopy {
  const now = account.serverCopy.known ? account.serverCopy.value : null;
  const removeWhenDeletedHere = now !== null && now.keep !== 'none' && now.removeWhenDeletedHere;
  if (days === null) return { keep: 'forever', removeWhenDeletedHere };
  return days <= 0 ? { keep: 'none' } : { keep: 'days', days, removeWhenDeletedHere };
}

/** Asks the one model what a crash would leave, had the account that setting. */
function inboxAfterCrash(days: number | null, { snapshot, account, today }: KeepWindowInput) {
  const changed: Account = { ...account, serverCopy: known(settingOf(days, account), 'told', 'whatIf') };
  // Once the window has filled, as with the space: what has come since the setting is no guide to choose by.
  delete changed.serverCopyGrew;
  const alone: Snapshot = {
    ...snapshot,
    accounts: snapshot.accounts.map((one) => (one.id === account.id ? changed : one)),
  };
  const copies = copiesOf(alone, today).filter(
    (copy) => copy.account === account.id && copy.kind === 'inbox',
  );
  return outcomeFor(copies, { type: 'diskCrash' }, account.id, 'inbox');
}
