import { columnsOf } from '../../../src/core/company/company-columns';
import { EXPOSURES, outcomeOfDeletion } from '../../../src/core/company/company-deletion';
import type { PlannedDeletion } from '../../../src/core/company/company-readers';
import type { Account } from '../../../src/core/facts/account';
import type { CompanyReader } from '../../../src/core/company/company-reader';
import {
  KEPT_FOREVER,
  NO_BACKUP,
  TODAY,
  imap,
  imported,
  pop3,
  pst,
  snapshotOf,
} from '../../tools/make-snapshot';
import { companyOf } from './make-company';

const [ADA, BEN] = ['ada@example.com', 'ben@example.org'];
const YEAR: PlannedDeletion = { olderThanDays: 365, scope: 'all' };

const reads = (account: Account): Partial<CompanyReader> => ({
  account,
  snapshot: snapshotOf({ accounts: [account], dataFiles: [pst({ backup: NO_BACKUP })] }),
});

function outcome(rule: PlannedDeletion, readers: Record<string, Partial<CompanyReader>[]> = {}) {
  const company = companyOf({ '2026-11-01': { [ADA]: { used: 1 }, [BEN]: { used: 1 } } }, readers);
  const { by, ...counts } = outcomeOfDeletion(company, columnsOf(company), rule, TODAY);
  const hit = EXPOSURES.flatMap((exposure) => by[exposure].map((at) => [company.addresses[at], exposure]));
  return { hit: Object.fromEntries(hit) as Record<string, string>, ...counts };
}

const keeping = pop3({ address: ADA, serverCopy: imported(KEPT_FOREVER) });
const mirroring = imap({ address: ADA, backup: NO_BACKUP });

test('a mailbox whose programs nobody has shown has the copy of its server, and more may exist', () => {
  const { hit, withoutReaders, notMeant } = outcome(YEAR);
  expect(withoutReaders).toBe(2);
  expect(notMeant).toBe(0);
  expect(new Set(Object.values(hit)).size).toBe(1);
  expect(hit[ADA]).not.toBe('none');
});

test('of several computers the worst for any of them counts', () => {
  expect(outcome(YEAR, { [ADA]: [reads(keeping)] }).hit[ADA]).toBe('onlyHere');
  expect(outcome(YEAR, { [ADA]: [reads(mirroring)] }).hit[ADA]).toBe('gone');
  expect(outcome(YEAR, { [ADA]: [reads(keeping), reads(mirroring)] }).hit[ADA]).toBe('gone');
});

test('whom it is not meant for is counted apart, with readers or without', () => {
  const here: PlannedDeletion = { ...YEAR, domains: ['example.org'] };
  expect(outcome(here)).toMatchObject({ withoutReaders: 1, notMeant: 1 });
  const read = outcome(here, { [ADA]: [reads(keeping)] });
  expect([read.notMeant, Object.keys(read.hit)]).toEqual([1, [BEN]]);
});

test('a rule for one kind of account asks each program', () => {
  const forImap: PlannedDeletion = { ...YEAR, kinds: ['imap'] };
  expect(outcome(forImap, { [ADA]: [reads(mirroring)] }).hit[ADA]).toBe('gone');
  expect(outcome(forImap, { [ADA]: [reads(keeping)] }).hit[ADA]).toBeUndefined();
});
