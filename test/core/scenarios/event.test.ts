import { PURGE_SCOPES, purgedKinds } from '../../../src/core/scenarios/event';

test('a deletion touches the kinds of mail that it is set to, and no other', () => {
  expect(PURGE_SCOPES.map((scope) => [scope, purgedKinds(scope)])).toEqual([
    ['all', 'all'],
    ['inbox', ['inbox']],
    ['unreadInbox', ['inbox']],
    ['deletedItems', ['deleted']],
  ]);
});
