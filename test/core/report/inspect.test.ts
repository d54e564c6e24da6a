import { GAPS_OF_LEFT_OUT, type Gap, type Snapshot } from '../../../src/core/facts/snapshot';
import type { Copy } from '../../../src/core/copies/copy';
import { copiesOf } from '../../../src/core/copies/copies-of';
import { inspect } from '../../../src/core/report/inspect';
import { unknown } from '../../../src/core/facts/evidence';
import { NO_BACKUP, TODAY, backupOf, imap, pop3, pst, snapshotOf, told } from '../../tools/make-snapshot';

const IN_ORDER = imap({
  backup: backupOf(TODAY),
  contactsOnlyHere: told(false),
  newMailArrives: told(true),
  otherClients: told('none'),
  quotaLimit: told(50_000_000_000),
  serverDeletesAfterDays: told(null),
  used: told(1_000_000_000),
});

const overall = (
  account: typeof IN_ORDER,
  gaps: Gap[] = [],
  more: (copies: Copy[]) => Copy[] = (same) => same,
) => {
  const snapshot: Snapshot = snapshotOf({
    accounts: [account],
    device: {
      diskEncrypted: told(true),
      recoveryKeyKept: told(true),
      maintainedOn: told(TODAY),
      otherAddresses: told('none'),
    },
    gaps,
  });
  return inspect(snapshot, TODAY, more(copiesOf(snapshot, TODAY))).overall;
};
const gap = (code: Gap['code']): Gap => ({ source: 'export', code, subject: '3' });

test('all that is known is in order: safe', () => {
  expect(overall(IN_ORDER)).toBe('safe');
});

test.each(GAPS_OF_LEFT_OUT)('nothing is safe, nor only could be better, after a gap %s', (code) => {
  expect(overall(IN_ORDER, [gap(code)])).toBe('cantTell');
  const stale = { ...IN_ORDER, backup: backupOf('2026-01-20') };
  expect(overall(stale)).toBe('couldBeBetter');
  expect(overall(stale, [gap(code)])).toBe('cantTell');
});

describe('where only contacts and calendar are open', () => {
  const open = { ...IN_ORDER, contactsOnlyHere: unknown('notAsked') };

  test('the mail is called safe, and they are not', () => {
    expect(overall(open)).toBe('contactsOpen');
  });

  test('no mail is called safe while something about it has failed', () => {
    expect(overall({ ...open, backup: backupOf('2026-01-20') })).toBe('cantTell');
  });

  test('anything else that is open weighs as before', () => {
    expect(overall({ ...open, used: unknown('notAsked') })).toBe('cantTell');
    expect(overall({ ...open, used: told(50_000_000_000) })).toBe('losing');
    expect(overall(open, [gap('damagedFile')])).toBe('cantTell');
  });
});

test('no verdict is withheld for want of the size of a mailbox that holds no mail any more', () => {
  const kept = {
    ...pop3({ backup: backupOf(TODAY), otherClients: told('none') }),
    used: unknown('notAsked'),
  };
  const snapshot = snapshotOf({
    accounts: [kept],
    dataFiles: [pst({ backup: backupOf(TODAY) })],
    device: {
      diskEncrypted: told(true),
      recoveryKeyKept: told(true),
      maintainedOn: told(TODAY),
      otherAddresses: told('none'),
    },
  });
  const { overall: verdict, findings } = inspect(snapshot, TODAY);
  const open = findings.filter((finding) => finding.verdict === 'cantTell');
  expect(open.map(({ check }) => check)).toEqual(['quota-unknown']);
  expect(verdict).toBe('couldBeBetter');
});

test('a gap does not hide what is worse', () => {
  const full = { ...IN_ORDER, used: told(50_000_000_000) };
  expect(overall(full)).toBe('losing');
  expect(overall(full, [gap('damagedFile')])).toBe('losing');
});

test('a gap that leaves out nothing weighs nothing', () => {
  expect(overall(IN_ORDER, [gap('emptyProfile')])).toBe('safe');
});

test('received mail that lies in no place which keeps any is never safe, whatever else is in order', () => {
  const emptied = (copies: Copy[]) =>
    copies.map((copy) => (copy.kind === 'inbox' && !copy.mirror ? { ...copy, ages: null } : copy));
  expect(overall(IN_ORDER, [], emptied)).not.toBe('safe');
  expect(overall(IN_ORDER, [], emptied)).not.toBe('couldBeBetter');
  // What a phone or a collecting mailbox may hold is no place that is known.
  const perhaps = (copies: Copy[]) =>
    copies.map((copy) => (copy.kind === 'inbox' ? { ...copy, certainty: 'possible' as const } : copy));
  expect(['safe', 'couldBeBetter']).not.toContain(overall(IN_ORDER, [], perhaps));
});

test.each(['leaves', 'none'] as const)(
  'a mailbox that something empties is not safe for a collector that %s',
  (collector) => {
    const emptied = {
      ...IN_ORDER,
      backup: NO_BACKUP,
      otherClients: told('removeMail' as const),
      collector: told(collector),
    };
    expect(['safe', 'couldBeBetter']).not.toContain(overall(emptied));
  },
);
