import fc from 'fast-check';
import { bestCopyOfMailbox, type BackupProof } from '../../../src/core/backups/backup-proof';
import { compareWithMailbox } from '../../../src/core/backups/compare-with-mailbox';
import { isCopyOfMailbox } from '../../../src/core/backups/copy-identity';
import { agesOfCopies } from '../../../src/core/backups/with-proofs';
import { addDays } from '../../../src/core/days';
import { blankDataFile } from '../../../src/core/facts/blank';
import { known, unknown } from '../../../src/core/facts/evidence';
import type { MailFileFacts } from '../../../src/core/facts/mail-file';
import { AGE_LIMITS_DAYS, type MailboxState } from '../../../src/core/facts/mailbox';
import { blankBackup } from '../../tools/blank-backup';
import { runs } from '../../tools/long';
import { mailFileOfMessages, type MessageInFolder } from '../../tools/mail-file-of-messages';
import { mailboxOfMessages } from '../../tools/mailbox-of-messages';
import { ages, folder, mailbox } from '../../tools/make-mailbox';
import { mailFileOf, mailFolder } from '../../tools/make-mail-file';
import { measured, snapshotOf } from '../../tools/make-snapshot';

const NOW = '2026-11-28T09:00:00.000Z';
const INBOX = { Inbox: 'inbox' } as const;
const mail = (count: number, folder: string, day: string): MessageInFolder[] =>
  Array.from({ length: count }, (_, at) => ({ folder, day, bytes: 1000 + at }));
/** A mailbox in which nobody but the server's own clock is different, read at NOW. */
const server = (messages: readonly MessageInFolder[], more: Partial<MailboxState> = {}) =>
  mailboxOfMessages(messages, more);
const pst = (messages: readonly MessageInFolder[], more: Partial<MailFileFacts> = {}) =>
  mailFileOfMessages(messages, { modifiedAt: NOW, ...more }, INBOX);
const proofOf = (original: MailboxState, contents: MailFileFacts): BackupProof | null =>
  bestCopyOfMailbox(
    original,
    [{ contents, source: 'copy', isCopy: isCopyOfMailbox(contents, 'copy') }],
    blankBackup(),
  );
const states = (original: MailboxState, contents: MailFileFacts) =>
  compareWithMailbox(original, contents).folders.map(
    ({ live, state, missing }) => `${live.name} ${state} ${missing.items}`,
  );

const OLD = [...mail(15, 'Inbox', '2019-05-05'), ...mail(15, 'Clients', '2024-03-09')];
/** Asked about the ages that the copies need, as it is once they were dropped. */
const askedFor = (messages: readonly MessageInFolder[], contents: MailFileFacts) => {
  const file = {
    ...blankDataFile('copy', 'copy.pst'),
    contents: measured(contents),
    droppedAsCopy: { of: { type: 'account', id: 'exchange' }, isCopy: measured(true) },
  } as const;
  const further = agesOfCopies(
    snapshotOf({ fileCopies: [{ file, of: ['exchange'], isCopy: measured(true) }] }),
    NOW,
  );
  const ageLimits = [...new Set([...AGE_LIMITS_DAYS, ...further])].sort((a, b) => a - b);
  return mailboxOfMessages(messages, {}, { ageLimits });
};

test('a copy with as much of every age is whole up to the reading, of the mail alone', () => {
  const proof = proofOf(askedFor(OLD, pst(OLD)), pst(OLD));
  expect(proof?.comparison.verdict).toEqual({
    state: 'complete',
    upTo: '2026-11-28',
    newer: { items: 0, bytes: 0 },
    mailOnly: true,
  });
  expect(proof?.level).toBe('measured');
  // Nobody asked how much came since: as many old messages may have been deleted.
  expect(proofOf(server(OLD), pst(OLD))?.level).toBe('told');
});

test.each([null, '2026-11-10T08:00:00.000Z'])(
  'mail that was deleted since does not stand for what came after the copy: %s',
  (modifiedAt) => {
    const copy = pst([...OLD, ...mail(30, 'Inbox', '2026-11-05')], { modifiedAt });
    const now = [...OLD, ...mail(25, 'Inbox', '2026-11-20')];
    const proof = proofOf(askedFor(now, copy), copy);
    expect(proof?.comparison.verdict).toMatchObject({ state: 'complete', newer: { items: 25 } });
    expect(proof?.comparison.verdict).not.toMatchObject({ upTo: '2026-11-28' });
    expect(proofOf(server(now), copy)?.level).toBe('told');
  },
);

