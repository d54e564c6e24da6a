import { copiesOf } from '../../../src/core/copies/copies-of';
import { copiesOfOne } from '../../../src/core/copies/by-account';
import { imap, pop3, snapshotOf, TODAY } from '../../tools/make-snapshot';

test('gives the copies of one account in the order of the list, and none of an account that has none', () => {
  const copies = copiesOf(snapshotOf({ accounts: [pop3({ id: 'one' }), imap({ id: 'other' })] }), TODAY);
  for (const account of ['one', 'other', 'nobody']) {
    expect(copiesOfOne(copies, account)).toEqual(copies.filter((copy) => copy.account === account));
  }
});
