import { emptyCompany } from '../../../src/core/company/company';
import { judgeReaders, joinReaders, makeWayFor } from '../../../src/core/company/company-readers';
import { columnsOf, hasProblem, MAILBOX_PROBLEMS } from '../../../src/core/company/company-columns';
import { blankAccount } from '../../../src/core/facts/blank';
import { known, unknown } from '../../../src/core/facts/evidence';
import type { Account } from '../../../src/core/facts/account';
import { snapshotOf } from '../../tools/make-snapshot';

const TODAY = '2026-03-01';
const ADA = 'ada@example.com';

function account(more: Partial<Account>): Account {
  return { ...blankAccount('ada', ADA), address: ADA, profile: 'Outlook', ...more };
}

function judged(more: Partial<Account>) {
  const one = { machine: 'PC-1', collectedAt: null };
  return judgeReaders(one, snapshotOf({ accounts: [account(more)] }), TODAY);
}

/** What is not told of Ada's mailbox when one computer's settings are all that is known. */
function untold(more: Partial<Account>): string[] {
  const company = emptyCompany();
  joinReaders(company, judged(more));
  const { untold: bits, shown } = columnsOf(company);
  expect([...shown]).toEqual([0]);
  return MAILBOX_PROBLEMS.filter((problem) => hasProblem(bits[0] ?? 0, problem));
}

const IMAP = known('imap' as const, 'imported' as const, 'file');

it('tells nothing of data files where nobody knows in which one the mail lies', () => {
  expect(untold({ kind: IMAP, delivery: unknown('notInExport') })).toEqual(
    expect.arrayContaining(['dataFile', 'riskyPlace']),
  );
  const nowhere = known({ to: 'exchangeMailbox' as const, dataFileId: null }, 'imported', 'file');
  const there = untold({ kind: IMAP, delivery: nowhere });
  expect(there).not.toContain('dataFile');
  expect(there).not.toContain('riskyPlace');
});

it('tells nothing of an account whose kind nobody knows', () => {
  const { readers } = judged({ kind: unknown('notInExport') });
  expect(readers[0]?.reader.untold).toEqual([
    'pop3NoCopy',
    'dataFile',
    'riskyPlace',
    'unencrypted',
    'signInEnds',
  ]);
});

it('does not say of a mailbox that one way of reading is unused because a computer uses the other', () => {
  expect(untold({ kind: IMAP })).toContain('pop3InUse');
  expect(untold({ kind: IMAP })).not.toContain('imapInUse');
});

it('counts an account without an address apart', () => {
  expect(judged({ address: null })).toEqual({ readers: [], withoutAddress: 1 });
});

it('lets the file of a machine count that was collected last', () => {
  const company = emptyCompany();
  expect(makeWayFor(company, 'PC-1', '2026-02-01T00:00:00Z')).toBe('first');
  expect(makeWayFor(company, 'pc-1', '2026-01-01T00:00:00Z')).toBe('older');
  expect(makeWayFor(company, 'pc-1', '2026-03-01T00:00:00Z')).toBe('newer');
});
