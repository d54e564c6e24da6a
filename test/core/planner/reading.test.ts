import { MAILBOX_PROBLEMS } from '../../../src/core/facts/mailbox';
import { RECOVERABLE_LIMITS } from '../../../src/core/facts/mailbox-limits';
import { known, unknown } from '../../../src/core/facts/evidence';
import {
  FIRST_PAGES,
  cutOff,
  isOpen,
  noteProblem,
  readsWhole,
  reasonOf,
  startReading,
  type ReadingSubject,
} from '../../../src/core/planner/reading';
import { folder } from '../../tools/make-mailbox';

const SUBJECT: ReadingSubject = {
  id: 'mailbox|ada@example.com',
  address: 'ada@example.com',
  service: 'graph',
  source: 'server',
  takenAt: '2026-03-01T09:00:00.000Z',
  ageLimits: [30, 365],
  can: { wholeTree: true, wants: ['children', 'rules', 'recoverable'] },
};

test('a reading starts with the list at the top, and asks only for what the source can tell', () => {
  const reading = startReading(SUBJECT);
  expect([...reading.listing]).toEqual([['', { next: null, stale: 0 }]]);
  expect(reading.pages).toEqual(FIRST_PAGES);
  expect(reading.pages).not.toBe(FIRST_PAGES);
  expect(reading.facts.rules).toEqual(unknown('notAsked'));
  expect(reading.facts.recoverable).toEqual({
    items: unknown('notAsked'),
    bytes: unknown('notAsked'),
    limitBytes: known(RECOVERABLE_LIMITS.plain.hard, 'inferred', 'server'),
  });
  expect(reading.facts.licence).toEqual(unknown('notSupportedHere'));
  expect(reading.facts.purpose).toEqual(unknown('notSupportedHere'));
});

test('only what nobody has asked for yet is open', () => {
  expect(isOpen(unknown('notAsked'))).toBe(true);
  expect(isOpen(unknown('failed'))).toBe(false);
  expect(isOpen(known(0, 'measured', 'server'))).toBe(false);
});

test('ages count back from the instant of the reading', () => {
  expect(cutOff(SUBJECT, 0)).toBe(SUBJECT.takenAt);
  expect(cutOff(SUBJECT, 30)).toBe('2026-01-30T09:00:00.000Z');
});

test('a folder is read whole as long as it fits a page and has shown nothing else', () => {
  const reading = startReading(SUBJECT);
  const of = (items: number) => folder('f', items, 1);
  expect(readsWhole(reading, of(FIRST_PAGES.items))).toBe(true);
  expect(readsWhole(reading, of(FIRST_PAGES.items + 1))).toBe(false);
  expect(readsWhole(reading, { ...of(1), items: unknown('notAsked') })).toBe(false);
  reading.big.add('f');
  expect(readsWhole(reading, of(1))).toBe(false);
});

test('every problem leaves a reason, and whoever asks again later learns more only where it failed', () => {
  const by = new Map<string, string[]>();
  for (const problem of MAILBOX_PROBLEMS)
    by.set(reasonOf(problem), [...(by.get(reasonOf(problem)) ?? []), problem].sort());
  expect(Object.fromEntries(by)).toEqual({
    noPermission: ['noPermission', 'notYours'],
    notSupportedHere: ['noMailbox', 'notFound', 'refused'],
    notReadable: ['contradiction', 'folderGone', 'foldersMissing', 'notUnderstood', 'undated', 'unknownPlan'],
    failed: [
      'mailboxFull',
      'notThereYet',
      'nothingOpen',
      'offline',
      'roadClosed',
      'serverBusy',
      'signInExpired',
      'timedOut',
      'tooLarge',
    ],
  });
});

test('problems are counted', () => {
  const reading = startReading(SUBJECT);
  noteProblem(reading, 'offline');
  noteProblem(reading, 'serverBusy');
  noteProblem(reading, 'offline');
  expect([...reading.problems]).toEqual([
    ['offline', 2],
    ['serverBusy', 1],
  ]);
});
