import { assembleSnapshot } from '../../../src/core/report/assemble';
import { NO_POLICY, type Policy, type RetentionRule } from '../../../src/core/policy/policy';
import { policyFacts } from '../../../src/sources/policy/policy-facts';
import { readPolicy } from '../../../src/sources/policy/read-policy';
import { TODAY, imap, pop3, told } from '../../tools/make-snapshot';

const GB = 1024 ** 3;
const readAt = `${TODAY}T09:00:00.000Z`;
const rule: RetentionRule = {
  id: 'year',
  olderThanDays: 365,
  scope: 'all',
  startsOn: '2026-01-01',
  endsOn: null,
  reason: null,
  link: null,
};
const facts = (more: Partial<Policy>, accounts = [imap()]) =>
  policyFacts({ policy: { ...NO_POLICY, ...more }, accounts, readAt });

describe('facts from the policy', () => {
  it('are on the level of the policy, never measured', () => {
    const { accounts, source } = facts({ quotas: [{ plan: null, limitBytes: 5 * GB }], retention: [rule] });
    expect(source).toEqual({ id: 'policy', kind: 'policy', name: 'policy.json', readAt });
    expect(accounts).toMatchObject([
      {
        id: 'imap',
        kind: { known: false },
        quotaLimit: { known: true, value: 5 * GB, evidence: 'policy' },
        serverDeletesAfterDays: { known: true, value: 365, evidence: 'policy' },
      },
    ]);
  });

  it('do not say of a rule that is to come, or that is about part of the mail, that it deletes all mail today', () => {
    const [coming] = facts({ retention: [{ ...rule, startsOn: '2026-03-02' }] }).accounts;
    const [inbox] = facts({ retention: [{ ...rule, scope: 'inbox' }] }).accounts;
    expect([coming, inbox].map((account) => account?.serverDeletesAfterDays.known)).toEqual([false, false]);
    expect(facts({}).accounts).toEqual([]);
  });

  it('tell of every rule that runs or is to come, without the words about it, and of none that has ended', () => {
    const { accounts } = facts({
      retention: [
        { ...rule, startsOn: '2026-03-02', reason: 'Ask Ada', link: 'https://example.com/' },
        { ...rule, id: 'over', startsOn: null, endsOn: '2026-02-28' },
      ],
    });
    expect(accounts[0]?.deletionRules).toEqual({
      known: true,
      evidence: 'policy',
      source: 'policy',
      value: [{ olderThanDays: 365, scope: 'all', startsOn: '2026-03-02', endsOn: null }],
    });
  });

  it('take the shortest of several rules that run', () => {
    const { accounts } = facts({ retention: [rule, { ...rule, id: 'month', olderThanDays: 30 }] });
    expect(accounts[0]?.serverDeletesAfterDays).toMatchObject({ value: 30 });
  });

  it('outweigh what was told, and join the account that others found', () => {
    const account = pop3({ quotaLimit: told(1 * GB) });
    const policy = facts({ quotas: [{ plan: null, limitBytes: 5 * GB }] }, [account]);
    const found = {
      source: { id: 'one', kind: 'profileExport', name: 'one', readAt },
      accounts: [account],
      dataFiles: [],
      gaps: [],
    } as const;
    const snapshot = assembleSnapshot({
      sources: [{ ...found, accounts: [account], dataFiles: [], gaps: [] }, policy],
      answers: [],
      takenAt: readAt,
    });
    expect(snapshot.accounts).toHaveLength(1);
    expect(snapshot.accounts[0]).toMatchObject({
      id: 'pop',
      kind: { value: 'pop3' },
      quotaLimit: { value: 5 * GB, evidence: 'policy' },
    });
  });
});

describe('reading policy.json', () => {
  const answer =
    (body: string, status = 200) =>
    () =>
      Promise.resolve(new Response(body, { status }));

  it('gives the policy and names its mistakes', async () => {
    const found = await readPolicy(answer('\uFEFF{"organisation":"A","quota":[]}'));
    expect(found).toMatchObject({
      state: 'read',
      policy: { organisation: 'A' },
      problems: [{ path: 'quota' }],
    });
  });

  it.each([
    ['none', answer('', 404), null],
    ['notReachable', answer('', 500), null],
    ['notReachable', () => Promise.reject(new TypeError('offline')), null],
    ['notJson', answer('<html>'), 'webPage'],
    ['notJson', answer(`"${'x'.repeat(1_000_001)}"`), 'tooLarge'],
  ] as const)('says %s and goes on without one', async (state, get, withoutEffect) => {
    expect(await readPolicy(get)).toEqual({
      state,
      policy: NO_POLICY,
      problems: [],
      withoutEffect,
    });
  });
});
