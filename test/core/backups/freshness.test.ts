import { freshnessOf } from '../../../src/core/backups/freshness';
import { unknown } from '../../../src/core/facts/evidence';
import { blankBackup } from '../../tools/blank-backup';
import { backupOf, measured, NO_BACKUP, told } from '../../tools/make-snapshot';

const TODAY = '2026-11-28';
const complete = { state: 'complete', upTo: '2026-11-20', newer: { items: 0, bytes: 0 } } as const;
const gaps = { ...complete, state: 'gaps', gaps: { items: 3, bytes: 30 } } as const;
const seen = backupOf('2026-11-20', { exists: measured(true), lastOn: measured('2026-11-20') });

test.each([
  ['nobody was asked', blankBackup(), null, 'notKnown', null],
  ['there is none', NO_BACKUP, null, 'none', TODAY],
  ['the copy lacks mail', seen, gaps, 'failed', TODAY],
  ['its date is not known', backupOf('x', { lastOn: unknown('notAsked') }), null, 'notKnown', null],
  ['it is of more than a month ago', backupOf('2026-10-01'), null, 'overdue', TODAY],
  ['the person says so', backupOf('2026-11-20'), null, 'fresh', '2026-12-21'],
  ['a copy was read and is told to be one', backupOf('2026-11-20'), complete, 'fresh', '2026-12-21'],
  ['a copy was read and is one', seen, complete, 'proved', '2026-12-21'],
  ['a copy was read that lacks contacts', seen, { ...complete, mailOnly: true }, 'mailOnly', '2026-12-21'],
  [
    'it was read so long ago that it is overdue',
    { ...seen, lastOn: measured('2026-09-20') },
    complete,
    'overdue',
    TODAY,
  ],
  [
    'an old message is said to have come out of it nearly a year ago',
    { ...seen, restoredOn: told('2025-12-01') },
    complete,
    'proved',
    '2026-12-21',
  ],
  [
    'it is said to have been tried',
    backupOf('2026-11-20', { restoredOn: told('2026-11-21') }),
    complete,
    'fresh',
    '2026-12-21',
  ],
] as const)('%s', (_, backup, verdict, rung, nextOn) => {
  expect(freshnessOf(backup, verdict, TODAY)).toEqual({ rung, nextOn });
});
