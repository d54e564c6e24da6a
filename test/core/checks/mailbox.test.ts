import { unknown } from '../../../src/core/facts/evidence';
import type { MailboxState, MailRule } from '../../../src/core/facts/mailbox';
import type { MailboxVisits } from '../../../src/core/facts/visit';
import { known } from '../../../src/core/facts/evidence';
import { exchange, imported, measured, pst, told } from '../../tools/make-snapshot';
import { ages, asked, folder, mailbox } from '../../tools/make-mailbox';
import { testVerdicts, type Case } from './verdicts';

const GB = 1024 ** 3;
const MB = 1024 ** 2;
const it = { type: 'account', id: 'exchange' } as const;
const failed = unknown('failed');
const has = (more: Partial<MailboxState>, facts: Case['facts'] = {}): Case['facts'] => ({
  accounts: [exchange()],
  mailboxes: [mailbox(more)],
  ...facts,
});
const notAsked: Case = { when: 'the server was not asked', facts: { accounts: [exchange()] }, says: null };
const inbox = folder('inbox', 200, 20 * MB);
const unlisted = { folderCount: failed };

testVerdicts('folder-too-full', it, [
  notAsked,
  {
    when: 'a folder holds 100,000 items',
    facts: has({ folders: [inbox, folder('big', 100_000, GB)] }),
    says: { fail: 'moderate', by: 'folderItems measured' },
  },
  {
    when: 'a folder nears what the server takes',
    facts: has({ folders: [folder('big', 900_000, GB)] }),
    says: { fail: 'serious', by: 'folderItems measured' },
  },
  {
    when: 'a saved search shows many items: they lie elsewhere',
    facts: has({ folders: [inbox, folder('found', 500_000, GB, { search: true })] }),
    says: { pass: 'folderItems measured' },
  },
  {
    when: 'one count is missing',
    facts: has({ folders: [inbox, folder('shut', 5, 5, { items: failed })] }),
    says: { cantTell: 'folderItems failed', settledBy: ['mailServer'] },
  },
  {
    when: 'not all folders were found',
    facts: has(unlisted),
    says: { cantTell: 'folderItems failed', settledBy: ['mailServer'] },
  },
  {
    when: 'not all were found, and one of those found is too full',
    facts: has({ ...unlisted, folders: [folder('big', 200_000, GB)] }),
    says: { fail: 'moderate', by: 'folderItems measured' },
  },
]);

testVerdicts('deleted-and-junk-bloat', it, [
  notAsked,
  {
    when: 'they take a fifth',
    facts: has({ folders: [folder('inbox', 10, 4 * GB), folder('deleted', 10, GB)] }),
    says: { fail: 'minor', by: 'deletedAndJunk measured' },
  },
  {
    when: 'folders among the deleted ones take it',
    facts: has({
      folders: [
        folder('inbox', 10, 4 * GB),
        folder('deleted', 0, 0),
        folder('old', 10, GB, { parentId: 'deleted' }),
      ],
    }),
    says: { fail: 'minor', by: 'deletedAndJunk measured' },
  },
  {
    when: 'much, and little beside the rest',
    facts: has({ folders: [folder('inbox', 10, 40 * GB), folder('deleted', 10, GB)] }),
    says: { pass: 'deletedAndJunk measured' },
  },
  {
    when: 'half of next to nothing',
    facts: has({ folders: [folder('inbox', 1, MB), folder('junk', 1, MB)] }),
    says: { pass: 'deletedAndJunk measured' },
  },
  {
    when: 'the size is not known',
    facts: has({ folders: [inbox, folder('deleted', 5, 5, { bytes: failed })] }),
    says: { cantTell: 'deletedAndJunk failed', settledBy: ['mailServer'] },
  },
  {
    when: 'the whole is not known',
    facts: has({
      folders: [folder('inbox', 1, 1, { bytes: failed }), folder('deleted', 5, GB)],
    }),
    says: { cantTell: 'quotaUsed failed', settledBy: ['mailServer'] },
  },
]);

const large = (items: number, evidence: 'measured' | 'estimated' = 'measured') =>
  known(
    Array.from({ length: items }, (_, at) => ({
      id: `m${at}`,
      folderId: 'inbox',
      bytes: 20 * MB,
      receivedAt: '2025-03-01T09:00:00.000Z',
    })),
    evidence,
    'server',
  );

