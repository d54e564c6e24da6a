import { addLook, emptyCompany, takeRow } from '../../../src/core/company/company';
import {
  columnsOf,
  domainAt,
  hasProblem,
  problemsIn,
  timeOf,
  type MailboxProblem,
} from '../../../src/core/company/company-columns';
import { companyOf, sayOf } from './make-company';

const ADA = 'ada@example.com';
const GB = 1e9;

/** What is found of Ada's mailbox, and what no file tells of it. */
function found(...args: Parameters<typeof companyOf>): { has: MailboxProblem[]; untold: MailboxProblem[] } {
  const { problems, untold } = columnsOf(companyOf(...args));
  return { has: problemsIn(problems[0] ?? 0), untold: problemsIn(untold[0] ?? 0) };
}

const on = (used: number, limit = 50 * GB) => ({ '2026-11-01': { [ADA]: { used, limit } } });

test('how full a mailbox is goes by its share of the limit', () => {
  expect(found(on(50 * GB)).has).toEqual(['full']);
  expect(found(on(47 * GB)).has).toEqual(['nearFull']);
  expect(found(on(10 * GB)).has).toEqual([]);
});

test('without size or limit nothing is called roomy: it is not known, and neither fullness nor growth is told', () => {
  const { has, untold } = found({ '2026-11-01': { [ADA]: { used: 10 * GB } } });
  expect(has).toEqual(['notKnown']);
  expect(untold).toEqual(expect.arrayContaining(['full', 'nearFull', 'newlyNear', 'fullSoon']));
});

test('a mailbox without a limit can never be full, and that is told', () => {
  const { has, untold } = found(on(10 * GB, Infinity));
  expect(has).toEqual([]);
  for (const problem of ['full', 'nearFull', 'newlyNear', 'fullSoon'] as const)
    expect(untold).not.toContain(problem);
});

test('one file tells no growth; two tell the change, and who came near the limit between them', () => {
  expect(found(on(47 * GB)).untold).toEqual(expect.arrayContaining(['newlyNear', 'fullSoon']));
  const company = companyOf({
    '2026-10-01': { [ADA]: { used: 30 * GB, limit: 50 * GB } },
    '2026-11-01': { [ADA]: { used: 47 * GB, limit: 50 * GB } },
  });
  const { problems, change, months, share } = columnsOf(company);
  expect(problemsIn(problems[0] ?? 0)).toEqual(['nearFull', 'newlyNear', 'fullSoon']);
  expect([change[0], share[0]]).toEqual([17 * GB, 0.94]);
  expect(months[0]).toBeLessThan(1);
});

test('when it is full is not known without a limit, and not guessed from a single size', () => {
  expect(timeOf(companyOf({ '2026-11-01': { [ADA]: { used: 1 } } }), 0)).toBeNull();
  expect(timeOf(companyOf(on(10 * GB, Infinity)), 0)).toBeNull();
  expect(timeOf(companyOf(on(10 * GB)), 0)).toMatchObject({ kind: 'unknown' });
});

test('what is seen in one place is found, whatever another does not tell', () => {
  const bare = found(on(10 * GB)).untold;
  expect(bare).toEqual(expect.arrayContaining(['pop3InUse', 'imapInUse', 'pop3NoCopy', 'unencrypted']));
  const used = found({ '2026-11-01': { [ADA]: { popUsed: 1, imapUsed: 0 } } });
  expect(used.has).toContain('pop3InUse');
  expect(used.untold).not.toContain('imapInUse');
  const read = found(on(10 * GB), {
    [ADA]: [{ kind: 'pop3', problems: ['unencrypted'], untold: ['pop3NoCopy', 'unencrypted'] }],
  });
  expect(read.has).toEqual(['unencrypted', 'pop3InUse']);
  expect(read.untold).toContain('pop3NoCopy');
  expect(read.untold).not.toContain('unencrypted');
  // What one computer shows says nothing of phones.
  expect(read.untold).toContain('imapInUse');
});

test('shown is what has an address and a mailbox; a guid alone and a person in a list are counted apart', () => {
  const company = emptyCompany();
  const look = addLook(company, 0, '2026-11-01');
  sayOf(company, look, ADA, { used: 1 });
  sayOf(company, look, null, { used: 2 });
  takeRow(company, look, {
    address: 'ben@example.com',
    guid: null,
    plan: null,
    ring: 'pilot',
    isMailbox: false,
  });
  const { shown, nameless, withoutMailbox } = columnsOf(company);
  expect([[...shown], nameless, withoutMailbox]).toEqual([[0], 1, 1]);
});

test('each problem has a bit of its own', () => {
  expect(problemsIn(0)).toEqual([]);
  const { problems } = columnsOf(companyOf(on(50 * GB)));
  expect(hasProblem(problems[0] ?? 0, 'full')).toBe(true);
  expect(hasProblem(problems[0] ?? 0, 'nearFull')).toBe(false);
});

test('the domain of an address is written as mail servers write it', () => {
  const company = companyOf({ '2026-11-01': { 'ada@bücher.example': {}, 'ben@example.com': {} } });
  expect([domainAt(company, 0), domainAt(company, 1)]).toEqual(['xn--bcher-kva.example', 'example.com']);
});
