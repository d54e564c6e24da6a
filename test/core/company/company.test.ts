import { blankAccount } from '../../../src/core/facts/blank';
import {
  addLook,
  dateLook,
  emptyCompany,
  latest,
  limitOn,
  mailboxAt,
  setAmount,
  sizesOf,
  takeRow,
  type Company,
  type Look,
} from '../../../src/core/company/company';
import type { CompanyReader } from '../../../src/core/company/company-reader';
import { snapshotOf } from '../../tools/make-snapshot';

const GUID = 'guid-1';
const ADA = 'ada@example.com';
const BEN = 'ben@example.com';

function row(company: Company, look: Look, more: Partial<Parameters<typeof takeRow>[2]> = {}): number | null {
  return takeRow(company, look, {
    address: null,
    guid: null,
    plan: null,
    ring: null,
    isMailbox: true,
    ...more,
  });
}

const reader = (address: string): CompanyReader => ({
  machine: 'PC-1',
  collectedAt: null,
  kind: 'pop3',
  program: null,
  files: [],
  problems: [],
  untold: [],
  account: { ...blankAccount(address, address), address },
  snapshot: snapshotOf({}),
});

describe('which mailbox a row is about', () => {
  it('is none without an address and a guid, and nothing is raised by that', () => {
    const company = emptyCompany();
    const look = addLook(company, 0, null);
    const before = company.revision;
    expect(row(company, look, { plan: 'E3' })).toBeNull();
    expect([company.addresses, company.revision]).toEqual([[], before]);
  });

  it('is one by its address, and one by its guid', () => {
    const company = emptyCompany();
    const look = addLook(company, 0, null);
    expect(row(company, look, { address: ADA })).toBe(0);
    expect(row(company, look, { address: BEN })).toBe(1);
    expect(row(company, look, { address: ADA })).toBe(0);
    expect(row(company, look, { guid: GUID })).toBe(2);
    expect(row(company, look, { guid: GUID })).toBe(2);
    expect(company.addresses).toEqual([ADA, BEN, '']);
    expect(company.guids).toEqual(['', '', GUID]);
    expect(company.revision).toBe(6);
  });

  it('keeps a plan and a ring that a row says, and stands in a table only where one says so', () => {
    const company = emptyCompany();
    const look = addLook(company, 0, null);
    row(company, look, { address: ADA, ring: 'pilot', isMailbox: false });
    expect([...company.unlisted]).toEqual([0]);
    row(company, look, { address: ADA, plan: 'E3' });
    row(company, look, { address: ADA });
    expect([[...company.unlisted], company.plans[0], company.rings[0]]).toEqual([[], 'E3', 'pilot']);
  });

  it('gives a guid to the address that has none, and no second one', () => {
    const company = emptyCompany();
    const look = addLook(company, 0, null);
    const ada = row(company, look, { address: ADA });
    expect(row(company, look, { address: ADA, guid: GUID })).toBe(ada);
    expect(row(company, addLook(company, 1, '2026-01-01'), { address: ADA, guid: 'guid-2' })).toBe(1);
    // The newer file says whose the address is now.
    expect(company.addresses).toEqual(['', ADA]);
    expect(row(company, look, { address: ADA })).toBe(1);
  });

  it('is one after all when it was seen by guid here and by address there', () => {
    const company = emptyCompany();
    const first = addLook(company, 0, '2026-01-01');
    const second = addLook(company, 1, '2026-02-01');
    const byAddress = row(company, first, { address: ADA, plan: 'E3', ring: 'pilot' }) ?? -1;
    setAmount(first, byAddress, 'used', 7);
    setAmount(first, byAddress, 'items', 1);
    company.readers.set(byAddress, [reader(ADA)]);
    const byGuid = row(company, second, { guid: GUID, plan: 'E5', isMailbox: false }) ?? -1;
    setAmount(second, byGuid, 'used', 9);
    setAmount(first, byGuid, 'items', 2);
    expect(row(company, second, { guid: GUID, address: ADA, isMailbox: false })).toBe(byGuid);
    expect(company.addresses).toEqual(['', ADA]);
    expect(sizesOf(company, byGuid)).toEqual([{ on: '2026-02-01', bytes: 9 }]);
    // Two numbers of items for one mailbox in one file: the file says nothing of it.
    expect([first.contradicted.has(byGuid), latest(company, byGuid, 'items')]).toEqual([true, NaN]);
    expect([company.plans[byGuid], company.rings[byGuid]]).toEqual(['E5', 'pilot']);
    expect([company.readers.has(byAddress), company.readers.get(byGuid)?.length]).toEqual([false, 1]);
    expect(company.unlisted.has(byGuid)).toBe(false);
    expect(latest(company, byAddress, 'used')).toBeNaN();
  });

  it('is contradicted where one file gives an address to two', () => {
    const company = emptyCompany();
    const look = addLook(company, 0, '2026-01-01');
    const one = row(company, look, { guid: GUID, address: ADA }) ?? -1;
    const other = row(company, look, { guid: 'guid-2', address: ADA }) ?? -1;
    expect([look.contradicted.has(one), look.contradicted.has(other)]).toEqual([true, false]);
    expect([company.addresses[one], company.addresses[other]]).toEqual([ADA, '']);
  });

  it('keeps its address against an older file, and gives it up to a newer one, with whoever reads it', () => {
    const of = (on: string) => {
      const company = emptyCompany();
      const one = row(company, addLook(company, 0, '2026-02-01'), { guid: GUID, address: ADA }) ?? -1;
      company.readers.set(one, [reader(` ${ADA.toUpperCase()} `), reader('old@example.com')]);
      const other = row(company, addLook(company, 1, on), { guid: 'guid-2', address: ADA }) ?? -1;
      return [one, other].map((at) => [company.addresses[at], company.readers.get(at)?.length ?? 0]);
    };
    expect(of('2026-01-01')).toEqual([
      [ADA, 2],
      ['', 0],
    ]);
    expect(of('2026-03-01')).toEqual([
      ['', 1],
      [ADA, 1],
    ]);
  });

  it('shows its newest address, and is found by the older one too', () => {
    const company = emptyCompany();
    const old = addLook(company, 0, '2026-01-01');
    const late = addLook(company, 1, '2026-02-01');
    row(company, late, { guid: GUID, address: BEN });
    row(company, old, { guid: GUID, address: ADA });
    expect(company.addresses).toEqual([BEN]);
    expect(row(company, old, { address: ADA })).toBe(0);
    expect(mailboxAt(company, BEN)).toBe(0);
  });
});

