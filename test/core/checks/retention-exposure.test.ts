import { known } from '../../../src/core/facts/evidence';
import type { DeletionRule } from '../../../src/core/facts/deletion-rule';
import { inspect } from '../../../src/core/report/inspect';
import {
  KEPT_FOREVER,
  TODAY,
  backupOf,
  exchange,
  imap,
  imported,
  keptDays,
  NO_BACKUP,
  pop3,
  pst,
  snapshotOf,
  told,
} from '../../tools/make-snapshot';
import { at, backedUp, mirror, pop } from './cases-mailboxes';
import { testMoreVerdicts, testVerdicts } from './verdicts';

const rules = (...list: Partial<DeletionRule>[]) => ({
  deletionRules: known(
    list.map((one): DeletionRule => ({
      olderThanDays: 365,
      scope: 'all',
      startsOn: null,
      endsOn: null,
      ...one,
    })),
    'policy',
    'policy',
  ),
});

testMoreVerdicts('retention-exposure', { type: 'account', id: 'pop' }, [
  {
    when: 'nothing of a POP3 account stays on the server, and it is about to be read by IMAP',
    facts: {
      accounts: [pop3()],
      dataFiles: [pst()],
      moves: [{ account: 'pop', address: 'pop@example.com' }],
    },
    says: { cantTell: 'serverDeletes notAsked', settledBy: ['serverDeletes'] },
  },
]);

test('of two rules that are equally bad the one that takes mail first is spoken of', () => {
  const two = rules(
    { olderThanDays: 90, startsOn: '2026-03-25' },
    { olderThanDays: 365, startsOn: '2026-03-10' },
  );
  const snapshot = snapshotOf({ accounts: [imap({ backup: NO_BACKUP, ...two })] });
  const found = inspect(snapshot, TODAY).findings.find(({ check }) => check === 'retention-exposure');
  expect(found?.values).toMatchObject({
    days: { unit: 'days', value: 365 },
    when: { unit: 'date', value: '2026-03-10' },
  });
});

testVerdicts('retention-exposure', mirror, [
  {
    when: 'the organisation deletes after a year, starting in three weeks, and nothing else holds the mail',
    facts: { accounts: [imap({ backup: NO_BACKUP, ...rules({ startsOn: '2026-03-22' }) })] },
    says: { fail: 'critical', by: 'serverDeletes policy' },
  },
  {
    when: 'it starts in half a year',
    facts: { accounts: [imap({ backup: NO_BACKUP, ...rules({ startsOn: '2026-09-01' }) })] },
    says: { fail: 'serious', by: 'serverDeletes policy' },
  },
  {
    when: 'it has ended',
    facts: {
      accounts: [
        imap({ backup: NO_BACKUP, serverDeletesAfterDays: told(null), ...rules({ endsOn: '2026-02-28' }) }),
      ],
    },
    says: { pass: 'serverDeletes told' },
  },
  {
    when: 'it runs already, as the person says',
    facts: { accounts: [imap({ backup: NO_BACKUP, serverDeletesAfterDays: told(30) })] },
    says: { fail: 'critical', by: 'serverDeletes told' },
  },
  {
    when: 'a backup of last week holds what comes of age',
    facts: { accounts: [imap({ backup: backupOf('2026-02-22'), serverDeletesAfterDays: told(365) })] },
    says: { pass: 'backupExists told' },
  },
  {
    when: 'the last backup is older than what goes today',
    facts: { accounts: [imap({ backup: backupOf('2025-12-01'), serverDeletesAfterDays: told(30) })] },
    says: { fail: 'critical', by: 'serverDeletes told' },
  },
  {
    when: 'nobody was asked about a backup',
    facts: { accounts: [imap({ serverDeletesAfterDays: told(365) })] },
    says: { cantTell: 'backupExists notAsked', settledBy: ['backupExists'] },
  },
  {
    when: 'nobody was asked about the server',
    facts: { accounts: [imap({ backup: NO_BACKUP })] },
    says: { cantTell: 'serverDeletes notAsked', settledBy: ['serverDeletes'] },
  },
  {
    when: 'nobody was asked about the server, and a backup would hold all of it',
    facts: { accounts: [imap({ backup: backupOf('2026-02-22') })] },
    says: null,
  },
  {
    when: 'the server keeps everything',
    facts: { accounts: [imap({ backup: NO_BACKUP, serverDeletesAfterDays: told(null) })] },
    says: { pass: 'serverDeletes told' },
  },
  {
    when: 'only thrown-away mail goes, at a provider that says so, and no backup has it',
    facts: {
      accounts: [
        imap({ incoming: at('imap.gmail.com'), backup: NO_BACKUP, serverDeletesAfterDays: told(null) }),
      ],
    },
    says: { fail: 'minor', by: 'deletesTrash inferred' },
  },
  {
    when: 'only thrown-away mail is known to go, and of the rest nobody was asked',
    facts: { accounts: [imap({ incoming: at('imap.gmail.com'), backup: NO_BACKUP })] },
    says: { cantTell: 'serverDeletes notAsked', settledBy: ['serverDeletes'] },
  },
  {
    when: 'nobody knows what the account is',
    facts: { accounts: [imap({ kind: told('other'), serverDeletesAfterDays: told(365) })] },
    says: null,
  },
  {
    when: 'a POP3 reader of the same mailbox on this computer has fetched the inbox and not the rest',
    facts: {
      accounts: [
        imap({ address: 'ada@example.com', backup: NO_BACKUP, serverDeletesAfterDays: told(365) }),
        pop3({ address: 'ada@example.com', serverCopy: imported(KEPT_FOREVER) }),
      ],
      dataFiles: [pst()],
    },
    says: { fail: 'critical', by: 'serverDeletes told' },
  },
]);

