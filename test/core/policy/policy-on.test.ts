import { NO_POLICY, type Policy, type RetentionRule } from '../../../src/core/policy/policy';
import { isMeantFor, isRunning, quotaFor, retentionFor, waiverFor } from '../../../src/core/policy/policy-on';
import { TODAY, imap, pop3, pst, snapshotOf } from '../../tools/make-snapshot';

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
