import { addDays } from '../../../src/core/days';
import { known, unknown } from '../../../src/core/facts/evidence';
import { NO_POLICY, type Policy, type RetentionRule } from '../../../src/core/policy/policy';
import { SAMPLES } from '../../../src/samples/samples';
import { rememberedSample } from '../../../src/session/remembered-sample';
import { firstPurge, organisationRules } from '../../../src/session/what-if/purge';
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

test('where no policy is at hand it is the rule that was taken in from one, the first to start that has not ended', () => {
  const plain = { olderThanDays: 1095, scope: 'all' as const, startsOn: '2099-01-07', endsOn: null };
  const deletionRules = known(
    [{ ...plain, startsOn: '2099-02-01' }, { ...plain, startsOn: null, endsOn: '2020-01-01' }, plain],
    'policy',
    'policy',
  );
  const ruled = exchange({ deletionRules });
  expect(firstPurge(ruled, NO_POLICY, TODAY)).toEqual({ days: 1095, scope: 'all', startsOn: '2099-01-07' });
  expect(firstPurge(ruled, policy(rule('2099-01-06')), TODAY).days).toBe(90);
  expect(organisationRules(exchange({ deletionRules: unknown('notAsked') }), NO_POLICY, TODAY)).toEqual([]);
});

test('without one it is what the provider was said to do, and else a year', () => {
  const deletes = exchange({ serverDeletesAfterDays: told(14) });
  expect(firstPurge(deletes, NO_POLICY, TODAY)).toEqual({ days: 14, scope: 'all', startsOn: TODAY });
  expect(firstPurge(exchange({ serverDeletesAfterDays: told(null) }), NO_POLICY, TODAY).days).toBe(365);
  expect(firstPurge(account, NO_POLICY, TODAY).days).toBe(365);
});

test('an example of a company asks about the deletion that its overview tells of', async () => {
  const sample = SAMPLES.find(({ id }) => id === 'fay');
  const now = new Date(`${TODAY}T10:00:00.000Z`);
  const remembered = sample && (await rememberedSample(sample, now));
  const [fay] = remembered?.snapshot?.accounts ?? [];
  const asked = fay && firstPurge(fay, NO_POLICY, TODAY);
  expect(asked).toEqual({ days: 3 * 365, scope: 'all', startsOn: addDays(TODAY, 40) });
});
