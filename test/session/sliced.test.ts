import { mapInSlices, type Slices } from '../../src/core/slices';
import { createSliced, inSlices, isOfTheSame, type Sliced } from '../../src/session/sliced';

const ENTRIES = Array.from({ length: 10 }, (_, at) => at);

/** A page on which time passes as the work says, and that breathes when it is told to. */
function page() {
  let time = 0;
  const waiting: (() => void)[] = [];
  const pace = {
    now: () => time,
    breathe: () => new Promise<void>((resolve) => waiting.push(resolve)),
  };
  return {
    pace,
    takes: (ms: number) => {
      time += ms;
    },
    breathe: async () => {
      for (const go of waiting.splice(0)) go();
      await new Promise<void>((resolve) => {
        process.nextTick(resolve);
      });
    },
    isWaiting: () => waiting.length > 0,
  };
}

function setting() {
  const at = page();
  const sliced: Sliced<string> = createSliced(at.pace);
  const done: string[] = [];
  const shown: (string | null)[] = [];
  sliced.subscribe(() => shown.push(sliced.getState().result));
  /** Ten entries of three milliseconds each. */
  const work = (name: string) =>
    function* (): Slices<string> {
      yield* mapInSlices(ENTRIES, (n) => {
        done.push(`${name}${n}`);
        at.takes(3);
      });
      return name;
    };
  const toTheEnd = async () => {
    while (at.isWaiting()) await at.breathe();
  };
  return { ...at, sliced, done, shown, work, toTheEnd };
}

test('works no longer than a slice, and breathes before the first', async () => {
  const { sliced, done, work, breathe, toTheEnd } = setting();
  sliced.begin(['a'], work('a'));
  expect(done).toEqual([]);
  expect(sliced.getState()).toMatchObject({ result: null, share: 0 });
  await breathe();
  expect(done).toEqual(['a0', 'a1', 'a2']);
  expect(sliced.getState().share).toBeCloseTo(0.3);
  await toTheEnd();
  expect(sliced.getState()).toEqual({ result: 'a', of: ['a'], share: null, stopped: false, failure: null });
});

test('what is superseded never lands and is not gone on with; what was there before stays until then', async () => {
  const { sliced, done, shown, work, breathe, toTheEnd } = setting();
  sliced.begin(['first'], work('f'));
  await toTheEnd();
  sliced.begin(['old'], work('o'));
  expect(sliced.getState()).toMatchObject({ result: 'f', of: ['first'] });
  await breathe();
  sliced.begin(['new'], work('n'));
  await toTheEnd();
  expect(sliced.getState()).toMatchObject({ result: 'n', of: ['new'] });
  expect(shown).not.toContain('o');
  expect(shown.filter((one) => one !== null && one !== 'f' && one !== 'n')).toEqual([]);
  expect(done.filter((one) => one.startsWith('o'))).toHaveLength(3);
});

test('the same work is not begun again, under way or done', async () => {
  const { sliced, done, work, breathe, toTheEnd } = setting();
  const of = [{}, 1];
  sliced.begin(of, work('a'));
  await breathe();
  sliced.begin([...of], work('b'));
  await toTheEnd();
  sliced.begin([...of], work('c'));
  await toTheEnd();
  expect(sliced.getState().result).toBe('a');
  expect(done).toHaveLength(10);
});

test('stops when told to, and goes on from there', async () => {
  const { sliced, done, work, breathe, toTheEnd } = setting();
  sliced.begin(['a'], work('a'));
  await breathe();
  sliced.stop();
  await toTheEnd();
  expect(done).toHaveLength(3);
  expect(sliced.getState()).toMatchObject({ result: null, stopped: true });
  sliced.goOn();
  sliced.goOn();
  await toTheEnd();
  expect(done).toEqual(ENTRIES.map((n) => `a${n}`));
  expect(sliced.getState()).toMatchObject({ result: 'a', share: null, stopped: false });
});

test('stopped and gone on with before the page has breathed, it is done once', async () => {
  const { sliced, done, work, breathe, toTheEnd } = setting();
  sliced.begin(['a'], work('a'));
  await breathe();
  sliced.stop();
  sliced.goOn();
  await toTheEnd();
  expect(done).toHaveLength(10);
  expect(sliced.getState().result).toBe('a');
});

test('cleared, nothing lands any more', async () => {
  const { sliced, work, breathe, toTheEnd } = setting();
  sliced.begin(['a'], work('a'));
  await breathe();
  sliced.clear();
  await toTheEnd();
  expect(sliced.getState()).toEqual({ result: null, of: [], share: null, stopped: false, failure: null });
});

test('what breaks is told, and begun anew when it is asked for again', async () => {
  const { sliced, work, toTheEnd } = setting();
  sliced.begin(['a'], function* (): Slices<string> {
    yield 0;
    throw new Error('broken');
  });
  await toTheEnd();
  expect(sliced.getState()).toMatchObject({ share: null, failure: { reason: new Error('broken') } });
  sliced.begin(['a'], work('a'));
  await toTheEnd();
  expect(sliced.getState()).toMatchObject({ result: 'a', failure: null });
});

test('work that is asked for by itself rests after each slice, and not where it takes no longer than one', async () => {
  const { pace, work, done, breathe, isWaiting } = setting();
  const long = inSlices(work('a')(), pace);
  expect(done).toHaveLength(3);
  for (let slice = 1; slice < 4; slice += 1) await breathe();
  expect(await long).toBe('a');
  expect(done).toHaveLength(10);
  expect(isWaiting()).toBe(false);
});

test('works depend on the same where each thing is the same one', () => {
  const report = {};
  expect(isOfTheSame([report, 'today'], [report, 'today'])).toBe(true);
  expect(isOfTheSame([report, 'today'], [{}, 'today'])).toBe(false);
  expect(isOfTheSame([report], [report, 'today'])).toBe(false);
});
