import { createPassing } from '../../../src/session/company/pass-files';
import type { ToDesk } from '../../../src/sources/company/desk-protocol';

const filesOf = (count: number, name: string) =>
  Array.from({ length: count }, (_, at) => new File([''], `${name}${at}`));

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

function passing() {
  const told: { names: string[]; now: string; more: boolean | undefined }[] = [];
  const passed = createPassing((message: ToDesk) => {
    if (message.type === 'take')
      told.push({ names: message.files.map(({ name }) => name), now: message.now, more: message.more });
  });
  return { passed, told };
}

test('a few files are handed over at once', () => {
  const { passed, told } = passing();
  passed.start(filesOf(3, 'a'), 'first');
  expect(told).toEqual([{ names: ['a0', 'a1', 'a2'], now: 'first', more: false }]);
  passed.start(filesOf(1, 'b'), 'second');
  expect(told[1]).toEqual({ names: ['b0'], now: 'second', more: false });
});

test('of thousands none is lost, in their order, whatever is dropped meanwhile', () => {
  const { passed, told } = passing();
  passed.start(filesOf(250, 'a'), 'first');
  passed.start(filesOf(20, 'b'), 'second');
  jest.runAllTimers();
  expect(told.flatMap(({ names }) => names)).toEqual(
    [...filesOf(250, 'a'), ...filesOf(20, 'b')].map(({ name }) => name),
  );
  expect(told.map(({ names, more }) => [names.length, more])).toEqual([
    [100, true],
    [100, true],
    [50, true],
    [20, false],
  ]);
  expect(told.map(({ now }) => now)).toEqual(['first', 'first', 'first', 'second']);
});

test('once it is ended no further one follows, and a new drop begins anew', () => {
  const { passed, told } = passing();
  passed.start(filesOf(250, 'a'), 'first');
  passed.end();
  jest.runAllTimers();
  expect(told).toHaveLength(1);
  passed.start(filesOf(1, 'b'), 'second');
  expect(told[1]).toMatchObject({ names: ['b0'], more: false });
});