testVerdicts('large-items', it, [
  notAsked,
  {
    when: 'a hundred of 20 MB in a mailbox of 10 GB',
    facts: has({ folders: [folder('inbox', 900, 10 * GB)], largest: large(100) }),
    says: { fail: 'minor', by: 'largeItems measured' },
  },
  {
    when: 'the same in a mailbox of 40 GB',
    facts: has({ folders: [folder('inbox', 900, 40 * GB)], largest: large(100) }),
    says: { pass: 'largeItems measured' },
  },
  { when: 'none', facts: has({}), says: { pass: 'largeItems measured' } },
  {
    when: 'they come to more than the mark, and nobody knows of how much in all',
    facts: has({ folders: [folder('inbox', 900, 10 * GB)], largest: large(100), ...unlisted }),
    says: { cantTell: 'quotaUsed failed', settledBy: ['mailServer'] },
  },
  {
    when: 'few were seen, and not all of them',
    facts: has({ largest: large(2, 'estimated') }),
    says: { cantTell: 'largeItems estimated', settledBy: ['mailServer'] },
  },
  {
    when: 'they could not be listed',
    facts: has({ largest: failed }),
    says: { cantTell: 'largeItems failed', settledBy: ['mailServer'] },
  },
]);

const recoverable = (bytes: MailboxState['recoverable']['bytes']) => ({
  recoverable: { ...mailbox().recoverable, bytes },
});

testVerdicts('recoverable-items-near-limit', it, [
  notAsked,
  {
    when: 'at 25 of 30 GB',
    facts: has(recoverable(asked(25 * GB))),
    says: { fail: 'moderate', by: 'recoverableUsed measured' },
  },
  {
    when: 'at 40 GB, which only a hold allows',
    facts: has(recoverable(asked(40 * GB))),
    says: { pass: 'recoverableUsed measured' },
  },
  {
    when: 'at 85 GB',
    facts: has(recoverable(asked(85 * GB))),
    says: { fail: 'moderate', by: 'recoverableUsed measured' },
  },
  { when: 'nearly empty', facts: has({}), says: { pass: 'recoverableUsed measured' } },
  {
    when: 'not allowed to look',
    facts: has(recoverable(unknown('noPermission'))),
    says: { cantTell: 'recoverableUsed noPermission', settledBy: ['mailServer'] },
  },
]);

const cached = (size: number) => ({
  accounts: [exchange({ delivery: imported({ to: 'cache', dataFileId: 'ada.ost' }) })],
  dataFiles: [pst({ id: 'ada.ost', name: 'ada.ost', kind: imported('ost'), sizeBytes: measured(size) })],
});
const huge = { folders: [folder('inbox', 10, 60 * GB)] };

testVerdicts('cache-over-file-limit', it, [
  notAsked,
  { when: 'it fits', facts: has({}), says: { pass: 'quotaUsed measured' } },
  {
    when: '60 GB, and the file is full',
    facts: has(huge, cached(49 * GB)),
    says: { fail: 'serious', by: 'fileSize measured' },
  },
  {
    when: '60 GB, and Outlook keeps only part of it',
    facts: has(huge, cached(9 * GB)),
    says: { pass: 'fileSize measured' },
  },
  {
    when: '60 GB, and nobody has seen the file',
    facts: has(huge),
    says: { cantTell: 'fileSize notInExport', settledBy: ['dataFile'] },
  },
  {
    when: '60 GB in new Outlook, which keeps no such file',
    facts: has(huge, { client: told('newWindows') }),
    says: null,
  },
  {
    when: 'the size is not known',
    facts: has(unlisted),
    says: { cantTell: 'quotaUsed failed', settledBy: ['mailServer'] },
  },
]);

testVerdicts('deleted-items-used-as-archive', it, [
  notAsked,
  {
    when: 'six hundred old ones',
    facts: has({ folders: [inbox, folder('deleted', 700, MB, { older: ages([600, 1]) })] }),
    says: { fail: 'moderate', by: 'deletedOld measured' },
  },
  {
    when: 'folders were made there and hold old mail',
    facts: has({
      folders: [
        inbox,
        folder('deleted', 1, 1),
        ...['a', 'b', 'c'].map((id) => folder(id, 9, 9, { parentId: 'deleted', older: ages([5, 5]) })),
      ],
    }),
    says: { fail: 'moderate', by: 'deletedOld measured' },
  },
  {
    when: 'folders that were deleted last week',
    facts: has({
      folders: [
        inbox,
        folder('deleted', 1, 1),
        ...['a', 'b', 'c'].map((id) => folder(id, 9, 9, { parentId: 'deleted' })),
      ],
    }),
    says: { pass: 'deletedOld measured' },
  },
  { when: 'nothing old', facts: has({}), says: { pass: 'deletedOld measured' } },
  {
    when: 'ages are not known',
    facts: has({
      folders: [
        folder('deleted', 9, 9, { older: mailbox().ageLimits.map(() => ({ items: failed, bytes: failed })) }),
      ],
    }),
    says: { cantTell: 'deletedOld failed', settledBy: ['mailServer'] },
  },
]);

