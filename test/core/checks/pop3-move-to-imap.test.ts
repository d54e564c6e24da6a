import { known, unknown } from '../../../src/core/facts/evidence';
import { inspect } from '../../../src/core/report/inspect';
import type { Move } from '../../../src/core/facts/snapshot';
import { TODAY, exchange, imap, imported, pop3, pst, snapshotOf, told } from '../../tools/make-snapshot';
import { testVerdicts } from './verdicts';

const pop = { type: 'account', id: 'pop' } as const;
const moves: Move[] = [{ account: 'pop', address: 'Pop@example.com ' }];
/** The same address in the new way. */
const fresh = imap({ id: 'fresh', address: 'pop@example.com' });
const askedOnly = imap({
  id: 'fresh',
  profile: null,
  address: 'pop@example.com',
  kind: known('outlookCom', 'measured', 'server'),
});
const server = { id: 'server', kind: 'mailServer', name: 'Microsoft', readAt: TODAY } as const;

testVerdicts('pop3-move-to-imap', pop, [
  { when: 'nobody wants to move', facts: { accounts: [pop3(), fresh], dataFiles: [pst()] }, says: null },
  {
    when: 'the old account stands alone',
    facts: { accounts: [pop3(), imap()], dataFiles: [pst()], moves },
    says: { fail: 'minor', by: 'readByPop3 imported' },
  },
  {
    when: 'both stand side by side',
    facts: { accounts: [pop3(), fresh], dataFiles: [pst()], moves },
    says: { fail: 'minor', by: 'readByPop3 imported' },
  },
  {
    when: 'another profile still fetches by POP3',
    facts: { accounts: [fresh, pop3({ id: 'other', profile: 'Old', address: 'pop@example.com' })], moves },
    says: { fail: 'minor', by: 'readByPop3 imported' },
  },
  {
    when: 'only the new account is left',
    facts: { accounts: [fresh, imap()], dataFiles: [pst()], moves },
    says: { pass: 'readByPop3 imported' },
  },
  {
    when: 'the new account is one of another kind that keeps mail on the server',
    facts: { accounts: [exchange({ address: 'pop@example.com' })], moves },
    says: { pass: 'readByPop3 imported' },
  },
  {
    when: 'what was told before the settings were read says otherwise',
    facts: {
      accounts: [fresh, pop3({ id: 'told', profile: null, address: 'pop@example.com', kind: told('pop3') })],
      moves,
    },
    says: { pass: 'readByPop3 imported' },
  },
  {
    when: 'the person only says so',
    facts: { accounts: [imap({ id: 'pop', address: 'pop@example.com', kind: told('imap') })], moves },
    says: { pass: 'readByPop3 told' },
  },
  {
    when: 'neither is in what was read',
    facts: { accounts: [imap()], moves },
    says: { cantTell: 'readByPop3 notInExport', settledBy: ['profileExport'] },
  },
  {
    when: 'the mailbox was asked, and no mail program is known that has it',
    facts: { accounts: [askedOnly], sources: [server], moves },
    says: { cantTell: 'readByPop3 notInExport', settledBy: ['profileExport'] },
  },
  {
    when: 'an account of the address is of a kind that is not known',
    facts: {
      accounts: [fresh, pop3({ id: 'odd', address: 'pop@example.com', kind: unknown('notReadable') })],
      moves,
    },
    says: { cantTell: 'readByPop3 notReadable', settledBy: ['profileExport'] },
  },
]);

test('half done is said in other words: how many accounts of the new kind there are', () => {
  const countOf = (...accounts: ReturnType<typeof imap>[]) =>
    inspect(snapshotOf({ accounts, moves }), TODAY).findings.find(
      ({ check }) => check === 'pop3-move-to-imap',
    )?.values['count'];
  expect([countOf(pop3()), countOf(pop3(), fresh)]).toEqual([
    { unit: 'count', value: 0 },
    { unit: 'count', value: 1 },
  ]);
});

test('an account without an address is known again by its name', () => {
  const nameless = pop3({ address: null, name: 'Work', kind: imported('pop3') });
  const facts = { moves: [{ account: 'pop', address: 'Work' }] };
  const verdictOf = (...accounts: ReturnType<typeof imap>[]) =>
    inspect(snapshotOf({ ...facts, accounts }), TODAY).findings.find(
      ({ check }) => check === 'pop3-move-to-imap',
    )?.verdict;
  expect(verdictOf(nameless)).toBe('fail');
  expect(verdictOf(imap({ address: null, name: 'work' }))).toBe('pass');
});

describe('the walk of whoever wants to move', () => {
  it.each([
    ['ada@outlook.com', 'pop-mail.outlook.com', 'add-microsoft-account'],
    ['ada@hotmail.de', 'pop3.live.com', 'add-microsoft-account'],
    ['ada@firm.example', 'outlook.office365.com', 'add-microsoft-account'],
    ['ada@gmail.com', 'pop.gmail.com', 'move-to-imap'],
    ['ada@strato-user.example', 'pop3.strato.de', 'move-to-imap'],
  ])('%s at %s: %s', (address, host, fix) => {
    const old = pop3({ id: 'pop', address, incoming: imported({ host, port: 995, encryption: 'tls' }) });
    const facts = { accounts: [old], dataFiles: [pst()], moves: [{ account: 'pop', address }] };
    const found = inspect(snapshotOf(facts), TODAY).findings.find(
      ({ check }) => check === 'pop3-move-to-imap',
    );
    expect(found?.fix).toBe(fix);
  });
});
