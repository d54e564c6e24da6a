import { windowWalk } from '../../../src/core/keep-window/window-walk';
import type { Account } from '../../../src/core/facts/account';
import type { Move } from '../../../src/core/facts/snapshot';
import { known, unknown } from '../../../src/core/facts/evidence';
import { inspect } from '../../../src/core/report/inspect';
import {
  KEPT_FOREVER,
  TODAY,
  imported,
  keptDays,
  pop3,
  pst,
  snapshotOf,
  told,
} from '../../tools/make-snapshot';

function walkTo(days: number | null, more: Partial<Account>, moves?: Move[]): string {
  const account = pop3(more);
  const snapshot = snapshotOf({ accounts: [account], dataFiles: [pst()], ...(moves && { moves }) });
  const found = windowWalk(days, account, { snapshot, findings: inspect(snapshot, TODAY).findings });
  return found.walk === null ? found.why : `${String(found.walk.fix)} ${found.walk.verdict}`;
}

const none = {};
const twoWeeks = { serverCopy: imported(keptDays(14)) };
const deployed = {
  serverCopy: known({ keep: 'none' } as const, 'inferred', 'set-up.prf', 'deployedDefault'),
};
const noEnd = { serverCopy: imported(KEPT_FOREVER) };

test.each<[string, number | null, Partial<Account>, string]>([
  ['from nothing to a month', 30, none, 'leave-copy-on-server fail'],
  ['from two weeks to a month', 30, twoWeeks, 'leave-copy-on-server pass'],
  ['from two weeks to no end', null, twoWeeks, 'leave-copy-on-server pass'],
  // Copies may stay with no end now, so that a month would have the server delete mail.
  ['from not known to a month', 30, { serverCopy: unknown('notInExport') }, 'notKnown'],
  ['from not known to no end', null, { serverCopy: unknown('notInExport') }, 'leave-copy-on-server cantTell'],
  ['from two weeks to one', 7, twoWeeks, 'end-server-copies pass'],
  ['from no end to a month', 30, noEnd, 'end-server-copies fail'],
  ['to what is set', 14, twoWeeks, 'isSet'],
  ['to no end, which is set', null, noEnd, 'isSet'],
  ['to nothing', 0, twoWeeks, 'none'],
  ['to nothing, which is the default of a file that was once set up', 0, deployed, 'none'],
  ['from such a default to a month', 30, deployed, 'notKnown'],
  [
    'what is put into another mailbox',
    30,
    { delivery: imported({ to: 'exchangeMailbox', dataFileId: null }) },
    'notHere',
  ],
  [
    'shorter, while another device removes mail',
    7,
    { ...twoWeeks, otherClients: told('removeMail') },
    'notHere',
  ],
])('%s', (_, days, more, says) => {
  expect(walkTo(days, more)).toBe(says);
});

test('on the way to IMAP nobody is led to let copies leave the server', () => {
  const moves = [{ account: 'pop', address: 'pop@example.com' }];
  expect([30, 7, null].map((days) => walkTo(days, twoWeeks, moves))).toEqual([
    'moving',
    'moving',
    'leave-copy-on-server pass',
  ]);
});
