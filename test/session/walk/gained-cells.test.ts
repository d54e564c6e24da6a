import { inspectRemembered } from '../../../src/session/inspected';
import { gridAfter } from '../../../src/session/walk/gained-cells';
import { nothingRemembered } from '../../../src/core/report/nothing-remembered';
import { NOT_KEPT, TODAY, imported, keptDays, pop3, snapshotOf } from '../../tools/make-snapshot';

const before = snapshotOf({ accounts: [pop3({ serverCopy: imported(NOT_KEPT) })] });
const after = snapshotOf({ accounts: [pop3({ serverCopy: imported(keptDays(90)) })] });
const inspected = inspectRemembered({ ...nothingRemembered(), snapshot: after }, TODAY);
const id = after.accounts[0]?.id ?? '';

function grid(earlier: typeof before | null) {
  if (!inspected) throw new Error('Nothing to look at.');
  return gridAfter({ type: 'account', id }, inspected, earlier);
}

test('the place that holds more than at the look before is marked, and no other', () => {
  expect(grid(before)?.gained).toEqual([{ kind: 'inbox', place: 'server' }]);
});

test('without a look before, or where nothing changed, nothing is marked', () => {
  expect(grid(null)?.gained).toEqual([]);
  expect(grid(after)?.gained).toEqual([]);
});

test('a fix of the computer is about no mail of one account', () => {
  if (!inspected) throw new Error('Nothing to look at.');
  expect(gridAfter({ type: 'computer' }, inspected, null)).toBeUndefined();
});
