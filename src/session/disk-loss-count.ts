import { copiesOfOne } from '../core/copies/by-account';
import type { Bounds } from '../core/scenarios/mail-ages';
import { summarise } from '../core/scenarios/event-summary';
import { mapInSlices, type Slices } from '../core/slices';
import type { Inspected } from './inspected';
import { mailOf } from './what-if/mail-of';

/**
 * How many messages would be lost for good with this computer's disk, of the mail that was counted; null: none of it
 * was. Where only some of it was, it is the least. Can be put down in between.
 */
export function* messagesLostInSlices(inspected: Inspected): Slices<Bounds | null> {
  const { snapshot, copies, today } = inspected;
  const ofEach = yield* mapInSlices(snapshot.accounts, (account) => {
    const own = copiesOfOne(copies, account.id);
    const mail = own.length > 0 ? mailOf(account, inspected) : undefined;
    if (!mail) return own.length > 0 ? [null] : [];
    return [summarise({ type: 'diskCrash' }, { snapshot, copies: own, today, mail }).totals.lost];
  });
  const lost = ofEach.flat();
  const counted = lost.filter((amount) => amount !== null);
  if (counted.length === 0) return null;
  const atLeast = counted.reduce((sum, { items }) => sum + items.atLeast, 0);
  const exact =
    counted.length === lost.length && counted.every(({ items }) => items.atMost === items.atLeast);
  return { atLeast, atMost: exact ? atLeast : null };
}