const rule = { name: 'Odd', enabled: true, removes: 'no', sendsTo: [], outside: asked(false) } as const;
const rules = (...list: Partial<MailRule>[]) => ({
  rules: asked(list.map((one) => ({ ...rule, sendsTo: [] as string[], ...one }))),
});

testVerdicts('rule-destroys-mail', it, [
  notAsked,
  {
    when: 'one deletes for good',
    facts: has(rules({ removes: 'toDeleted' }, { removes: 'forGood' })),
    says: { fail: 'serious', by: 'ruleHarm measured' },
  },
  {
    when: 'one sends mail out',
    facts: has(rules({ sendsTo: ['gmail.com'], outside: asked(true) })),
    says: { fail: 'moderate', by: 'ruleHarm measured' },
  },
  {
    when: 'one deletes',
    facts: has(rules({ removes: 'toDeleted' })),
    says: { fail: 'minor', by: 'ruleHarm measured' },
  },
  {
    when: 'one that is switched off deletes for good',
    facts: has(rules({ removes: 'forGood', enabled: false })),
    says: { pass: 'rulesHarmful measured' },
  },
  {
    when: 'one sends mail on inside',
    facts: has(rules({ sendsTo: ['example.com'], outside: asked(false) })),
    says: { pass: 'rulesHarmful measured' },
  },
  {
    when: 'one sends mail on and nobody knows whether that is outside',
    facts: has(rules({ sendsTo: ['example.org'], outside: unknown('notReadable') })),
    says: { cantTell: 'ruleOutside notReadable', settledBy: ['mailServer'] },
  },
  {
    when: 'rules may not be read',
    facts: has({ rules: unknown('noPermission') }),
    says: { cantTell: 'rulesHarmful noPermission', settledBy: ['mailServer'] },
  },
]);

const drained = { folders: [folder('inbox', 3, 9), folder('sent', 900, MB), folder('drafts', 1, 1)] };
const otherClients = (value: 'none' | 'leaveMail' | 'removeMail') => ({
  accounts: [exchange({ otherClients: told(value) })],
});

testVerdicts('inbox-drained', it, [
  notAsked,
  { when: 'mail arrives and stays', facts: has({}), says: { pass: 'receivedItems measured' } },
  {
    when: 'sent much, kept nothing',
    facts: has(drained),
    says: { cantTell: 'otherClients notAsked', settledBy: ['otherDevices'] },
  },
  {
    when: 'and another program takes mail away',
    facts: has(drained, otherClients('removeMail')),
    says: { fail: 'serious', by: 'otherClients told' },
  },
  {
    when: 'and no other program is in use',
    facts: has(drained, otherClients('none')),
    says: { pass: 'otherClients told' },
  },
  {
    when: 'filed into folders',
    facts: has({ folders: [...drained.folders, folder('filed', 800, MB)] }),
    says: { pass: 'receivedItems measured' },
  },
  {
    when: 'a full calendar is no mail',
    facts: has({ folders: [...drained.folders, folder('calendar', 800, MB, { mail: false })] }),
    says: { cantTell: 'otherClients notAsked', settledBy: ['otherDevices'] },
  },
  {
    when: 'not all folders were found',
    facts: has({ ...drained, ...unlisted }),
    says: { cantTell: 'receivedItems failed', settledBy: ['mailServer'] },
  },
]);

testVerdicts('inbox-unsorted', it, [
  notAsked,
  {
    when: '12,000 items',
    facts: has({ folders: [folder('inbox', 12_000, GB)] }),
    says: { fail: 'minor', by: 'inboxItems measured' },
  },
  { when: '200 items', facts: has({}), says: { pass: 'inboxItems measured' } },
  {
    when: 'the inbox was not found',
    facts: has({ named: { ...mailbox().named, inbox: failed } }),
    says: { cantTell: 'inboxItems failed', settledBy: ['mailServer'] },
  },
]);

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
