import { mailOfLane, upToOldest } from '../../../src/core/scenarios/lane-mail';
import { indexMail } from '../../../src/core/scenarios/mail-index';
import { measuredMailOfFile } from '../../../src/core/scenarios/mail-of-file';
import type { Lane } from '../../../src/core/scenarios/map-model';
import { mailFileOf, mailFolder } from '../../tools/make-mail-file';

const TODAY = '2026-11-28';
const lane = (...kinds: Lane['kinds']): Lane => ({ kinds, bars: [], weak: [], segments: null });
const mail = (undated = 0) =>
  indexMail(
    measuredMailOfFile(
      mailFileOf([
        mailFolder('1', { '2009-03': 2, '2026-10': 7 }, { special: 'inbox' }),
        mailFolder('2', { '2020-01': 4 }, { special: 'sent' }),
        ...(undated > 0
          ? [mailFolder('3', {}, { special: 'drafts', items: undated, undated, bytes: 10, complete: true })]
          : []),
      ]),
      'ada',
      TODAY,
    ),
    TODAY,
  );

test('a lane stands for the mail of its kinds, as old as the oldest of it', () => {
  const both = mailOfLane(lane('inbox', 'sent', 'folders', 'contactsAndCalendar'), 'ada', mail());
  expect(both?.amount.items).toEqual({ atLeast: 13, atMost: 13 });
  // 15 March 2009 to 28 November 2026.
  expect(both?.oldestAge).toBe(6467);
  expect(mailOfLane(lane('sent'), 'ada', mail())?.amount.items.atLeast).toBe(4);
});

test('a lane without mail, or of mail that nobody counted, says nothing of it', () => {
  expect(mailOfLane(lane('drafts'), 'ada', mail())).toBeNull();
  expect(mailOfLane(lane('inbox'), 'ben', mail())).toBeNull();
});

test('mail without a date leaves open where the bar ends', () => {
  expect(mailOfLane(lane('inbox', 'drafts'), 'ada', mail(3))?.oldestAge).toBeNull();
  expect(mailOfLane(lane('inbox'), 'ada', mail(3))?.oldestAge).toBe(6467);
});

test('a bar ends with the oldest mail', () => {
  expect(upToOldest({ from: 14, to: null }, 400)).toEqual({ from: 14, to: 401 });
  expect(upToOldest({ from: 0, to: 14 }, 400)).toEqual({ from: 0, to: 14 });
  expect(upToOldest({ from: 500, to: null }, 400)).toBeNull();
  expect(upToOldest({ from: 500, to: null }, null)).toEqual({ from: 500, to: null });
});
