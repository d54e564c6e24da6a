import { resultsOf } from '../../../src/core/checks/check';
import { passwordWeak } from '../../../src/core/checks/password-weak';
import type { Account } from '../../../src/core/facts/account';
import { copiesOf } from '../../../src/core/copies/copies-of';
import { unknown } from '../../../src/core/facts/evidence';
import { TODAY, at, imap, snapshotOf, told } from '../../tools/make-snapshot';

function judged(more: Partial<Account>) {
  const snapshot = snapshotOf({ accounts: [imap(more)] });
  return resultsOf(passwordWeak, { snapshot, copies: copiesOf(snapshot, TODAY), today: TODAY });
}
const verdicts = (more: Partial<Account>) =>
  judged(more).map((result) => (result.verdict === 'fail' ? result.severity : result.verdict));

test('nobody who was not asked, or does not know, has a result', () => {
  expect(judged({})).toEqual([]);
  expect(judged({ ownPassword: unknown('personDoesNotKnow') })).toEqual([]);
});

test('a password of its own is in order', () => {
  expect(verdicts({ ownPassword: told(true) })).toEqual(['pass']);
});

test('another weighs less where a second step is needed', () => {
  expect(verdicts({ ownPassword: told(false) })).toEqual(['moderate']);
  expect(verdicts({ ownPassword: told(false), twoStep: told(false) })).toEqual(['moderate']);
  expect(verdicts({ ownPassword: told(false), twoStep: told(true) })).toEqual(['minor']);
});

test('the provider’s page on security stands beside it', () => {
  const [found] = judged({ ownPassword: told(false), incoming: at('imap.gmail.com') });
  expect(found?.pages).toEqual([{ provider: 'googleWorkspace', page: 'twoStep' }]);
});