test('a folder that is short or missing is named with how many it lacks', () => {
  const short = pst([...OLD.slice(0, 12), ...OLD.slice(15)]);
  expect(states(server(OLD), short)).toEqual(['Inbox gaps 3', 'Clients held 0']);
  expect(compareWithMailbox(server(OLD), short).verdict).toMatchObject({ state: 'gaps', upTo: null });
  const later = [...OLD, ...mail(1, 'Inbox', '2026-11-27')];
  const none = pst(later.filter((one) => one.folder === 'Inbox'));
  expect(states(server(later), none)).toEqual(['Inbox held 0', 'Clients notInCopy 15']);
  expect(compareWithMailbox(server(later), none).verdict).toMatchObject({
    state: 'gaps',
    gaps: { items: 15, bytes: 0 },
  });
});

test('new mail does not hide that old mail is missing', () => {
  const more = mail(40, 'Inbox', '2026-11-20');
  const found = compareWithMailbox(server([...OLD, ...more.slice(0, 2)]), pst([...OLD.slice(2), ...more]));
  expect(found.folders[0]).toMatchObject({ state: 'gaps', missing: { items: 2, bytes: 0 } });
});

test('what came after the copy was made is newer, and the copy is whole up to the age before it', () => {
  const proof = proofOf(
    server([...OLD, ...mail(4, 'Inbox', '2026-11-27')]),
    pst([...OLD, ...mail(1, 'Clients', '2026-11-10')], { modifiedAt: '2026-11-11T10:00:00.000Z' }),
  );
  expect(proof?.comparison.verdict).toMatchObject({
    state: 'complete',
    upTo: '2026-10-28',
    newer: { items: 4, bytes: 0 },
  });
});

test('the mailbox is asked about the last quiet day of a copy, which tells its last days apart for sure', () => {
  const before = [...OLD, ...mail(2, 'Inbox', '2026-11-09'), ...mail(1, 'Inbox', '2026-11-11')];
  const copy = pst(before, { modifiedAt: '2026-11-11T10:00:00.000Z' });
  const now = askedFor([...before, ...mail(4, 'Inbox', '2026-11-27')], copy);
  expect(now.ageLimits.map((days) => addDays(NOW, -days))).toEqual(
    expect.arrayContaining(['2026-11-10', '2026-11-12']),
  );
  const proof = proofOf(now, copy);
  expect(proof?.level).toBe('measured');
  expect(proof?.comparison.verdict).toMatchObject({ state: 'complete', upTo: '2026-11-09' });
});

test('without ages only counts are held against each other, and nothing is complete', () => {
  const blind = (messages: readonly MessageInFolder[]) => mailboxOfMessages(messages, {}, { ageLimits: [] });
  expect(states(blind(OLD), pst(OLD))).toEqual(['Inbox asMany 0', 'Clients asMany 0']);
  expect(states(blind(OLD), pst(OLD.slice(2)))).toEqual(['Inbox fewer 2', 'Clients asMany 0']);
  for (const copy of [pst(OLD), pst(OLD.slice(2))])
    expect(compareWithMailbox(blind(OLD), copy).verdict).toEqual({ state: 'cannotTell', why: 'agesUnknown' });
});

test('a count that is not known, or reckoned, is never as many', () => {
  const of = (more: Parameters<typeof folder>[3]) =>
    mailbox({ folders: [folder('inbox', 5, 1, { older: ages([5, 1]), ...more })] });
  const copy = mailFileOf([mailFolder('1', { '2019-05': 5 }, { special: 'inbox', name: 'Inbox' })]);
  for (const unsure of [
    { items: unknown('failed') },
    { items: known(5, 'estimated', 'server') },
    { partial: true },
    { together: 4 },
  ]) {
    const found = compareWithMailbox(of(unsure), copy);
    expect(found.verdict).toEqual({ state: 'cannotTell', why: 'mailboxPartial' });
    expect(found.folders[0]?.state).toBe('notKnown');
  }
  const open = { ...of({}), folderCount: unknown('failed') };
  expect(compareWithMailbox(open, copy).verdict).toEqual({ state: 'cannotTell', why: 'mailboxPartial' });
});

