import { addDays } from '../../../src/core/days';
import { known } from '../../../src/core/facts/evidence';
import type { MailboxState } from '../../../src/core/facts/mailbox';
import type { MailboxVisits } from '../../../src/core/facts/visit';
import { ages, asked, folder, mailbox } from '../../tools/make-mailbox';
import { exchange, imap, TODAY, told } from '../../tools/make-snapshot';
import { testMoreVerdicts, testVerdicts } from './verdicts';
import { GB, failed, has, it, notAsked } from './cases-mailbox';

/** Steady mail: `gb` each year for three years, about as much lately as before. */
const steady = (gb: number, more: Partial<MailboxState> = {}) =>
  has({
    folders: [
      folder('inbox', 3000, 3 * gb * GB, {
        oldest: asked('2023-03-01T08:00:00.000Z'),
        older: ages(
          [2900, 2.92 * gb * GB],
          [2750, 2.75 * gb * GB],
          [2000, 2 * gb * GB],
          [1000, gb * GB],
          [0, 0],
        ),
      }),
    ],
    licence: asked({ plan: 'plan2', archiveAllowed: false }),
    ...more,
  });

/** Weekly readings of half a year that end at 100 GB, with so many GB more in each. */
const readings = (gb: number): MailboxVisits => ({
  mailbox: mailbox().id,
  visits: Array.from({ length: 27 }, (_, week) => ({
    at: new Date(Date.parse(mailbox().takenAt) - (26 - week) * 7 * 86_400_000).toISOString(),
    bytes: Math.max(0, 100 - (26 - week) * gb) * GB,
  })),
});

testVerdicts('quota-trend', it, [
  notAsked,
  {
    when: '30 GB a year, 90 of 100 used',
    facts: steady(30),
    says: { fail: 'moderate', by: 'growth estimated' },
  },
  {
    when: '30 GB a year, but from some day on the server keeps one year of mail only',
    facts: {
      ...steady(30),
      accounts: [
        exchange({
          deletionRules: known(
            [{ olderThanDays: 365, scope: 'all', startsOn: addDays(TODAY, 40), endsOn: null }],
            'policy',
            'policy.json',
          ),
        }),
      ],
    },
    says: { pass: 'growth estimated' },
  },
  {
    when: 'by the ages it would take years, by half a year of readings it is soon',
    facts: { ...steady(2), visits: [readings(3.8)] },
    says: { fail: 'moderate', by: 'growth estimated' },
  },
  {
    when: 'by the ages it is soon, by half a year of readings it does not grow',
    facts: { ...steady(30), visits: [readings(0)] },
    says: { pass: 'growth estimated' },
  },
  {
    when: 'the readings are too few to count',
    facts: { ...steady(2), visits: [{ ...readings(20), visits: readings(20).visits.slice(-3) }] },
    says: { pass: 'growth estimated' },
  },
  {
    when: 'the readings are of another mailbox',
    facts: { ...steady(2), visits: [{ ...readings(20), mailbox: 'another' }] },
    says: { pass: 'growth estimated' },
  },
  { when: '2 GB a year', facts: steady(2), says: { pass: 'growth estimated' } },
  {
    when: 'soon by one limit of the plan, not by the other',
    facts: steady(15, { licence: asked({ plan: 'plan1', archiveAllowed: false }) }),
    says: { cantTell: 'growth estimated', settledBy: ['quotaLimit'] },
  },
  { when: 'no limit is known', facts: steady(30, { licence: failed }), says: null },
  { when: 'full already', facts: steady(40), says: null },
  {
    when: 'the ages are not known',
    facts: has({
      folders: [
        folder('inbox', 9, 90 * GB, {
          older: mailbox().ageLimits.map(() => ({ items: failed, bytes: failed })),
        }),
      ],
      licence: asked({ plan: 'plan2', archiveAllowed: false }),
    }),
    says: { cantTell: 'growth failed', settledBy: ['mailServer'] },
  },
]);

/** An account whose server nobody asks, with numbers that were told so many days apart. */
const numbers = (first: number, last: number, days: number) => ({
  accounts: [imap({ id: 'one', used: told(last * GB), quotaLimit: told(5 * GB) })],
  visits: [
    {
      mailbox: 'one',
      visits: [
        { at: new Date(Date.parse(mailbox().takenAt) - days * 86_400_000).toISOString(), bytes: first * GB },
        { at: mailbox().takenAt, bytes: last * GB },
      ],
    },
  ],
});

testMoreVerdicts('quota-trend', { type: 'account', id: 'one' }, [
  {
    when: 'two numbers that were told sixty days apart lead to the limit soon',
    facts: numbers(3, 4, 60),
    says: { fail: 'moderate', by: 'growth estimated' },
  },
  { when: 'a week says nothing', facts: numbers(3, 4, 7), says: null },
  { when: 'two numbers never calm', facts: numbers(3, 3, 60), says: null },
  { when: 'somebody cleaned up in between', facts: numbers(4.5, 3, 60), says: null },
]);
