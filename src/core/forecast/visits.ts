import type { MailboxState } from '../facts/mailbox';
import { totalBytes } from '../facts/mailbox-sums';
import type { MailboxVisits, Visit } from '../facts/visit';

/** Visits that are kept of one mailbox: enough for a trend over years, and short enough to be kept anywhere. */
export const MOST_VISITS = 30;

/**
 * The visits with this reading among them. Of several readings on one day (UTC) the last stays. A reading that did
 * not find every folder and its size is no visit: its sum would look like a clean-up.
 *
 * Of more than `MOST_VISITS` the one goes that tells least: with the shortest time between its neighbours. So the
 * first and the last stay, and the others lie evenly between them.
 */
export function withVisit(all: readonly MailboxVisits[], state: MailboxState): MailboxVisits[] {
  const used = totalBytes(state).value;
  if (!used.known || used.evidence !== 'measured') return [...all];
  return withNumber(all, state.id, { at: state.takenAt, bytes: used.value });
}

/** The visits with a number among them that the person told of an account whose server nobody asks. */
export function withNumber(all: readonly MailboxVisits[], id: string, fresh: Visit): MailboxVisits[] {
  const before = visitsOf(all, id).filter(({ at }) => dayOf(at) !== dayOf(fresh.at));
  const visits = [...before, fresh].sort((a, b) => (a.at < b.at ? -1 : 1));
  while (visits.length > MOST_VISITS) visits.splice(leastTelling(visits), 1);
  return [...all.filter(({ mailbox }) => mailbox !== id), { mailbox: id, visits }];
}

/** The visits without the number that was told at an instant, as if it had never been. */
export function withoutNumber(all: readonly MailboxVisits[], id: string, at: string): MailboxVisits[] {
  return all.flatMap((entry) => {
    if (entry.mailbox !== id) return [entry];
    const visits = entry.visits.filter((visit) => visit.at !== at);
    return visits.length === 0 ? [] : [{ ...entry, visits }];
  });
}

/** What is remembered of one mailbox. */
export function visitsOf(all: readonly MailboxVisits[], mailbox: string): readonly Visit[] {
  return all.find((entry) => entry.mailbox === mailbox)?.visits ?? [];
}

function dayOf(instant: string): string {
  return instant.slice(0, 10);
}

function leastTelling(visits: readonly Visit[]): number {
  let least = 1;
  let shortest = Number.POSITIVE_INFINITY;
  for (let at = 1; at < visits.length - 1; at += 1) {
    const [before, after] = [visits[at - 1], visits[at + 1]];
    if (before === undefined || after === undefined) continue;
    const between = Date.parse(after.at) - Date.parse(before.at);
    if (between < shortest) {
      shortest = between;
      least = at;
    }
  }
  return least;
}
