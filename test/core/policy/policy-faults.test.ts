import { checkPolicyText, withoutEffect } from '../../../src/core/policy/policy-faults';

const TODAY = '2026-03-01';

test.each([
  ['[', ']'],
  ['{"a":', '}'],
])('a note that is nested very deep in %s changes nothing', (open, close) => {
  for (const depth of [3_000, 9_000, 20_000]) {
    const text = `{"organisation":"X","$n":${open.repeat(depth)}1${close.repeat(depth)}}`;
    const { policy, faults } = checkPolicyText(text, TODAY);
    expect([policy.organisation, faults, withoutEffect(text)]).toEqual(['X', [], null]);
  }
});

test('a list of many names that are none is told to the end', () => {
  const text = JSON.stringify({ quotas: [{ plan: null, limitGB: 1, domains: Array(150_000).fill(1) }] });
  expect(checkPolicyText(text, TODAY).faults.length).toBeGreaterThan(1_000);
});

test('of several entries that clash each is told once, on its own line, beside those that do not count', () => {
  const quotas = [
    '{ "plan": null, "limitGB": "x" }',
    '{ "plan": null, "limitGB": 1 }',
    '{ "plan": null, "limitGB": "x" }',
    '{ "plan": null, "limitGB": 2 }',
    '{ "plan": null, "limitGB": 3 }',
  ];
  const { faults } = checkPolicyText(`{ "quotas": [\n${quotas.join(',\n')}\n] }`, TODAY);
  expect(faults.map(({ kind, line }) => [kind, line])).toEqual([
    ['notANumber', 2],
    ['notANumber', 4],
    ['quotasClash', 5],
    ['quotasClash', 6],
  ]);
});
