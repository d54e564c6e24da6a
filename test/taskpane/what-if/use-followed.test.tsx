import { act, renderHook } from '@testing-library/react';
import fc from 'fast-check';
import { useState } from 'react';
import { useFollowed } from '../../../src/taskpane/what-if/use-followed';
import { runs } from '../../tools/long';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const FIRST = { days: 10, scope: 'all' };

function open(areSeen = () => true) {
  const drawn: number[] = [];
  const notes: number[] = [];
  const note = ({ days }: typeof FIRST) => notes.push(days);
  const { result, unmount, rerender } = renderHook((first: typeof FIRST = FIRST) => {
    const [kept, show] = useState<typeof FIRST | null>(null);
    const value = kept ?? first;
    const followed = useFollowed(value, { show, note }, areSeen);
    if (drawn.at(-1) !== value.days) drawn.push(value.days);
    return { value, ...followed };
  });
  const now = () => [result.current.value.days, result.current.followed.days];
  const move = (days: number) => {
    act(() => {
      result.current.move({ days });
    });
  };
  const rest = () => {
    act(() => {
      result.current.rest();
    });
  };
  const pass = (ms: number) => {
    act(() => {
      jest.advanceTimersByTime(ms);
    });
  };
  return { result, now, move, rest, pass, drawn, notes, unmount, rerender };
}

test('one step, and a second one, are followed at once', () => {
  const { now, move } = open();
  move(11);
  expect(now()).toEqual([11, 11]);
  move(12);
  expect(now()).toEqual([12, 12]);
});

test('while it runs it is shown a few times a second, and where it rests in any case', () => {
  const { result, now, move, pass, drawn, notes } = open();
  for (let days = 11; days <= 60; days += 1) {
    move(days);
    expect(result.current.moving).toBe(days > 12);
    pass(20);
  }
  expect(drawn.length).toBeGreaterThanOrEqual(6);
  expect(drawn.length).toBeLessThanOrEqual(7);
  expect(notes.at(-1)).toBe(60);
  pass(500);
  expect(now()).toEqual([60, 60]);
  expect(result.current.moving).toBe(false);
});

test('the last of any row of moves is shown, however they lie in time', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 99 }), fc.nat(500)), { minLength: 1 }),
      (moves) => {
        const { now, move, pass, unmount } = open();
        for (const [days, ms] of moves) {
          move(days);
          pass(ms);
        }
        pass(500);
        const [last = 0] = moves.at(-1) ?? [];
        expect(now()).toEqual([last, last]);
        expect(jest.getTimerCount()).toBe(0);
        unmount();
      },
    ),
    { numRuns: runs(20) },
  );
});

test('let go or printed, it is shown at once where it stands', () => {
  const { result, now, move, rest } = open();
  for (let days = 11; days <= 20; days += 1) move(days);
  expect(now()).toEqual([12, 12]);
  rest();
  expect(now()).toEqual([20, 20]);
  expect(result.current.moving).toBe(false);
  expect(jest.getTimerCount()).toBe(0);
  for (let days = 21; days <= 30; days += 1) move(days);
  act(() => {
    window.dispatchEvent(new Event('beforeprint'));
  });
  expect(now()).toEqual([30, 30]);
});

test('what nobody sees follows where it rests, or comes into view', () => {
  let seen = false;
  const { now, move, pass } = open(() => seen);
  const run = (from: number) => {
    for (let days = from; days < from + 20; days += 1) {
      move(days);
      pass(20);
    }
  };
  run(11);
  expect(now()[0]).toBeGreaterThan(20);
  expect(now()[1]).toBe(12);
  seen = true;
  run(31);
  expect(now()[1]).toBeGreaterThan(30);
  seen = false;
  run(51);
  expect(now()[1]).toBeLessThan(60);
  pass(500);
  expect(now()).toEqual([70, 70]);
});

test('after a rest the next step is followed at once again', () => {
  const { now, move, pass } = open();
  for (let days = 11; days <= 20; days += 1) move(days);
  expect(now()).toEqual([12, 12]);
  pass(1_000);
  expect(now()).toEqual([20, 20]);
  move(21);
  expect(now()).toEqual([21, 21]);
});

test('what is set otherwise is followed at once, and keeps what was moved', () => {
  const { result, now, move } = open();
  for (let days = 11; days <= 20; days += 1) move(days);
  act(() => {
    result.current.set({ scope: 'inbox' });
  });
  expect(now()).toEqual([20, 20]);
  expect(result.current.followed).toEqual({ days: 20, scope: 'inbox' });
});

test('nothing is left running when the page is gone', () => {
  const { move, unmount } = open();
  for (let days = 11; days <= 20; days += 1) move(days);
  unmount();
  expect(jest.getTimerCount()).toBe(0);
});

test('what stands first may be known later, and a step starts from there', () => {
  const { result, now, move, rerender } = open();
  rerender({ days: 30, scope: 'inbox' });
  expect(now()).toEqual([30, 30]);
  move(31);
  expect(result.current.followed).toEqual({ days: 31, scope: 'inbox' });
});
