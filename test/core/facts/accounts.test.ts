import { accountOf, accountSpokenOf } from '../../../src/core/facts/accounts';
import { blankAccount } from '../../../src/core/facts/blank';

const accounts = ['one', 'two'].map((id) => blankAccount(id, `${id}@example.com`));

test('an account is found by its id', () => {
  expect(accountOf(accounts, 'two')).toBe(accounts[1]);
  expect(accountOf(accounts, 'three')).toBeUndefined();
});

test('an account is spoken of where the subject is one, and not where a file has its id', () => {
  expect(accountSpokenOf(accounts, { type: 'account', id: 'one' })).toBe(accounts[0]);
  expect(accountSpokenOf(accounts, { type: 'account', id: 'three' })).toBeUndefined();
  expect(accountSpokenOf(accounts, { type: 'dataFile', id: 'one' })).toBeUndefined();
  expect(accountSpokenOf(accounts, { type: 'computer' })).toBeUndefined();
});
