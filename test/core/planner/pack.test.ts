import fc from 'fast-check';
import { known, unknown, type Fact } from '../../../src/core/facts/evidence';
import { learn } from '../../../src/core/planner/learn';
import { packReading, unpackReading } from '../../../src/core/planner/pack';
import { nextWants } from '../../../src/core/planner/plan';
import { stateOf } from '../../../src/core/planner/state-of';
import { wantKey } from '../../../src/core/planner/want';
import { TAKEN_AT, item, listed, reading, withFolders } from './mailbox-of';

const THEN = Date.parse(TAKEN_AT);
const HOUR = 3_600_000;

/** A reading that has got somewhere: some folders counted, one listed in part. */
function begun() {
  const read = withFolders(reading(), listed('AAMk-one', { items: 2, bytes: 300 }), listed('AAMk-two'));
  learn(
    read,
    { kind: 'items', folder: 'AAMk-one' },
    { kind: 'items', items: [item('a', 40), item('b', 400)], complete: true, undated: 0, total: null },
  );
  learn(
    read,
    { kind: 'children', folder: 'AAMk-two', next: null },
    { kind: 'children', folders: [listed('AAMk-three', { parentId: 'AAMk-two' })], next: 'more', total: 5 },
  );
  return read;
}

test('a reading that was packed says the same, and goes on with the same questions', () => {
  const read = begun();
  const back = unpackReading(packReading(read), THEN + HOUR);
  if (!back) throw new Error('It was not unpacked.');
  expect(stateOf(back)).toEqual(stateOf(read));
  const asked = (one: typeof read) => nextWants(one, 50, 9999).wants.map(wantKey);
  expect(asked(back)).toEqual(asked(read));
  expect(packReading(back)).toBe(packReading(read));
});

test('the common beginning of ids is written once, and an id of another beginning keeps its own', () => {
  const packed = packReading(withFolders(reading(), listed('AAMk-long-1'), listed('AAMk-long-2')));
  expect(packed).toContain('"prefix":"AAMk-long-"');
  expect(packed).toContain('[".1",null,"AAMk-long-1",');
  const read = withFolders(reading(), listed('.dotted'), listed('!marked'), listed(''));
  const back = unpackReading(packReading(read), THEN);
  expect([...(back?.folders.keys() ?? [])]).toEqual(['.dotted', '!marked', '']);
});

test('any fact of a folder comes back as it was', () => {
  const fact: fc.Arbitrary<Fact<number>> = fc.oneof(
    fc.nat().map((value) => known(value, 'measured', 'source-1')),
    fc.nat().map((value) => known(value, 'estimated', 'source-1')),
    fc.constantFrom('notAsked' as const, 'noPermission' as const).map((reason) => unknown(reason)),
  );
  fc.assert(
    fc.property(fact, fact, (items, bytes) => {
      const read = begun();
      const folder = read.folders.get('AAMk-one');
      if (!folder) throw new Error('No such folder.');
      read.folders.set(folder.id, { ...folder, items, bytes });
      const back = unpackReading(packReading(read), THEN)?.folders.get(folder.id);
      expect([back?.items, back?.bytes]).toEqual([items, bytes]);
    }),
  );
});

test('it is gone on with for twelve hours, and not by a clock that is behind', () => {
  const packed = packReading(begun());
  const goes = (at: number) => unpackReading(packed, at) !== null;
  expect([0, 12 * HOUR, 12 * HOUR + 1, -1].map((late) => goes(THEN + late))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test.each([
  ['no JSON', () => '{'],
  ['nothing', () => 'null'],
  ['of another version', (packed: string) => packed.replace('"version":2', '"version":1')],
  ['with a count that is none', (packed: string) => packed.replace('"callsDone":', '"callsDone":-1,"was":')],
  ['with a date that is none', (packed: string) => packed.replaceAll(TAKEN_AT, 'some day')],
  ['with ages missing in a folder', (packed: string) => packed.replace('"ageLimits":[30,', '"ageLimits":[')],
])('a text that is %s is not gone on with', (_, change) => {
  const packed = packReading(begun());
  expect(change(packed)).not.toBe(packed);
  expect(unpackReading(change(packed), THEN)).toBeNull();
});
