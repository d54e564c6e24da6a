import { copiesOf } from '../../../src/core/copies/copies-of';
import type { Account, DataFile } from '../../../src/core/facts/account';
import { unknown } from '../../../src/core/facts/evidence';
import { mailboxOfAccount } from '../../../src/core/mailboxes/mailbox';
import { exposureTo, type Exposure } from '../../../src/core/scenarios/exposure';
import { blankBackup } from '../../tools/blank-backup';
import {
  KEPT_FOREVER,
  NO_BACKUP,
  TODAY,
  backupOf,
  exchange,
  imap,
  imported,
  keptDays,
  pop3,
  pst,
  snapshotOf,
  told,
} from '../../tools/make-snapshot';

type Rule = Parameters<typeof exposureTo>[0];

const YEAR: Rule = { olderThanDays: 365, scope: 'all' };

/** What the rule leaves the first of the accounts. */
function exposure(rule: Rule, accounts: readonly [Account, ...Account[]], file: DataFile = pst()): Exposure {
  const snapshot = snapshotOf({ accounts: [...accounts], dataFiles: [file] });
  const [account] = accounts;
  return exposureTo(rule, account, {
    mailbox: mailboxOfAccount(account, snapshot),
    copies: copiesOf(snapshot, TODAY),
    today: TODAY,
  });
}

const keeping = (more: Partial<Account> = {}) => pop3({ serverCopy: imported(KEPT_FOREVER), ...more });

test('mail that only mirrors the server goes with it', () => {
  expect(exposure(YEAR, [imap({ backup: NO_BACKUP })])).toBe('gone');
  expect(exposure(YEAR, [exchange({ backup: NO_BACKUP })])).toBe('gone');
});

test('a backup of which nobody was asked leaves it open, one that is there leaves nothing exposed', () => {
  expect(exposure(YEAR, [imap({ backup: blankBackup() })])).toBe('open');
  expect(exposure(YEAR, [imap({ backup: backupOf(TODAY) })])).toBe('none');
});

test('a data file here holds the one copy, for sure only where there is no backup of it', () => {
  expect(exposure(YEAR, [keeping()], pst({ backup: NO_BACKUP }))).toBe('onlyHere');
  expect(exposure(YEAR, [keeping()], pst({ backup: blankBackup() }))).toBe('perhapsOnlyHere');
  expect(exposure(YEAR, [keeping()], pst({ backup: backupOf(TODAY) }))).toBe('none');
});

test('a data file on a share of the organisation is not on this computer', () => {
  expect(exposure(YEAR, [keeping()], pst({ location: imported('networkShare') }))).toBe('none');
});

test('mail that leaves the server before it is of age is not taken', () => {
  const short = keeping({ serverCopy: imported(keptDays(14)) });
  expect(exposure(YEAR, [short])).toBe('none');
  expect(exposure({ ...YEAR, olderThanDays: 7 }, [short])).toBe('onlyHere');
});

test('a rule for what was thrown away takes no other mail', () => {
  const thrownAway: Rule = { olderThanDays: 30, scope: 'deletedItems' };
  expect(exposure(thrownAway, [keeping()])).toBe('none');
  expect(exposure(thrownAway, [imap({ backup: NO_BACKUP })])).toBe('gone');
});

test('half of the unread mail may be taken like all of it', () => {
  const mailbox = imap({ backup: NO_BACKUP });
  expect(exposure({ olderThanDays: 30, scope: 'unreadInbox' }, [mailbox])).toBe(
    exposure({ olderThanDays: 30, scope: 'inbox' }, [mailbox]),
  );
});

test('of all kinds of mail the worst counts', () => {
  const sentHere = imap({ backup: NO_BACKUP, sentKept: told('here') });
  expect(exposure({ ...YEAR, scope: 'inbox' }, [sentHere])).toBe('gone');
  expect(exposure(YEAR, [sentHere])).toBe('gone');
});

test('nothing is surely left of an account whose kind nobody knows', () => {
  expect(exposure(YEAR, [imap({ kind: unknown('notAsked'), backup: NO_BACKUP })])).toBe('open');
});