testMoreVerdicts('retention-exposure', pop, [
  {
    when: 'POP3 leaves copies, the server ends them, and this computer is left with the only one',
    facts: {
      accounts: [pop3({ serverCopy: imported(KEPT_FOREVER), ...rules({ startsOn: '2026-04-01' }) })],
      dataFiles: [pst()],
    },
    says: { fail: 'moderate', by: 'serverDeletes policy' },
  },
  {
    when: 'the same with a backup',
    facts: {
      accounts: [pop3({ serverCopy: imported(KEPT_FOREVER), ...rules({ startsOn: '2026-04-01' }) })],
      dataFiles: backedUp,
    },
    says: { pass: 'backupExists told' },
  },
  {
    when: 'the same, and nobody was asked about a backup',
    facts: {
      accounts: [pop3({ serverCopy: imported(KEPT_FOREVER), ...rules({}) })],
      dataFiles: [pst({ backup: { ...NO_BACKUP, exists: { known: false, reason: 'notAsked' } } })],
    },
    says: { cantTell: 'backupExists notAsked', settledBy: ['backupExists'] },
  },
  {
    when: 'the program ends the copies long before',
    facts: {
      accounts: [pop3({ serverCopy: imported(keptDays(14)), ...rules({}) })],
      dataFiles: [pst()],
    },
    says: { pass: 'serverDeletes policy' },
  },
  { when: 'POP3 leaves nothing there', facts: { accounts: [pop3()], dataFiles: [pst()] }, says: null },
  {
    when: 'the provider deletes what was never opened, as a rule',
    facts: {
      accounts: [
        pop3({
          incoming: at('pop.windstream.net'),
          address: 'ada@windstream.net',
          serverCopy: imported(KEPT_FOREVER),
        }),
      ],
      dataFiles: [pst()],
    },
    says: { fail: 'moderate', by: 'serverDeletes inferred' },
  },
]);

describe('nothing is called safe before a known deletion', () => {
  const overall = (account: ReturnType<typeof imap>) =>
    inspect(snapshotOf({ accounts: [account] }), TODAY).overall;
  const settled = {
    otherClients: told('none' as const),
    contactsOnlyHere: told(false),
    used: told(1),
    quotaLimit: told(1_000),
    backup: NO_BACKUP,
  };

  it.each([
    ['an IMAP account', imap(settled)],
    ['a Microsoft 365 mailbox', exchange(settled)],
  ])('of mail of %s that nothing else holds', (_what, account) => {
    expect(overall({ ...account, serverDeletesAfterDays: told(365) })).toBe('losing');
    expect(overall({ ...account, ...rules({ startsOn: '2027-01-01' }) })).toBe('atRisk');
    expect(overall(account)).toBe('cantTell');
  });
});
