import { copiesOf } from '../../../src/core/copies/copies-of';
import type { Account } from '../../../src/core/facts/account';
import { NO_POLICY, type RetentionRule } from '../../../src/core/policy/policy';
import { eventOfRule, policyNotices } from '../../../src/core/policy/policy-notices';
import { indexMail } from '../../../src/core/scenarios/mail-index';
import {
  KEPT_FOREVER,
  NO_BACKUP,
  TODAY,
  exchange,
  imap,
  imported,
  pop3,
  pst,
  snapshotOf,
  told,
} from '../../tools/make-snapshot';

const rule = (more: Partial<RetentionRule> = {}): RetentionRule => ({
  id: 'year',
  olderThanDays: 365,
  scope: 'all',
  startsOn: '2026-05-01',
  endsOn: null,
  reason: 'Space',
  link: 'https://example.com',
  ...more,
});

describe('what the policy means for somebody', () => {
  function notices(rules: RetentionRule[], accounts: Account[], oldestOn?: string) {
    const snapshot = snapshotOf({ accounts, dataFiles: [pst()] });
    const folder = {
      account: 'imap',
      kind: 'inbox',
      folder: 'f',
      name: 'Inbox',
      cuts: [],
      oldestOn: oldestOn ?? null,
    } as const;
    return policyNotices({
      policy: { ...NO_POLICY, retention: rules },
      snapshot,
      copies: copiesOf(snapshot, TODAY),
      today: TODAY,
      mail: indexMail({ countedOn: TODAY, complete: true, folders: [folder] }, TODAY),
    });
  }

  it('is counted down and told from the scenarios', () => {
    const found = notices(
      [rule()],
      [imap({ backup: NO_BACKUP, contactsOnlyHere: told(true) })],
      '2020-01-01',
    );
    expect(found).toMatchObject([
      {
        daysLeft: 61,
        firstLoss: { state: 'coming', lastSafeDay: '2026-04-30' },
        accounts: ['imap'],
        summary: { effect: 'lost', oldest: { on: '2020-01-01' } },
      },
    ]);
  });

  it('shows the POP3 user that the copy here remains', () => {
    const found = notices([rule()], [pop3({ serverCopy: imported(KEPT_FOREVER) })]);
    expect(found[0]?.summary.effect).toBe('copyRemains');
  });

  it('puts what runs before what comes, and leaves out what concerns nobody here', () => {
    const rules = [
      rule({ id: 'late' }),
      rule({ id: 'runs', startsOn: '2026-01-01', olderThanDays: 100 }),
      rule({ id: 'others', domains: ['example.org'] }),
    ];
    expect(notices(rules, [exchange()]).map(({ rule: { id }, daysLeft }) => [id, daysLeft])).toEqual([
      ['runs', 0],
      ['late', 61],
    ]);
  });

  it('touches POP3 mail that lies in the Exchange mailbox that the rule is for', () => {
    const delivered = pop3({
      delivery: imported({ to: 'exchangeMailbox', dataFileId: null }),
      backup: NO_BACKUP,
    });
    const found = notices([rule({ kinds: ['exchange'] })], [delivered, exchange({ backup: NO_BACKUP })]);
    expect(new Set(found[0]?.summary.rows.map(({ account }) => account))).toEqual(
      new Set(['pop', 'exchange']),
    );
    expect(found[0]?.summary.effect).toBe('recoverable');
  });
});

describe('a rule', () => {
  it('concerns nobody where the policy has none', () => {
    const snapshot = snapshotOf({ accounts: [imap()] });
    const input = { snapshot, copies: copiesOf(snapshot, TODAY), today: TODAY };
    expect(policyNotices({ policy: NO_POLICY, ...input })).toEqual([]);
  });

  it('is one notice for all accounts that it is meant for', () => {
    const snapshot = snapshotOf({ accounts: [imap(), exchange(), pop3()], dataFiles: [pst()] });
    const found = policyNotices({
      policy: { ...NO_POLICY, retention: [rule({ kinds: ['imap', 'exchange'] })] },
      snapshot,
      copies: copiesOf(snapshot, TODAY),
      today: TODAY,
    });
    expect(found.map(({ accounts }) => accounts)).toEqual([['imap', 'exchange']]);
  });

  it('that always ran has no days left', () => {
    const snapshot = snapshotOf({ accounts: [imap()] });
    const policy = { ...NO_POLICY, retention: [rule({ startsOn: null })] };
    const [found] = policyNotices({ policy, snapshot, copies: copiesOf(snapshot, TODAY), today: TODAY });
    expect(found?.daysLeft).toBe(0);
  });

  it('becomes the event of its days and its part of the mailbox', () => {
    expect(eventOfRule(rule({ olderThanDays: 30, scope: 'deletedItems' }), ['imap'])).toEqual({
      type: 'serverPurge',
      olderThanDays: 30,
      scope: 'deletedItems',
      accounts: ['imap'],
    });
  });
});
