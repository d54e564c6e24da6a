import fc from 'fast-check';
import { compareCopy } from '../../../src/core/backups/compare-copy';
import { runs } from '../../tools/long';
import { mailFileOf, mailFolder } from '../../tools/make-mail-file';
import { mailFileOfMessages, type MessageInFolder } from '../../tools/mail-file-of-messages';

const INBOX = { name: 'Inbox', special: 'inbox' } as const;
const inbox = (months: Record<string, number>) => mailFolder('1', months, INBOX);
const verdict = (...files: Parameters<typeof compareCopy>) => compareCopy(...files).verdict;

const daily = (folder: string, days: readonly string[], bytes = 1000): MessageInFolder[] =>
  days.map((day) => ({ folder, day, bytes }));

test('a copy that holds everything is complete up to the last change of the live file', () => {
  const live = mailFileOf([inbox({ '2009-03': 4, '2026-10': 7 })]);
  expect(verdict(live, { ...live, name: 'copy.pst' })).toEqual({
    state: 'complete',
    upTo: '2026-11-20',
    newer: { items: 0, bytes: 0 },
  });
});

test('an older copy is complete up to its own last day', () => {
  const old = daily('Inbox', ['2009-03-04', '2026-11-01', '2026-11-10']);
  const live = mailFileOfMessages([...old, ...daily('Inbox', ['2026-11-12', '2026-11-12', '2026-11-19'])]);
  const copy = mailFileOfMessages(old, { modifiedAt: '2026-11-10T20:00:00.000Z' });
  expect(verdict(live, copy)).toEqual({
    state: 'complete',
    upTo: '2026-11-10',
    newer: { items: 3, bytes: 3000 },
  });
});

test('where days are not told the month in which the copy ends is not called complete', () => {
  const live = mailFileOf([inbox({ '2025-01': 3, '2025-02': 9 })]);
  const copy = mailFileOf([inbox({ '2025-01': 3, '2025-02': 4 })], {
    modifiedAt: '2025-02-12T10:00:00.000Z',
  });
  expect(verdict(live, copy)).toEqual({
    state: 'complete',
    upTo: '2025-01-31',
    newer: { items: 5, bytes: 5000 },
  });
});

test('equal counts with other months are a gap', () => {
  const live = mailFileOf([inbox({ '2020-01': 5, '2020-02': 5, '2024-01': 1 })]);
  const copy = mailFileOf([inbox({ '2020-01': 2, '2020-02': 8, '2024-01': 1 })]);
  expect(verdict(live, copy)).toEqual({
    state: 'gaps',
    upTo: null,
    gaps: { items: 3, bytes: 3000 },
    newer: { items: 0, bytes: 0 },
  });
});

test('equal counts of other sizes are a gap', () => {
  const live = mailFileOfMessages([
    { folder: 'Inbox', day: '2020-01-02', bytes: 90_000 },
    { folder: 'Inbox', day: '2021-01-02', bytes: 500 },
  ]);
  const copy = mailFileOfMessages([
    { folder: 'Inbox', day: '2020-01-02', bytes: 70_000 },
    { folder: 'Inbox', day: '2021-01-02', bytes: 500 },
  ]);
  expect(verdict(live, copy)).toMatchObject({ state: 'gaps', gaps: { items: 1, bytes: 20_000 } });
});

test('a folder that is not in the copy is named', () => {
  const sent = mailFolder('2', { '2015-05': 3 }, { name: 'Sent', special: 'sent' });
  const live = mailFileOf([inbox({ '2020-01': 5 }), sent]);
  const { folders, verdict: found } = compareCopy(live, mailFileOf([inbox({ '2020-01': 5 })]));
  expect(folders.map(({ live: { name }, state }) => `${name} ${state}`)).toEqual([
    'Inbox held',
    'Sent notInCopy',
  ]);
  expect(found).toMatchObject({ state: 'gaps', upTo: null, gaps: { items: 3 } });
});

test.each([
  ['copyPartial', {}, { complete: false }],
  ['livePartial', { complete: false }, {}],
] as const)('what was read in part proves nothing: %s', (why, live, copy) => {
  const folders = [inbox({ '2020-01': 5 })];
  expect(verdict(mailFileOf(folders, live), mailFileOf(folders, copy))).toEqual({ state: 'cannotTell', why });
});

test.each([
  ['liveEmpty', {}, { '2020-01': 5 }],
  ['copyEmpty', { '2020-01': 5 }, {}],
  ['otherMail', { '2020-01': 5 }, { '2011-01': 5 }],
] as const)('nothing is said where there is nothing to compare: %s', (why, live, copy) => {
  expect(verdict(mailFileOf([inbox(live)]), mailFileOf([inbox(copy)]))).toEqual({ state: 'cannotTell', why });
});

test('mail that lies twice in the copy alone could stand for what it lacks', () => {
  const live = mailFileOf([inbox({ '2020-01': 5 })]);
  const copy = mailFileOf([inbox({ '2020-01': 5 })], { likelyDuplicates: { items: 2, bytes: 2000 } });
  expect(verdict(live, copy)).toEqual({ state: 'cannotTell', why: 'duplicates' });
});

