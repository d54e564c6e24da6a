import { measuredLoad } from '../../../src/core/keep-window/measured-load';
import type { Account } from '../../../src/core/facts/account';
import { addDays } from '../../../src/core/days';
import { known } from '../../../src/core/facts/evidence';
import type { MailFileFacts } from '../../../src/core/facts/mail-file';
import type { MailboxState } from '../../../src/core/facts/mailbox';
import {
  KEPT_FOREVER,
  exchange,
  imported,
  keptDays,
  measured,
  pop3,
  pst,
  snapshotOf,
  told,
} from '../../tools/make-snapshot';
import { mailFileOf, mailFolder } from '../../tools/make-mail-file';
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

describe('where the server tells nothing, the file that the program fetches into does', () => {
  const DAILY = Array.from({ length: 100 }, (_, at) => ({
    day: addDays('2026-11-20', -at),
    items: 1,
    bytes: MB,
  })).reverse();
  const inbox = mailFolder('1', { '2020-01': 9 }, { special: 'inbox', days: DAILY });
  const sent = mailFolder('2', { '2020-01': 9 }, { special: 'sent', days: DAILY });
  const ofFile = (contents: MailFileFacts, accounts = [pop3()]) =>
    measuredLoad(pop3(), snapshotOf({ accounts, dataFiles: [pst({ contents: measured(contents) })] }));

  test('by what was received in three months', () => {
    const { growthPerDay, by, whyNot } = ofFile(mailFileOf([inbox, sent]));
    expect(growthPerDay).toEqual(known(MB, 'estimated', 'file'));
    expect([by, whyNot]).toEqual(['file', null]);
  });

  test('not by what was read in part, is too young, or is shared', () => {
    const young = mailFolder('1', { '2026-11': 9 }, { special: 'inbox', days: DAILY });
    const other = pop3({ id: 'other', address: 'other@example.com' });
    for (const load of [
      ofFile(mailFileOf([inbox], { complete: false })),
      ofFile(mailFileOf([young])),
      ofFile(mailFileOf([inbox]), [pop3(), other]),
    ])
      expect(load).toMatchObject({ growthPerDay: { known: false }, by: 'server', whyNot: 'notMeasured' });
  });
});
