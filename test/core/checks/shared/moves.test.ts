import { isOfMove, isToMove } from '../../../../src/core/checks/shared/moves';
import type { Move } from '../../../../src/core/facts/snapshot';
import { imap, pop3, snapshotOf } from '../../../tools/make-snapshot';

const move: Move = { account: 'pop', address: 'Pop@example.com ' };
const old = pop3({ id: 'pop', address: 'pop@example.com' });
const fresh = imap({ id: 'fresh', address: 'POP@example.com' });
const other = pop3({ id: 'other', address: 'other@example.com' });

test('of a move are the account that it names and every one of its address, whatever the letters', () => {
  expect(isOfMove(move, old)).toBe(true);
  expect(isOfMove(move, fresh)).toBe(true);
  expect(isOfMove(move, other)).toBe(false);
  expect(isOfMove({ ...move, account: 'other' }, other)).toBe(true);
});

test('a POP3 account is to be moved until its address is read by IMAP', () => {
  expect(isToMove(old, snapshotOf({ accounts: [old, other], moves: [move] }))).toBe(true);
  expect(isToMove(other, snapshotOf({ accounts: [old, other], moves: [move] }))).toBe(false);
  expect(isToMove(old, snapshotOf({ accounts: [old, fresh], moves: [move] }))).toBe(false);
  expect(isToMove(fresh, snapshotOf({ accounts: [fresh], moves: [move] }))).toBe(false);
  expect(isToMove(old, snapshotOf({ accounts: [old] }))).toBe(false);
});
