import { resultsOf } from '../../../src/core/checks/check';
import { sentMailOnlyHere } from '../../../src/core/checks/sent-mail-only-here';
import { copiesOf } from '../../../src/core/copies/copies-of';
import type { Account } from '../../../src/core/facts/account';
import { TODAY, imap, imported, pop3, snapshotOf, told } from '../../tools/make-snapshot';

function copies(account: Account) {
  return copiesOf(snapshotOf({ accounts: [account] }), TODAY);
}
const verdicts = (account: Account) =>
  resultsOf(sentMailOnlyHere, {
    snapshot: snapshotOf({ accounts: [account] }),
    copies: copies(account),
    today: TODAY,
  }).map((result) => (result.verdict === 'fail' ? result.severity : result.verdict));
const places = (account: Account, kind: string) =>
  copies(account)
    .filter((copy) => copy.kind === kind && copy.certainty === 'certain')
    .map(({ place, mirror }) => [place.type, mirror]);

test('who was not asked has no result, and POP3 has none at all', () => {
  expect(verdicts(imap())).toEqual([]);
  expect(verdicts(pop3({ sentKept: told('here') }))).toEqual([]);
});

test('sent mail in a folder here is on no server', () => {
  const account = imap({ sentKept: imported('here') });
  expect(verdicts(account)).toEqual(['moderate']);
  expect(places(account, 'sent')).toEqual([['dataFile', false]]);
  expect(places(account, 'drafts')).toEqual([['dataFile', false]]);
  expect(places(account, 'inbox')).toContainEqual(['server', false]);
});

test('on the server it lies as all mail of IMAP does', () => {
  const account = imap({ sentKept: imported('server') });
  expect(verdicts(account)).toEqual(['pass']);
  expect(copies(account)).toEqual(copies(imap()));
});

test('a backup of the mailbox is none of it for sure', () => {
  const backup = {
    exists: told(true),
    lastOn: told(TODAY),
    place: told('cloud' as const),
    restoredOn: told(TODAY),
  };
  const account = imap({ sentKept: told('here'), backup });
  expect(verdicts(account)).toEqual(['moderate']);
  expect(places(account, 'sent')).toEqual([['dataFile', false]]);
});
