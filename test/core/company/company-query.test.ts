import { columnsOf } from '../../../src/core/company/company-columns';
import {
  EVERYBODY,
  find,
  groupOf,
  groupsOf,
  rowAt,
  sumsOf,
  type Query,
} from '../../../src/core/company/company-query';
import { companyOf } from './make-company';

const GB = 1e9;
const limit = 50 * GB;
const [ADA, BEN, EVE, KIM] = ['ada@example.com', 'ben@example.com', 'eve@example.org', 'kim@example.org'];

const company = companyOf(
  {
    '2026-10-01': { [ADA]: { used: 30 * GB, limit } },
    '2026-11-01': {
      [ADA]: { used: 47 * GB, limit, plan: 'E3', pop: 1, imap: 0 },
      [BEN]: { used: 50 * GB, limit, plan: 'E3', ring: 'pilot', popUsed: 1 },
      [EVE]: { used: 5 * GB, limit },
      [KIM]: { limit: Infinity },
    },
  },
  { [EVE]: [{ kind: 'imap', machine: 'PC-7', problems: ['unencrypted'] }] },
);
const columns = columnsOf(company);
const addresses = (query: Partial<Query>) =>
  [...find(company, columns, { ...EVERYBODY, ...query })].map((at) => company.addresses[at]);
const row = (address: string) => rowAt(company, columns, company.addresses.indexOf(address));

describe('a query', () => {
  it('finds everybody at first, the fullest first and what is not known last', () => {
    expect(addresses({})).toEqual([BEN, ADA, EVE, KIM]);
    expect(addresses({ descending: false })).toEqual([EVE, ADA, BEN, KIM]);
  });

  it('finds part of an address, however it is written', () => {
    expect(addresses({ text: '  E@Example ' })).toEqual([EVE]);
    expect(addresses({ text: 'nobody' })).toEqual([]);
  });

  it('finds those with a problem, and those of a group or of none', () => {
    expect(addresses({ problem: 'nearFull' })).toEqual([ADA]);
    expect(addresses({ group: { by: 'plan', name: 'E3' } })).toEqual([BEN, ADA]);
    expect(addresses({ group: { by: 'ring', name: null } })).toEqual([ADA, EVE, KIM]);
    expect(addresses({ group: { by: 'domain', name: 'example.org' }, problem: 'unencrypted' })).toEqual([
      EVE,
    ]);
  });

  it('puts addresses in order both ways', () => {
    expect(addresses({ sort: 'address', descending: false })).toEqual([ADA, BEN, EVE, KIM]);
    expect(addresses({ sort: 'address', descending: true })).toEqual([KIM, EVE, BEN, ADA]);
  });
});

describe('a row', () => {
  it('tells what is known of a mailbox, and null where nothing is', () => {
    expect(row(ADA)).toMatchObject({
      plan: 'E3',
      ring: null,
      used: 47 * GB,
      limit,
      share: 0.94,
      change: 17 * GB,
      problems: ['nearFull', 'newlyNear', 'fullSoon'],
      readers: [],
    });
    expect(row(KIM)).toMatchObject({ used: null, limit: 'none', share: null, time: null, change: null });
  });

  it('tells a way to fetch mail as used, allowed, off or not known', () => {
    const use = (address: string) => [row(address).pop, row(address).imap];
    expect(use(ADA)).toEqual(['allowed', 'off']);
    expect(use(BEN)).toEqual(['used', 'notKnown']);
    expect(use(EVE)).toEqual(['notKnown', 'used']);
  });

  it('shows of its readers what the list needs, and neither their account nor the facts of their computer', () => {
    expect(row(EVE).readers).toEqual([
      { machine: 'PC-7', kind: 'imap', program: null, problems: ['unencrypted'], files: [] },
    ]);
  });
});

describe('sums', () => {
  const sums = sumsOf(company, columns, columns.shown);

  it('count who has what, and of how many that is told', () => {
    expect(sums.mailboxes).toBe(4);
    expect(sums.problems).toMatchObject({ full: 1, nearFull: 1, unencrypted: 1, pop3InUse: 1, imapInUse: 1 });
    expect(sums.told).toMatchObject({ full: 3, unencrypted: 1, newlyNear: 1 });
    expect(sums.known).toEqual({ size: 3, limit: 4, protocols: 0, readers: 1, growth: 1 });
  });

  it('of nobody are none', () => {
    const none = sumsOf(company, columns, new Uint32Array());
    expect([none.mailboxes, none.problems.full, none.told.full, none.known.size]).toEqual([0, 0, 0, 0]);
  });
});

test('groups come the largest first, with the sizes of those whose size is known', () => {
  expect(groupsOf(company, columns, columns.shown, 'domain')).toEqual([
    { name: 'example.com', mailboxes: 2, used: 97 * GB, sized: 2, nearOrFull: 2 },
    { name: 'example.org', mailboxes: 2, used: 5 * GB, sized: 1, nearOrFull: 0 },
  ]);
  expect(groupsOf(company, columns, columns.shown, 'plan').map(({ name }) => name)).toEqual(['E3', null]);
  expect([groupOf(company, 1, 'ring'), groupOf(company, 0, 'ring')]).toEqual(['pilot', null]);
});
