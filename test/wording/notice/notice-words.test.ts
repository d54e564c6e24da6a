/** @jest-environment jsdom */
import fc from 'fast-check';
import { NOTICE_READERS, staffNotice } from '../../../src/core/notice/staff-notice';
import { addDays } from '../../../src/core/days';
import { ACCOUNT_KINDS } from '../../../src/core/facts/account';
import { NO_POLICY, type RetentionRule } from '../../../src/core/policy/policy';
import { nothingRemembered } from '../../../src/core/report/nothing-remembered';
import { PURGE_SCOPES } from '../../../src/core/scenarios/event';
import { loadInspectionWords, loadNoticeWords, loadWhatIfWords } from '../../../src/locales/words';
import { inspectRemembered } from '../../../src/session/inspected';
import { noticesFor } from '../../../src/session/what-if/notices-for';
import { formatDate } from '../../../src/wording/format';
import { noticeWords } from '../../../src/wording/notice/notice-words';
import { staffNoticeText } from '../../../src/wording/notice/staff-notice-text';

const TODAY = '2026-01-05';

beforeAll(() => Promise.all([loadInspectionWords(), loadNoticeWords(), loadWhatIfWords()]));

const dayOrNone = fc.option(
  fc.integer({ min: -400, max: 800 }).map((days) => addDays(TODAY, days)),
  { nil: null },
);
const rules: fc.Arbitrary<RetentionRule> = fc
  .record({
    id: fc.constant('rule'),
    olderThanDays: fc.constantFrom(1, 30, 365, 3_650),
    scope: fc.constantFrom(...PURGE_SCOPES),
    startsOn: dayOrNone,
    endsOn: dayOrNone,
    reason: fc.option(fc.constant('A year is enough.'), { nil: null }),
    link: fc.constant(null),
    domains: fc.constantFrom<string[] | undefined>(undefined, ['b.example']),
    kinds: fc.option(fc.subarray([...ACCOUNT_KINDS], { minLength: 1 }), { nil: undefined }),
  })
  .filter(({ startsOn, endsOn }) => startsOn === null || endsOn === null || startsOn <= endsOn)
  .map(({ domains, kinds, ...rule }) => ({ ...rule, ...(domains && { domains }), ...(kinds && { kinds }) }));

test('for every rule, the staff notice tells each way of reading mail what the page tells such a person', () => {
  const met = new Set<string>();
  fc.assert(
    fc.property(rules, (rule) => {
      const policy = { ...NO_POLICY, retention: [rule] };
      const notice = staffNotice(rule, TODAY);
      const text = staffNoticeText(notice, {
        policy,
        variant: 'firstWord',
        page: 'https://mail.example.com/',
      });
      for (const { reader, person } of notice.readers) {
        met.add(reader);
        // As the page itself comes to what it shows.
        const inspected = inspectRemembered({ ...nothingRemembered(), snapshot: person }, TODAY, policy);
        if (inspected === null) throw new Error('Nothing is known of the person.');
        const [seen, ...more] = noticesFor(policy, inspected);
        if (seen === undefined || more.length > 0)
          throw new Error('The person sees another number of notices.');
        const { heading, lines, reason } = noticeWords(seen, person);
        const [what = '', effect = ''] = lines;
        const whole = [...text.opening, ...text.sections.flatMap((section) => section.lines)];
        expect(whole).toContain(effect);
        expect(whole.some((line) => what.includes(line.slice(0, line.indexOf(' It concerns') + 12)))).toBe(
          true,
        );
        if (reason !== null) expect(text.opening).toContain(reason);
        if (notice.lastSafeDay !== null && rule.startsOn !== null) {
          expect(heading).toContain(formatDate(rule.startsOn));
          expect(seen.firstLoss).toMatchObject({ lastSafeDay: notice.lastSafeDay });
        }
      }
    }),
  );
  expect([...met].sort()).toEqual([...NOTICE_READERS].sort());
});
