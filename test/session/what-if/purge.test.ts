import { NO_POLICY, type Policy, type RetentionRule } from '../../../src/core/policy/policy';
import { firstPurge } from '../../../src/session/what-if/purge';
import { TODAY, exchange, told } from '../../tools/make-snapshot';

const account = exchange();
const rule = (startsOn: string | null, olderThanDays = 90): RetentionRule => ({
  id: 'one',
  olderThanDays,
  scope: 'inbox',
  startsOn,
  endsOn: null,
  reason: null,
  link: null,
});
const policy = (...retention: RetentionRule[]): Policy => ({ ...NO_POLICY, retention });

test('the organisation’s own rule is chosen, with its own day', () => {
  expect(firstPurge(account, policy(rule('2099-01-06')), TODAY)).toEqual({
    days: 90,
    scope: 'inbox',
    startsOn: '2099-01-06',
  });
  expect(firstPurge(account, policy(rule(null)), TODAY).startsOn).toBe(TODAY);
});

test('without one it is what the provider was said to do, and else a year', () => {
  const deletes = exchange({ serverDeletesAfterDays: told(14) });
  expect(firstPurge(deletes, NO_POLICY, TODAY)).toEqual({ days: 14, scope: 'all', startsOn: TODAY });
  expect(firstPurge(exchange({ serverDeletesAfterDays: told(null) }), NO_POLICY, TODAY).days).toBe(365);
  expect(firstPurge(account, NO_POLICY, TODAY).days).toBe(365);
});
