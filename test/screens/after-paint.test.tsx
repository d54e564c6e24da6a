import { afterFirstPaint, afterPaint } from '../../src/screens/after-paint';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** How often it has acted after each of these steps, in milliseconds. */
function actedAfter(steps: readonly number[], act: jest.Mock): number[] {
  return steps.map((step) => {
    jest.advanceTimersByTime(step);
    return act.mock.calls.length;
  });
}

test('what comes after a painting is done once, in a task after the frame', () => {
  const act = jest.fn();
  afterPaint(act);
  expect(act).not.toHaveBeenCalled();
  expect(actedAfter([20, 200], act)).toEqual([1, 1]);
});

test('where no frame comes, as out of sight, it is done all the same', () => {
  jest.spyOn(window, 'requestAnimationFrame').mockReturnValue(1);
  const act = jest.fn();
  afterPaint(act);
  expect(actedAfter([20, 100, 200], act)).toEqual([0, 1, 1]);
});

test('what was called off is not done', () => {
  const act = jest.fn();
  afterPaint(act)();
  expect(actedAfter([20, 200], act)).toEqual([0, 0]);
});

describe('after the first paint', () => {
  let tell: (names: readonly string[]) => void = () => undefined;
  const disconnect = jest.fn();

  /** A browser that tells of its paints, which jsdom has none of. */
  class Observer {
    static readonly supportedEntryTypes = ['paint'];
    disconnect = disconnect;
    constructor(told: PerformanceObserverCallback) {
      tell = (names) => {
        const list = { getEntriesByName: (name: string) => names.filter((one) => one === name) };
        told(list as unknown as PerformanceObserverEntryList, this as unknown as PerformanceObserver);
      };
    }
    observe = jest.fn();
  }

  beforeEach(() => Object.assign(window, { PerformanceObserver: Observer }));
  afterEach(() => {
    Reflect.deleteProperty(window, 'PerformanceObserver');
    jest.restoreAllMocks();
  });

  it('waits until something can be read, not for an empty frame', () => {
    const act = jest.fn();
    afterFirstPaint(act);
    expect(actedAfter([20, 500], act)).toEqual([0, 0]);
    tell(['first-paint']);
    expect(act).not.toHaveBeenCalled();
    tell(['first-contentful-paint']);
    expect(act).toHaveBeenCalledTimes(1);
    expect(disconnect).toHaveBeenCalledTimes(1);
    expect(actedAfter([5_000], act)).toEqual([1]);
  });

  it('does not wait for ever where nothing is told', () => {
    const act = jest.fn();
    afterFirstPaint(act);
    expect(actedAfter([2_900, 200], act)).toEqual([0, 1]);
  });

  it('does not wait for a paint out of sight', () => {
    jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    const act = jest.fn();
    afterFirstPaint(act);
    expect(actedAfter([200], act)).toEqual([1]);
  });

  it('nor in a browser that tells of none', () => {
    Reflect.deleteProperty(window, 'PerformanceObserver');
    const act = jest.fn();
    afterFirstPaint(act);
    expect(actedAfter([200], act)).toEqual([1]);
  });
});
