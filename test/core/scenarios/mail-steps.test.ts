import type { FolderAges } from '../../../src/core/scenarios/mail-ages';
import { itemsBetween, olderInFolder, stepsOf } from '../../../src/core/scenarios/mail-steps';

const folder = (more: Partial<FolderAges> = {}): FolderAges => ({
  account: 'ada',
  kind: 'inbox',
  folder: 'inbox',
  name: 'Inbox',
  cuts: [
    { days: 0, items: 100, bytes: 1000 },
    { days: 30, items: 60, bytes: 700 },
    { days: 365, items: 10, bytes: 200 },
  ],
  oldestOn: '2024-03-01',
  ...more,
});
const steps = stepsOf([folder()], '2026-03-01');

test('at an age that was counted the amount is exact', () => {
  expect(olderInFolder(steps, 0, 30)).toEqual({
    items: { atLeast: 60, atMost: 60 },
    bytes: { atLeast: 700, atMost: 700 },
  });
});

test('between two ages that were counted it lies between their amounts', () => {
  expect(olderInFolder(steps, 0, 100).items).toEqual({ atLeast: 10, atMost: 60 });
});

test('beyond the oldest item there is nothing', () => {
  expect(olderInFolder(steps, 0, 800).items.atMost).toBe(0);
});

describe('items between two ages, at least', () => {
  test('with an upper end: what is older than it does not count', () => {
    expect(itemsBetween(steps, 0, 30, 365)).toBe(50);
    expect(itemsBetween(steps, 0, 0, 30)).toBe(40);
  });

  test('without an upper end: all that is older', () => {
    expect(itemsBetween(steps, 0, 30, null)).toBe(60);
  });

  test('never fewer than none, and none where nothing was counted', () => {
    expect(itemsBetween(steps, 0, 300, 301)).toBe(0);
    expect(itemsBetween(stepsOf([folder({ cuts: [], oldestOn: null })], '2026-03-01'), 0, 30, 365)).toBe(0);
  });
});
