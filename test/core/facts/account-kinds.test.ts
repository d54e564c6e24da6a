import { ACCOUNT_KINDS, type AccountKind } from '../../../src/core/facts/account';
import {
  isExchangeType,
  isMicrosoft,
  isPop3,
  kindWord,
  mayBeAtMicrosoft,
  mayBeServed,
} from '../../../src/core/facts/account-kinds';
import { known, unknown } from '../../../src/core/facts/evidence';

const of = (test: (account: { kind: ReturnType<typeof known<AccountKind>> }) => boolean) =>
  ACCOUNT_KINDS.filter((kind) => test({ kind: known(kind, 'imported', 'export') }));

test('which kinds are of which sort', () => {
  expect(of(isPop3)).toEqual(['pop3']);
  expect(of(isMicrosoft)).toEqual(['exchange', 'outlookCom']);
  expect(of(isExchangeType)).toEqual(['exchange', 'activeSync', 'outlookCom']);
  expect(of(mayBeServed)).toEqual(['exchange', 'outlookCom', 'webmail', 'other']);
  expect(of(mayBeAtMicrosoft)).toEqual(['exchange', 'activeSync', 'outlookCom', 'webmail', 'other']);
});

test('of an unknown kind only the word of a Microsoft server is taken', () => {
  const account = { kind: unknown('notAsked') };
  const tests = [isPop3, isMicrosoft, isExchangeType, mayBeServed, mayBeAtMicrosoft];
  expect(tests.filter((test) => test(account))).toEqual([mayBeAtMicrosoft]);
});

test('who tells that the server keeps the mail has not said that it is IMAP', () => {
  expect(kindWord({ known: true, value: 'imap', evidence: 'told', source: 'answers' })).toBe(
    'accountKind.onServer',
  );
  expect(kindWord({ known: true, value: 'imap', evidence: 'imported', source: 'export' })).toBe(
    'accountKind.imap',
  );
  expect(kindWord({ known: true, value: 'pop3', evidence: 'told', source: 'answers' })).toBe(
    'accountKind.pop3',
  );
});
