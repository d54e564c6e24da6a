import fc from 'fast-check';
import { staffNotice } from '../../../src/core/notice/staff-notice';
import type { RetentionRule } from '../../../src/core/policy/policy';
import { TODAY } from '../../tools/make-snapshot';
import { runs } from '../../tools/long';

const RULE: RetentionRule = {
  id: 'old-mail',
  olderThanDays: 365,
  scope: 'all',
  startsOn: '2026-03-31',
  endsOn: null,
  reason: null,
  link: null,
};
const effects = (more: Partial<RetentionRule>) =>
  Object.fromEntries(
    staffNotice({ ...RULE, ...more }, TODAY).readers.map(({ reader, notice, steps }) => [
      reader,
      [notice.summary.effect, steps.length > 0],
    ]),
  );

test('each way of reading mail has what the rule does to it, and whether there is something to do', () => {
  expect(effects({})).toEqual({
    pop3Left: ['copyRemains', true],
    pop3Taken: ['untouched', false],
    imap: ['lost', true],
    exchange: ['recoverable', true],
    webmail: ['lost', true],
  });
  expect(effects({ scope: 'deletedItems' })).toMatchObject({
    pop3Left: ['untouched', false],
    imap: ['lost', true],
  });
});

test('people whose kind of account is not meant are not spoken to', () => {
  expect(Object.keys(effects({ kinds: ['gmail', 'activeSync'] }))).toEqual(['imap', 'exchange']);
  expect(effects({ kinds: ['other'] })).toEqual({});
  expect(Object.keys(effects({ domains: ['example.org'] }))).toHaveLength(5);
});

test('the last safe day is the one before the rule begins, and there is none once it runs', () => {
  expect(staffNotice(RULE, TODAY).lastSafeDay).toBe('2026-03-30');
  expect(staffNotice(RULE, '2026-03-30').lastSafeDay).toBe('2026-03-30');
  for (const startsOn of [null, TODAY, '2026-02-01'])
    expect(staffNotice({ ...RULE, startsOn }, TODAY).lastSafeDay).toBeNull();
});

test('a rule that has ended concerns nobody', () => {
  expect(staffNotice({ ...RULE, startsOn: null, endsOn: '2026-02-28' }, TODAY).readers).toEqual([]);
});

test('whoever loses something is told what to do', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4_000 }),
      fc.constantFrom('all', 'inbox', 'deletedItems'),
      fc.constantFrom(null, '2026-03-02', '2027-01-01'),
      (olderThanDays, scope, startsOn) => {
        for (const { notice, steps } of staffNotice({ ...RULE, olderThanDays, scope, startsOn }, TODAY)
          .readers)
          if (notice.summary.effect !== 'untouched') expect([scope, steps.length > 0]).toEqual([scope, true]);
      },
    ),
    { numRuns: runs(100) },
  );
});
