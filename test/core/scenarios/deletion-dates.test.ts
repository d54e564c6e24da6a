import fc from 'fast-check';
import { addDays, daysBetween } from '../../../src/core/days';
import { deletionStages, firstLoss } from '../../../src/core/scenarios/deletion-dates';

const TODAY = '2026-03-01';
const day = fc.integer({ min: -2_000, max: 800 }).map((days) => addDays(TODAY, days));
const rule = fc.record({
  olderThanDays: fc.integer({ min: 1, max: 3_650 }),
  startsOn: fc.option(day),
});

/** What the server does on one evening. */
function isDeleted(on: string, arrivedOn: string, olderThanDays: number, startsOn: string | null): boolean {
  return (startsOn === null || on >= startsOn) && daysBetween(arrivedOn, on) >= olderThanDays;
}

describe('the last safe day', () => {
  it('is the day before the rule starts, when there is older mail', () => {
    expect(firstLoss({ olderThanDays: 365, startsOn: '2026-04-01' }, '2020-01-01', TODAY)).toEqual({
      state: 'coming',
      firstLossOn: '2026-04-01',
      lastSafeDay: '2026-03-31',
      daysLeft: 31,
    });
  });

  it('is later when no mail is old enough on the first day', () => {
    expect(firstLoss({ olderThanDays: 365, startsOn: '2026-04-01' }, '2025-06-10', TODAY)).toMatchObject({
      firstLossOn: '2026-06-10',
      lastSafeDay: '2026-06-09',
    });
  });

  it('is over when the rule runs, or may run, and mail is old enough', () => {
    expect(firstLoss({ olderThanDays: 365, startsOn: TODAY }, '2020-01-01', TODAY)).toEqual({
      state: 'running',
    });
    expect(firstLoss({ olderThanDays: 365, startsOn: null }, null, TODAY)).toEqual({ state: 'running' });
  });

  it('is the day before the first on which a server deletes something, day by day', () => {
    fc.assert(
      fc.property(rule, day, ({ olderThanDays, startsOn }, oldest) => {
        const found = firstLoss({ olderThanDays, startsOn }, oldest, TODAY);
        const gone = (on: string) => isDeleted(on, oldest, olderThanDays, startsOn);
        if (found.state === 'running') expect(gone(TODAY)).toBe(true);
        else {
          expect(gone(found.lastSafeDay)).toBe(false);
          expect(gone(found.firstLossOn)).toBe(true);
          expect(daysBetween(TODAY, found.firstLossOn)).toBe(found.daysLeft);
        }
      }),
    );
  });
});

describe('stages of a deletion', () => {
  it('are two where nothing keeps what was deleted', () => {
    expect(deletionStages('2026-04-01', null)).toEqual([
      { stage: 'leaves', from: '2026-04-01', to: '2026-04-01' },
      { stage: 'gone', from: '2026-04-01', to: null },
    ]);
  });

  it('are three with a recoverable stage, which ends the day before all is gone', () => {
    expect(deletionStages('2026-04-01', 14)).toEqual([
      { stage: 'leaves', from: '2026-04-01', to: '2026-04-01' },
      { stage: 'recoverable', from: '2026-04-01', to: '2026-04-14' },
      { stage: 'gone', from: '2026-04-15', to: null },
    ]);
  });
});
