import { copiesOf } from '../../../src/core/copies/copies-of';
import { mayBeHere } from '../../../src/core/copies/may-be-here';
import { unknown } from '../../../src/core/facts/evidence';
import type { Account } from '../../../src/core/facts/account';
import { TODAY, imap, pop3, snapshotOf, told } from '../../tools/make-snapshot';

const elsewhere = { profile: null, delivery: unknown('notAsked') } as const;

test.each<[string, Account, boolean]>([
  ['fetched to this computer', pop3(), true],
  ['mirrored on this computer', imap(), true],
  ['read in a browser alone', imap({ ...elsewhere, kind: told('webmail') }), false],
  ['read on a phone alone', imap({ ...elsewhere, readIn: told('phone') }), false],
])('mail that is %s', (_how, account, here) => {
  expect(mayBeHere(copiesOf(snapshotOf({ accounts: [account] }), TODAY))).toBe(here);
});
