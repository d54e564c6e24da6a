import { copiesOf } from '../../../src/core/copies/copies-of';
import type { Account } from '../../../src/core/facts/account';
import { NO_POLICY, type Policy, type RetentionRule } from '../../../src/core/policy/policy';
import { policyNotices } from '../../../src/core/policy/policy-notices';
import { isMeantFor, isRunning, quotaFor, retentionFor, waiverFor } from '../../../src/core/policy/policy-on';
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
const policy = (more: Partial<Policy>): Policy => ({ ...NO_POLICY, ...more });

describe('whom a part of the policy is for', () => {
  it('is everyone, unless it says otherwise', () => {
    expect(isMeantFor({}, pop3({ address: null }))).toBe(true);
    expect(isMeantFor({ domains: ['example.com'] }, pop3())).toBe(true);
    expect(isMeantFor({ domains: ['example.org'] }, pop3())).toBe(false);
    expect(isMeantFor({ domains: ['example.com'], kinds: ['imap'] }, pop3())).toBe(false);
    expect(isMeantFor({ domains: ['example.com'] }, pop3({ address: null }))).toBe(false);
  });
});

describe('deletion rules', () => {
  it('hold until their last day, and the first to start comes first', () => {
    const rules = [
      rule({ id: 'late' }),
      rule({ id: 'now', startsOn: null }),
      rule({ id: 'over', endsOn: '2026-02-28' }),
    ];
    expect(retentionFor(policy({ retention: rules }), imap(), TODAY).map(({ id }) => id)).toEqual([
      'now',
      'late',
    ]);
    expect(retentionFor(policy({ retention: [rule({ endsOn: TODAY })] }), imap(), TODAY)).toHaveLength(1);
  });

  it('run from their first day on', () => {
    expect(isRunning(rule(), '2026-04-30')).toBe(false);
    expect(isRunning(rule(), '2026-05-01')).toBe(true);
    expect(isRunning(rule({ startsOn: null, endsOn: '2026-02-01' }), TODAY)).toBe(false);
  });
});

describe('waivers', () => {
  const waiver = { check: 'quota-near', reason: 'Moving', expiresOn: TODAY } as const;
  const onAccount = (id: string) => ({ check: 'quota-near', subject: { type: 'account', id } }) as const;
  const both = snapshotOf({ accounts: [pop3(), imap()], dataFiles: [pst()] });

  it('hold on their last day and lapse on the next', () => {
    const with1 = policy({ waivers: [waiver] });
    expect(waiverFor(with1, onAccount(pop3().id), both, TODAY)).toEqual(waiver);
    expect(waiverFor(with1, onAccount(pop3().id), both, '2026-03-02')).toBeNull();
  });

  it('are for one check and whom they name, the longest first', () => {
    const some = policy({
      waivers: [
        { ...waiver, domains: ['example.com'] },
        { ...waiver, expiresOn: '2026-09-01', kinds: ['pop3'] },
      ],
    });
    expect(waiverFor(some, onAccount(pop3().id), both, TODAY)?.expiresOn).toBe('2026-09-01');
    expect(waiverFor(some, onAccount(imap().id), both, TODAY)?.expiresOn).toBe(TODAY);
    expect(waiverFor(some, { ...onAccount(pop3().id), check: 'quota-reached' }, both, TODAY)).toBeNull();
  });

  it('reach a data file through the accounts that fill it, and the computer through all accounts', () => {
    const forPop3 = policy({ waivers: [{ ...waiver, kinds: ['pop3'] }] });
    const onFile = { check: 'quota-near', subject: { type: 'dataFile', id: pst().id } } as const;
    const onComputer = { check: 'quota-near', subject: { type: 'computer' } } as const;
    expect(waiverFor(forPop3, onFile, both, TODAY)).not.toBeNull();
    expect(waiverFor(forPop3, onComputer, both, TODAY)).toBeNull();
    expect(waiverFor(forPop3, onComputer, snapshotOf({ accounts: [pop3()] }), TODAY)).not.toBeNull();
  });

  it('for some never reach what nobody is known to own; those for everyone do', () => {
    const nobodys = snapshotOf({ accounts: [], dataFiles: [pst()] });
    const onFile = { check: 'quota-near', subject: { type: 'dataFile', id: pst().id } } as const;
    expect(
      waiverFor(policy({ waivers: [{ ...waiver, kinds: ['pop3'] }] }), onFile, nobodys, TODAY),
    ).toBeNull();
    expect(waiverFor(policy({ waivers: [waiver] }), onFile, nobodys, TODAY)).toEqual(waiver);
  });
});

describe('how much a mailbox may hold', () => {
  const quotas = [
    { plan: null, limitBytes: 50 },
    { plan: 'Large', limitBytes: 100 },
  ];

  it('goes by the plan, and by the size for everyone else when the plan is not known', () => {
    expect(quotaFor(policy({ quotas }), imap(), 'large')?.limitBytes).toBe(100);
    expect(quotaFor(policy({ quotas }), imap(), null)?.limitBytes).toBe(50);
    expect(quotaFor(policy({ quotas }), imap(), 'Other')?.limitBytes).toBe(50);
  });

  it('is not told when the policy says two things, or nothing', () => {
    const two = [...quotas, { plan: null, limitBytes: 60 }];
    expect(quotaFor(policy({ quotas: two }), imap(), null)).toBeNull();
    expect(
      quotaFor(policy({ quotas: [quotas[1] ?? { plan: 'Large', limitBytes: 1 }] }), imap(), null),
    ).toBeNull();
  });
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
      policy: policy({ retention: rules }),
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