test('folders that every mailbox has go by their id, others by their way from the top and then by name', () => {
  const older = ages([5, 1]);
  const original = mailbox({
    folders: [
      folder('in', 5, 1, { name: 'Posteingang', older }),
      folder('a', 5, 1, { name: 'Clients', older }),
      folder('b', 5, 1, { name: '2019', parentId: 'a', older }),
      folder('c', 5, 1, { name: '2019', older }),
      folder('j', 99, 1, { name: 'Junk', older: ages([99, 1]) }),
      folder('s', 50, 1, { name: 'Search', search: true, older }),
      folder('h', 50, 1, { name: 'Hidden', hidden: true, older }),
      folder('k', 50, 1, { name: 'Calendar', mail: false }),
    ],
    named: { ...mailbox().named, inbox: measured('in'), junk: measured('j') },
  });
  const month = { '2019-05': 5 };
  const copy = mailFileOf([
    mailFolder('1', month, { special: 'inbox', name: 'Inbox' }),
    mailFolder('2', month, { name: ' clients' }),
    mailFolder('3', month, { name: '2019', parentId: '2' }),
    mailFolder('4', month, { name: '2019' }),
  ]);
  expect(
    compareWithMailbox(original, copy).folders.map(({ live, copy: theirs, state }) => [
      live.id,
      theirs?.id,
      state,
    ]),
  ).toEqual([
    ['in', '1', 'held'],
    ['a', '2', 'held'],
    ['b', '3', 'held'],
    ['c', '4', 'held'],
    ['j', undefined, 'notJudged'],
  ]);
});

test('a folder that was renamed is known by when its oldest message arrived', () => {
  const renamed = pst(OLD.map((one) => (one.folder === 'Clients' ? { ...one, folder: 'Customers' } : one)));
  const [, row] = compareWithMailbox(server(OLD), renamed).folders;
  expect(row).toMatchObject({ state: 'held', renamed: true });
});

test('mail that lies in another folder of the copy is no gap, and proves nothing', () => {
  const moved = pst([...OLD.slice(3), ...mail(3, 'Clients', '2019-05-05')]);
  expect(compareWithMailbox(server(OLD), moved).verdict).toEqual({ state: 'cannotTell', why: 'moved' });
  expect(states(server(OLD), moved)).toEqual(['Inbox fewer 3', 'Clients held 0']);
});

test('mail that lies twice in the copy may stand for what is missing', () => {
  const twice = (items: number) => pst(OLD, { likelyDuplicates: { items, bytes: 1 } });
  expect(proofOf(server(OLD), twice(1))?.level).toBe('told');
  expect(proofOf(server(OLD), twice(9))?.comparison.verdict).toMatchObject({ why: 'duplicates' });
  const unseen = pst(OLD, { likelyDuplicates: null });
  expect(proofOf(server(OLD), unseen)?.comparison.verdict).toMatchObject({ why: 'duplicates' });
});

test('what mirrors the mailbox is no copy of it, and what may mirror it counts once somebody says where it lies', () => {
  expect(isCopyOfMailbox(pst(OLD, { kind: 'ost' }), 'copy')).toEqual(known(false, 'measured', 'copy'));
  expect(isCopyOfMailbox(pst(OLD, { kind: 'mbox' }), 'copy')).toEqual(unknown('notAsked'));
  expect(isCopyOfMailbox(pst(OLD, { kind: 'mbox', modifiedAt: null }), 'copy')).toEqual(
    known(true, 'measured', 'copy'),
  );
  expect(proofOf(server(OLD), pst(OLD, { kind: 'ost' }))?.level).toBeNull();
  expect(proofOf(server(OLD), pst(OLD, { kind: 'maildir' }))?.level).toBeNull();
});

test.each([
  ['copyPartial', OLD, pst(OLD, { complete: false })],
  ['mailboxEmpty', [], pst(OLD)],
  ['copyEmpty', OLD, pst([])],
  ['otherMail', OLD, pst([...OLD, ...mail(90, 'Inbox', '2018-01-05')])],
  ['otherMail', OLD, pst(mail(2, 'Private', '2026-11-20'))],
] as const)('%s', (why, messages, copy) => {
  expect(compareWithMailbox(server(messages), copy).verdict).toEqual({ state: 'cannotTell', why });
});

