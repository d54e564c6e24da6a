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

/** Lots that are given one after another. */
function lotsOf() {
  const waiting: ((lot: File[] | null) => void)[] = [];
  const given: (File[] | null)[] = [];
  const next = (): Promise<File[] | null> => {
    const lot = given.shift();
    return lot === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(lot);
  };
  async function* lots() {
    for (let lot = await next(); lot !== null; lot = await next()) yield lot;
  }
  const give = async (lot: File[] | null) => {
    const waits = waiting.shift();
    if (waits) waits(lot);
    else given.push(lot);
    await jest.advanceTimersByTimeAsync(0);
  };
  return { lots: lots(), give };
}

test('what is found little by little is handed over as it is found, and its end is told', async () => {
  const { passed, told } = passing();
  const { lots, give } = lotsOf();
  const begun: number[] = [];
  const all = passed.startLots(lots, 'first', ({ length }) => begun.push(length));
  await give(filesOf(2, 'a'));
  expect(told).toEqual([{ names: ['a0', 'a1'], now: 'first', more: true }]);
  await give([]);
  await give(filesOf(120, 'b'));
  passed.start(filesOf(1, 'c'), 'second');
  await jest.runAllTimersAsync();
  await give(null);
  expect(await all).toBe(true);
  expect(begun).toEqual([2, 120]);
  expect(told.map(({ names, more }) => [names.length, more])).toEqual([
    [2, true],
    [100, true],
    [20, true],
    [1, true],
    [0, false],
  ]);
});

test('where nothing is found nothing is handed over', async () => {
  const { passed, told } = passing();
  const { lots, give } = lotsOf();
  const all = passed.startLots(lots, 'first', () => undefined);
  await give([]);
  await give(null);
  expect(await all).toBe(false);
  expect(told).toEqual([]);
});

test('the end of what is dropped beside a folder in which nothing is found is told', async () => {
  const { passed, told } = passing();
  const { lots, give } = lotsOf();
  const all = passed.startLots(lots, 'first', () => undefined);
  passed.start(filesOf(1, 'a'), 'second');
  expect(told).toEqual([{ names: ['a0'], now: 'second', more: true }]);
  await give(null);
  expect(await all).toBe(false);
  expect(told.at(-1)).toEqual({ names: [], now: 'first', more: false });
});

test('once it is ended nothing that is found afterwards is handed over', async () => {
  const { passed, told } = passing();
  const { lots, give } = lotsOf();
  const begun: number[] = [];
  const all = passed.startLots(lots, 'first', ({ length }) => begun.push(length));
  await give(filesOf(2, 'a'));
  passed.end();
  await give(filesOf(2, 'b'));
  expect(await all).toBe(true);
  expect([told.length, begun]).toEqual([1, [2]]);
  passed.start(filesOf(1, 'c'), 'second');
  expect(told[1]).toMatchObject({ names: ['c0'], more: false });
});
