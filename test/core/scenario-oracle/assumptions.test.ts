import { copiesOf } from '../../../src/core/copies/copies-of';
import { unknown } from '../../../src/core/facts/evidence';
import { summarise } from '../../../src/core/scenarios/event-summary';
import { CASES, OWN, TODAY, type Case } from './cases';
import { truthsOf } from './fates';
import type { World } from './world';

/** The POP3 cases, had nobody been asked what others do with the mail on the server. */
const OPEN: Case[] = CASES.filter(
  ({ name }) => /^POP3, keeps/.test(name) && !/another program|deletes after|delivery|export/.test(name),
).map((one) => ({
  ...one,
  snapshot: {
    ...one.snapshot,
    accounts: one.snapshot.accounts.map((account) => ({
      ...account,
      otherClients: unknown('notAsked'),
      serverDeletesAfterDays: unknown('notAsked'),
    })),
  },
}));

const withOthers = (worlds: readonly World[]): World[] =>
  worlds.flatMap((world) => [
    world,
    { ...world, otherReaderRemoves: true },
    { ...world, serverDeletesAfter: 60 },
  ]);

test('a kept is true in every world, or names what it rests on', () => {
  let kept = 0;
  const wrong: string[] = [];
  for (const one of OPEN) {
    const copies = copiesOf(one.snapshot, TODAY);
    const summary = summarise({ type: 'diskCrash' }, { snapshot: one.snapshot, copies, today: TODAY });
    for (const { account, kind, segments } of summary.rows) {
      for (const { fate, assumes, ages } of segments) {
        if (account !== OWN || fate !== 'kept') continue;
        kept += 1;
        const worlds = withOthers(one.worlds).filter(
          (world) =>
            !(assumes.includes('noOtherReaderRemoves') && world.otherReaderRemoves) &&
            !(assumes.includes('serverDeletesNothing') && world.serverDeletesAfter !== null),
        );
        const truth = truthsOf(worlds, { type: 'diskDies' }).get(kind) ?? [];
        const survives = truth
          .slice(ages.from, ages.to ?? undefined)
          .every((found) => found?.fate === 'kept');
        if (!survives) wrong.push(`${one.name} | ${kind} | from ${ages.from}: ${assumes.join(', ')}`);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(kept).toBeGreaterThan(50);
});
