import type { Ages } from '../copies/copy';
import { addAmounts, type Amount } from './mail-ages';
import { amountOf, oldestAge, type MailIndex } from './mail-index';
import type { Lane } from './map-model';

/** How much mail a lane of the map stands for. */
export interface LaneMail {
  amount: Amount;
  /** Days; null: not known. */
  oldestAge: number | null;
}

const ALL: Ages = { from: 0, to: null };

/** What was counted of the kinds of a lane; null: nothing was, or it holds no mail. Contacts are no messages. */
export function mailOfLane({ kinds }: Lane, account: string, mail: MailIndex): LaneMail | null {
  const counted = kinds
    .filter((kind) => kind !== 'contactsAndCalendar')
    .map((kind) => ({
      amount: amountOf(mail, account, kind, ALL),
      age: oldestAge(mail, account, kind),
    }));
  const amount = addAmounts(counted.map((one) => one.amount));
  if (amount === null || amount.items.atMost === 0) return null;
  // Of a kind that holds something of unknown age, nobody can say where its bar ends.
  const isOpen = counted.some((one) => one.age === null && (one.amount ?? amount).items.atMost !== 0);
  const ages = counted.flatMap(({ age }) => (age === null ? [] : [age]));
  return { amount, oldestAge: isOpen ? null : Math.max(...ages) };
}

/** The part of these ages of which there is mail, where the oldest of it is so old; null: there is none. */
export function upToOldest(ages: Ages, oldest: number | null): Ages | null {
  if (oldest === null) return ages;
  if (ages.from > oldest) return null;
  const to = oldest + 1;
  return { from: ages.from, to: ages.to === null ? to : Math.min(ages.to, to) };
}
