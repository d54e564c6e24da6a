import { changesIn, lookAt, noting, watched } from '../../src/core/noted-reads';
import { onceForEach } from '../../src/core/once-for-each';

interface Thing {
  kind: string;
  size: number;
  note?: string;
}
const thing = (): Thing => watched<Thing>({ kind: 'pst', size: 7 }, 'file');
const namesOf = (work: () => unknown) => [...noting(work).at];

test('notes the fields that work looks at, and no others', () => {
  const { result, at } = noting(() => thing().size + 1);
  expect([result, [...at]]).toEqual([8, ['file.size']]);
});

test('notes a look for a field that is left out', () => {
  expect(namesOf(() => thing().note ?? 'none')).toEqual(['file.note']);
});

test('notes that all fields were looked at where a thing is copied or listed', () => {
  expect(namesOf(() => ({ ...thing() }))).toEqual(['file.*', 'file.kind', 'file.size']);
  expect(namesOf(() => 'note' in thing())).toEqual(['file.*']);
});

test('notes nothing while nobody asks', () => {
  expect(thing().size).toBe(7);
  expect(namesOf(() => undefined)).toEqual([]);
});

test('work within work is noted for both, also when it fails', () => {
  const inner = () =>
    noting(() => {
      throw new Error(String(thing().size));
    });
  const names = namesOf(() => {
    expect(inner).toThrow('7');
    return thing().kind;
  });
  expect(names).toEqual(['file.size', 'file.kind']);
});

test('what is worked out once for several is noted for each of them', () => {
  const sum = onceForEach((list: readonly Thing[]) => list.reduce((all, { size }) => all + size, 0));
  const list = [thing()];
  expect(namesOf(() => sum(list))).toEqual(['file.size']);
  expect(namesOf(() => sum(list))).toEqual(['file.size']);
});

test('a result from before brings along what it looked at', () => {
  const before = noting(() => thing().kind);
  expect(namesOf(() => lookAt(before.at))).toEqual(['file.kind']);
});

test('names changes as a look at them is noted', () => {
  const before: Thing = { kind: 'pst', size: 7 };
  expect(changesIn(before, { kind: 'pst', size: 8 }, 'file')).toEqual(['file.size']);
  expect(changesIn(before, { ...before }, 'file')).toEqual([]);
  expect(changesIn<Thing>(before, { ...before, note: 'new' }, 'file')).toEqual(['file.note', 'file.*']);
  expect(changesIn<Thing>({ ...before, note: 'old' }, before, 'file')).toEqual(['file.note', 'file.*']);
});