test('a folder with another name is the same one, by its number or by what lies in it', () => {
  const live = mailFileOf([inbox({ '2020-01': 5 }), mailFolder('7', { '2019-01': 4 }, { name: 'Clients' })]);
  const renamed = [inbox({ '2020-01': 5 }), mailFolder('7', { '2019-01': 4 }, { name: 'Customers' })];
  const elsewhere = [inbox({ '2020-01': 5 }), mailFolder('x', { '2019-01': 4 }, { name: 'Customers' })];
  for (const copy of [mailFileOf(renamed), mailFileOf(elsewhere, { storeKey: 'ff' })]) {
    const { folders, verdict: found } = compareCopy(live, copy);
    expect(folders[1]).toMatchObject({ renamed: true, state: 'held' });
    expect(found.state).toBe('complete');
  }
});

test('a file of one folder is held against another of one folder, whatever they are called', () => {
  const one = (name: string, months: Record<string, number>) =>
    mailFileOf([mailFolder(name, months)], { kind: 'mbox', storeKey: null });
  const live = one('Archive', { '2020-01': 5, '2021-01': 2 });
  expect(verdict(live, one('Copy', { '2020-01': 5, '2021-01': 2 })).state).toBe('complete');
  expect(verdict(live, one('Copy', { '2020-01': 4, '2021-01': 2 })).state).toBe('gaps');
});

test('mail that was moved to another folder since is not missing', () => {
  const clients = (months: Record<string, number>) => mailFolder('7', months, { name: 'Clients' });
  const live = mailFileOf([inbox({ '2020-01': 2, '2021-01': 1 }), clients({ '2020-01': 3 })]);
  const copy = mailFileOf([inbox({ '2020-01': 5, '2021-01': 1 }), clients({})]);
  const { folders, verdict: found } = compareCopy(live, copy);
  expect(folders.map(({ state }) => state)).toEqual(['held', 'moved']);
  expect(found.state).toBe('complete');
});

test('a copy that is newer than the reading of the live file holds more, and that is no fault', () => {
  const live = mailFileOf([inbox({ '2020-01': 5 })], { modifiedAt: '2020-02-01T10:00:00.000Z' });
  const copy = mailFileOf([inbox({ '2020-01': 5, '2021-01': 9 })]);
  expect(verdict(live, copy)).toMatchObject({ state: 'complete', upTo: '2020-02-01' });
});

test('junk is not judged, and contacts are counted apart', () => {
  const junk = mailFolder('3', { '2020-05': 9 }, { name: 'Junk', special: 'junk' });
  const contacts = mailFolder('4', { '2020-05': 9 }, { name: 'Contacts', content: 'contacts' });
  const live = mailFileOf([inbox({ '2020-01': 5 }), junk, contacts]);
  const found = compareCopy(live, mailFileOf([inbox({ '2020-01': 5 })]));
  expect(found).toMatchObject({ otherMissing: 9, verdict: { state: 'complete', mailOnly: true } });
  expect(found.folders.map(({ state }) => state)).toEqual(['held', 'notJudged']);
});

test('mail without a date that is missing leaves no day up to which the copy is complete', () => {
  const live = mailFileOfMessages([
    { folder: 'Inbox', day: null, bytes: 900 },
    { folder: 'Inbox', day: '2020-01-01', bytes: 900 },
  ]);
  const copy = mailFileOfMessages([{ folder: 'Inbox', day: '2020-01-01', bytes: 900 }]);
  expect(verdict(live, copy)).toMatchObject({ state: 'gaps', upTo: null, gaps: { items: 1 } });
});

const many = (count: number, day: string): MessageInFolder[] =>
  Array.from({ length: count }, (_, at) => ({ folder: 'Inbox', day, bytes: 1000 + at }));
const OLD = [...many(30, '2019-05-05'), ...many(30, '2024-03-09')];

test.each([
  ['packed', '2026-11-20', '2026-11-05', null, '2026-11-05', 25],
  ['dated', '2026-11-20', '2026-11-05', '2026-11-10T08:00:00.000Z', '2026-11-10', 25],
  // Of so long ago neither tells days, so all of the month is in doubt.
  ['old', '2026-06-20', '2026-06-05', '2026-06-10T08:00:00.000Z', '2026-05-31', 1],
] as const)(
  'mail that was deleted since does not stand for what came after the copy: %s',
  (_, since, before, modifiedAt, upTo, items) => {
    const live = mailFileOfMessages([...OLD, ...many(25, since)], { modifiedAt: '2026-11-28T09:00:00.000Z' });
    const copy = mailFileOfMessages([...OLD, ...many(30, before)], { modifiedAt });
    expect(verdict(live, copy)).toMatchObject({ state: 'complete', upTo, newer: { items } });
  },
);