const DAYS = [
  '2019-05-05',
  '2024-11-27',
  '2025-11-20',
  '2025-11-29',
  '2026-08-30',
  '2026-10-28',
  '2026-11-10',
  '2026-11-28',
];
const message = fc.record({
  folder: fc.constantFrom('Inbox', 'Sent', 'Clients'),
  day: fc.constantFrom(...DAYS),
  bytes: fc.integer({ min: 200, max: 90_000 }),
});

/** A copy that was made after the mailbox was read. */
const YOUNGER = '2026-12-02T10:00:00.000Z';

test('a copy that lacks mail is never proved beyond what it lacks', () => {
  fc.assert(
    fc.property(
      fc.array(message, { minLength: 24, maxLength: 60 }),
      fc.array(fc.nat(59), { maxLength: 2 }),
      fc.constantFrom('2025-11-25T10:00:00.000Z', '2026-10-30T10:00:00.000Z', NOW, YOUNGER),
      fc.array(
        message.map((one) => ({ ...one, day: '2026-11-30' })),
        { maxLength: 3 },
      ),
      fc.uniqueArray(fc.constantFrom(0, 10, 17, 28, 29, 31, 45, 200, 366, 372), { maxLength: 6 }),
      (all, lost, modifiedAt, since, further) => {
        const ageLimits = [...new Set([...AGE_LIMITS_DAYS, ...further])].sort((a, b) => a - b);
        const kept = all.filter(({ day }, at) => day <= modifiedAt.slice(0, 10) && !lost.includes(at));
        const proof = proofOf(
          mailboxOfMessages(all, {}, { ageLimits }),
          pst([...kept, ...(modifiedAt === YOUNGER ? since : [])], { modifiedAt }),
        );
        const verdict = proof?.comparison.verdict;
        if (proof?.level !== 'measured' || !verdict || verdict.state === 'cannotTell') return;
        const { upTo } = verdict;
        if (upTo === null) return;
        for (const name of ['Inbox', 'Sent', 'Clients']) {
          const count = (messages: readonly MessageInFolder[]) =>
            messages.filter(({ folder: at, day }) => at === name && (day ?? '') <= upTo).length;
          expect(count(kept)).toBe(count(all));
        }
      },
    ),
    { numRuns: runs(3000) },
  );
});

test('a copy is never proved beyond what came after it, whatever was deleted since', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(message, fc.boolean()), { minLength: 24, maxLength: 60 }),
      fc.constantFrom('2025-11-25', '2026-10-30', '2026-11-12'),
      fc.boolean(),
      (all, lastDay, isDated) => {
        // Gone are a few: more would show that it is a copy of something else.
        const gone = new Set(all.flatMap(([, isGone], at) => (isGone ? [at] : [])).slice(0, 3));
        const messages = all.map(([one]) => one);
        const copy = pst(
          messages.filter(({ day }) => day <= lastDay),
          { modifiedAt: isDated ? `${lastDay}T10:00:00.000Z` : null },
        );
        const now = messages.filter(({ day }, at) => day > lastDay || !gone.has(at));
        const proof = proofOf(askedFor(now, copy), copy);
        const verdict = proof?.comparison.verdict;
        if (proof?.level !== 'measured' || !verdict || verdict.state === 'cannotTell') return;
        const { upTo } = verdict;
        expect(now.filter(({ day }) => day > lastDay && day <= (upTo ?? ''))).toEqual([]);
      },
    ),
    { numRuns: runs(1000) },
  );
});

test('a whole copy is never called short', () => {
  fc.assert(
    fc.property(fc.array(message, { minLength: 1, maxLength: 60 }), (all) => {
      const { verdict, folders } = compareWithMailbox(server(all), pst(all));
      expect(verdict.state).not.toBe('gaps');
      expect(folders.map(({ state }) => state)).not.toContain('gaps');
      expect(verdict).not.toMatchObject({ why: 'otherMail' });
    }),
    { numRuns: runs(1000) },
  );
});

test('a copy of another mailbox never proves this one, though it has folders of the same names', () => {
  fc.assert(
    fc.property(
      fc.array(message, { minLength: 1, maxLength: 60 }),
      fc.array(message, { minLength: 1, maxLength: 60 }),
      (mine, theirs) => {
        const original = mailboxOfMessages(mine, {}, { laterMs: 6 * 3_600_000 });
        expect(proofOf(original, pst(theirs))?.level).not.toBe('measured');
      },
    ),
    { numRuns: runs(1000) },
  );
});
