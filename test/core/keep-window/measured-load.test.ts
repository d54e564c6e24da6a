import { measuredLoad } from '../../../src/core/keep-window/measured-load';
import type { Account } from '../../../src/core/facts/account';
import type { MailboxState } from '../../../src/core/facts/mailbox';
import {
  KEPT_FOREVER,
  exchange,
  imported,
  keptDays,
  measured,
  pop3,
  snapshotOf,
  told,
} from '../../tools/make-snapshot';
import { ages, folder, mailbox, asked } from '../../tools/make-mailbox';

const MB = 1024 ** 2;
const DAY = 365.28 / 12;

/** A mailbox with 1 MB for each day of the last three years. */
const steady = mailbox({
  folders: [
    folder('inbox', 1_095, 1_095 * MB, {
      oldest: asked('2023-03-02T08:00:00.000Z'),
      older: ages([1_065, 1_065 * MB], [1_005, 1_005 * MB], [730, 730 * MB], [365, 365 * MB], [0, 0]),
    }),
  ],
});

function load(more: Partial<Account> = {}, mailboxes: MailboxState[] = [steady]) {
  const account = pop3({ address: 'Exchange@example.com', serverCopy: imported(KEPT_FOREVER), ...more });
  const home = exchange({ used: measured(1_095 * MB), quotaLimit: told(2_000 * MB) });
  return measuredLoad(account, snapshotOf({ accounts: [account, home], mailboxes }));
}

test('the ages of the mail on the server tell how much comes, as an estimate', () => {
  const { growthPerDay, whyNot } = load();
  if (!growthPerDay.known) throw new Error('Not known');
  expect(growthPerDay.value / MB).toBeCloseTo(1, 1);
  expect(growthPerDay.value * DAY).toBeLessThan(31 * MB);
  expect([growthPerDay.evidence, whyNot]).toEqual(['estimated', null]);
});

test('space used and allowed come from the account that is at home in the mailbox, unless known better', () => {
  expect(load().account).toMatchObject({ used: { value: 1_095 * MB }, quotaLimit: { value: 2_000 * MB } });
  expect(load({ quotaLimit: measured(5) }).account.quotaLimit).toMatchObject({ value: 5 });
});

test.each<[string, Partial<Account>]>([
  ['nothing is kept', { serverCopy: imported({ keep: 'none' }) }],
  ['copies stay for a month', { serverCopy: imported(keptDays(30)) }],
  ['the setting is not known', { serverCopy: { known: false, reason: 'notAsked' } }],
  ['another device removes mail', { otherClients: told('removeMail') }],
  ['the provider deletes after a month', { serverDeletesAfterDays: told(30) }],
])('mail that may leave early tells nothing: %s', (_, more) => {
  expect(load(more)).toMatchObject({ growthPerDay: { known: false }, whyNot: 'leavesEarly' });
});

test('copies that stay for a quarter of a year tell enough', () => {
  expect(load({ serverCopy: imported(keptDays(90)) }).growthPerDay.known).toBe(true);
});

test('nothing is made up where nobody asked, or where the mailbox is another one or too young', () => {
  expect(load({}, [])).toMatchObject({ growthPerDay: { known: false }, whyNot: 'notMeasured' });
  expect(load({ address: 'pop@example.com' }).whyNot).toBe('notMeasured');
  expect(load({ address: null }).whyNot).toBe('notMeasured');
  expect(load({}, [mailbox()]).whyNot).toBe('tooLittle');
});
