import { grouped, inOrderOf, onceForEach } from '../../src/core/once-for-each';

test('works something out once for each list', () => {
  const lengths = jest.fn((list: readonly string[]) => list.length);
  const lengthOf = onceForEach(lengths);
  const one = ['a'];
  expect([lengthOf(one), lengthOf(one), lengthOf(['b', 'c'])]).toEqual([1, 1, 2]);
  expect(lengths).toHaveBeenCalledTimes(2);
});

test('also where nothing comes out of it', () => {
  const nothing = jest.fn(() => undefined);
  const work = onceForEach(nothing);
  const list: string[] = [];
  work(list);
  work(list);
  expect(nothing).toHaveBeenCalledTimes(1);
});

test('groups keep the order of the list, and null belongs to none', () => {
  const groups = grouped([3, 1, 4, 1, 5, 0], (n) => (n === 0 ? null : n % 2 === 0 ? 'even' : 'odd'));
  expect([...groups]).toEqual([
    ['odd', [3, 1, 1, 5]],
    ['even', [4]],
  ]);
});

test('puts entries of a list into its order, each once', () => {
  const [a, b, c] = [{ name: 'a' }, { name: 'b' }, { name: 'c' }];
  expect(inOrderOf([a, b, c], [c, a, c])).toEqual([a, c]);
  expect(inOrderOf([a, b, c], [])).toEqual([]);
});
