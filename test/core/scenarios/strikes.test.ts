import fc from 'fast-check';
import { covers } from '../../../src/core/copies/ages';
import { copiesOf } from '../../../src/core/copies/copies-of';
import { copiesAfter } from '../../../src/core/scenarios/after-event';
import { strikes } from '../../../src/core/scenarios/strikes';
import { anyCopies, anyEvent, copyKey } from '../../tools/arbitraries';
import { TODAY, imap, snapshotOf } from '../../tools/make-snapshot';

describe('what an event strikes out of the copies map', () => {
  it('is the old half of the server and of its mirror, in a purge', () => {
    const copies = copiesOf(snapshotOf({ accounts: [imap()] }), TODAY).filter(({ kind }) => kind === 'inbox');
    const found = strikes(copies, { type: 'serverPurge', olderThanDays: 90, scope: 'all', accounts: null });
    expect(found.map(({ copy, lost }) => [copy.place.type, lost])).toEqual([
      ['server', [{ from: 90, to: null }]],
      ['deviceCache', [{ from: 90, to: null }]],
      ['backup', []],
    ]);
  });

  it('is doubtful where only mail that nobody opened goes', () => {
    const copies = copiesOf(snapshotOf({ accounts: [imap()] }), TODAY).filter(({ kind }) => kind === 'inbox');
    const found = strikes(copies, {
      type: 'serverPurge',
      olderThanDays: 90,
      scope: 'unreadInbox',
      accounts: null,
    });
    expect(found[0]).toMatchObject({ lost: [], doubtful: [{ from: 90, to: null }] });
  });

  it('is exactly what the place held before and does not hold after', () => {
    fc.assert(
      fc.property(anyCopies, anyEvent, fc.nat(1_100), (copies, event, age) => {
        const after = copiesAfter(copies, event);
        for (const { copy, lost } of strikes(copies, event)) {
          const still = after.some((other) => copyKey(other) === copyKey(copy) && covers(other.ages, age));
          expect(lost.some((ages) => covers(ages, age))).toBe(covers(copy.ages, age) && !still);
        }
      }),
    );
  });
});
