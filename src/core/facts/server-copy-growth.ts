import { addDays, daysBetween } from '../days';
import type { Account, ServerCopy } from './account';

/**
 * Mail that was fetched before copies were left longer does not go back to the server. Notes on the account from
 * when on the present setting holds, as seen by two looks; `today` is the ISO date of the later one. The change may
 * be older than that look, so the server holds at least what this says.
 */
export function withGrowth(account: Account, earlier: Account | undefined, today: string): Account {
  const plain = { ...account };
  delete plain.serverCopyGrew;
  if (!account.serverCopy.known || !earlier?.serverCopy.known) return plain;
  const now = keptDays(account.serverCopy.value);
  const before = keptDays(earlier.serverCopy.value);
  if (now === before) {
    return earlier.serverCopyGrew ? { ...plain, serverCopyGrew: earlier.serverCopyGrew } : plain;
  }
  const held = heldDays(earlier, today);
  return now > held ? { ...plain, serverCopyGrew: { on: today, fromDays: held } } : plain;
}

/**
 * Days back for which the server holds mail of this POP3 account: as long as copies are left, and no longer than
 * since they are. Infinity: everything. The day on which copies begin counts whole.
 */
export function heldDays(account: Account, today: string): number {
  if (!account.serverCopy.known) return 0;
  const kept = keptDays(account.serverCopy.value);
  const grew = account.serverCopyGrew;
  return grew && kept > 0 ? Math.min(kept, grew.fromDays + Math.max(1, daysBetween(grew.on, today))) : kept;
}

/** Copies that the server does not hold yet for as long as they are left. */
export interface Growing {
  /** Days back for which it holds mail by now. */
  held: number;
  /** Days for which copies are left, and the ISO date on which it holds that many; null: there is no end. */
  full: { days: number; on: string } | null;
}

/** How what the server holds goes on growing; null: it holds as much as is set, or that is not known. */
export function stillGrowing(account: Account, today: string): Growing | null {
  const { serverCopy, serverCopyGrew: grew } = account;
  if (!serverCopy.known || !grew) return null;
  const held = heldDays(account, today);
  const days = keptDays(serverCopy.value);
  if (held >= days) return null;
  return { held, full: Number.isFinite(days) ? { days, on: addDays(grew.on, days - grew.fromDays) } : null };
}

function keptDays(setting: ServerCopy): number {
  switch (setting.keep) {
    case 'none':
      return 0;
    case 'days':
      return setting.days;
    case 'forever':
      return Number.POSITIVE_INFINITY;
  }
}