describe('what files say of a mailbox', () => {
  it('is that of the latest file that knows; files without a date come last', () => {
    const company = emptyCompany();
    const [undated, early, late] = [null, '2026-01-01', '2026-02-01'].map((on, at) =>
      addLook(company, at, on),
    );
    if (!undated || !early || !late) throw new Error('No looks');
    expect(company.looks.map(({ on }) => on)).toEqual(['2026-02-01', '2026-01-01', null]);
    setAmount(undated, 0, 'used', 1);
    expect(latest(company, 0, 'used')).toBe(1);
    setAmount(early, 0, 'used', 2);
    expect(latest(company, 0, 'used')).toBe(2);
    setAmount(late, 0, 'used', 3);
    expect(latest(company, 0, 'used')).toBe(3);
    expect(latest(company, 0, 'limit')).toBeNaN();
    dateLook(company, undated, '2026-03-01');
    expect(latest(company, 0, 'used')).toBe(1);
  });

  it('is nothing where one file says two things of it, and the same thing twice is one', () => {
    const company = emptyCompany();
    const [early, late] = ['2026-01-01', '2026-02-01'].map((on, at) => addLook(company, at, on));
    if (!early || !late) throw new Error('No looks');
    setAmount(early, 0, 'used', 2);
    setAmount(late, 0, 'used', 3);
    setAmount(late, 0, 'used', 3);
    expect(latest(company, 0, 'used')).toBe(3);
    setAmount(late, 0, 'used', 4);
    expect(latest(company, 0, 'used')).toBe(2);
    expect(sizesOf(company, 0)).toEqual([{ on: '2026-01-01', bytes: 2 }]);
  });

  it('has the limit of that day, or the one that holds now', () => {
    const company = emptyCompany();
    const [early, late] = ['2026-01-01', '2026-02-01'].map((on, at) => addLook(company, at, on));
    if (!early || !late) throw new Error('No looks');
    setAmount(late, 0, 'limit', 100);
    expect(limitOn(company, 0, '2026-01-01')).toBe(100);
    setAmount(early, 0, 'limit', 50);
    expect(limitOn(company, 0, '2026-01-01')).toBe(50);
    early.contradicted.add(0);
    expect(limitOn(company, 0, '2026-01-01')).toBe(100);
    expect(limitOn(company, 1, '2026-01-01')).toBeNaN();
  });

  it('has one size a day, the earliest first, and none without a day', () => {
    const company = emptyCompany();
    for (const [at, on] of ['2026-01-01', '2026-02-01', '2026-01-01', null].entries())
      setAmount(addLook(company, at, on), 0, 'used', at + 1);
    expect(sizesOf(company, 0)).toEqual([
      { on: '2026-01-01', bytes: 1 },
      { on: '2026-02-01', bytes: 2 },
    ]);
  });
});