test('a message that is dated ahead does not hide where a copy ends', () => {
  const ahead = many(1, '2027-03-01');
  const live = mailFileOfMessages([...OLD, ...ahead, ...many(25, '2026-11-20')], {
    modifiedAt: '2026-11-28T09:00:00.000Z',
  });
  const copy = mailFileOfMessages([...OLD, ...ahead, ...many(30, '2026-11-05')], { modifiedAt: null });
  expect(verdict(live, copy)).toMatchObject({ state: 'complete', upTo: '2026-10-31' });
});

test('a copy that ends in the month in which the mail begins shows nothing by counts', () => {
  const live = mailFileOfMessages(many(25, '2026-06-20'), { modifiedAt: '2026-11-28T09:00:00.000Z' });
  const copy = mailFileOfMessages(many(30, '2026-06-05'), { modifiedAt: '2026-06-10T08:00:00.000Z' });
  expect(verdict(live, copy)).toEqual({ state: 'cannotTell', why: 'endUnknown' });
});

const day = fc
  .integer({ min: Date.parse('2025-01-01'), max: Date.parse('2026-11-20') })
  .map((time) => new Date(time).toISOString().slice(0, 10));
const message = fc.record<MessageInFolder>({
  folder: fc.constantFrom('Inbox', 'Sent', 'Clients', 'Bin'),
  day: fc.option(day, { freq: 20 }),
  bytes: fc.integer({ min: 200, max: 90_000 }),
});
const modified = fc.option(
  fc.constantFrom('2025-06-05T10:00:00.000Z', '2026-10-05T10:00:00.000Z', '2026-11-20T10:00:00.000Z'),
);
const kept = fc
  .array(fc.tuple(message, fc.boolean()), { minLength: 1, maxLength: 40 })
  .map((messages) => messages.map(([one, isKept], second) => [{ ...one, second }, isKept] as const));
const key = fc.constantFrom('0123', 'abcd', null);

test('nothing that is missing in the copy is ever called complete', () => {
  fc.assert(
    fc.property(kept, modified, modified, key, (messages, liveAt, copyAt, storeKey) => {
      const live = mailFileOfMessages(
        messages.map(([one]) => one),
        { modifiedAt: liveAt, storeKey: '0123' },
      );
      const copy = mailFileOfMessages(
        messages.flatMap(([one, isKept]) => (isKept ? [one] : [])),
        { modifiedAt: copyAt, storeKey },
      );
      const found = verdict(live, copy);
      if (found.state === 'cannotTell' || found.upTo === null) return;
      const { upTo } = found;
      const missing = messages.filter(([one, isKept]) => !isKept && (one.day === null || one.day <= upTo));
      expect(missing).toEqual([]);
    }),
    { numRuns: runs(3000) },
  );
});

test('a copy is never called complete beyond what came after it, whatever was deleted since', () => {
  const lastDay = fc.constantFrom('2025-06-04', '2026-10-04', '2026-10-31', '2026-11-12');
  fc.assert(
    fc.property(kept, lastDay, modified, fc.boolean(), (messages, last, liveAt, isDated) => {
      const came = messages.map(([one]) => ({ ...one, day: one.day ?? last }));
      const isBefore = ({ day: at }: { day: string }) => at <= last;
      const live = mailFileOfMessages(
        came.filter((one, at) => !isBefore(one) || messages[at]?.[1] === true),
        { modifiedAt: liveAt },
      );
      const copy = mailFileOfMessages(came.filter(isBefore), {
        modifiedAt: isDated ? `${last}T23:00:00.000Z` : null,
      });
      const found = verdict(live, copy);
      if (found.state === 'cannotTell' || found.upTo === null) return;
      const { upTo } = found;
      expect(came.filter((one) => !isBefore(one) && one.day <= upTo)).toEqual([]);
    }),
    { numRuns: runs(3000) },
  );
});

test('what is said to be missing is what is missing, no more', () => {
  fc.assert(
    fc.property(kept, modified, (messages, copyAt) => {
      const live = mailFileOfMessages(messages.map(([one]) => one));
      const copy = mailFileOfMessages(
        messages.flatMap(([one, isKept]) => (isKept ? [one] : [])),
        { modifiedAt: copyAt },
      );
      const found = verdict(live, copy);
      if (found.state === 'cannotTell') return;
      const gaps = found.state === 'gaps' ? found.gaps.items : 0;
      expect(gaps + found.newer.items).toBe(messages.filter(([, isKept]) => !isKept).length);
    }),
    { numRuns: runs(3000) },
  );
});

test('a whole copy of a file without mail that lies twice is complete, whatever was deleted since', () => {
  fc.assert(
    fc.property(kept, key, (messages, storeKey) => {
      const live = mailFileOfMessages(messages.flatMap(([one, isKept]) => (isKept ? [one] : [])));
      const copy = mailFileOfMessages(
        messages.map(([one]) => one),
        { storeKey },
      );
      const found = verdict(live, copy);
      if (found.state === 'cannotTell') return;
      expect(found).toMatchObject({ state: 'complete', newer: { items: 0 } });
    }),
    { numRuns: runs(3000) },
  );
});
