import { headway } from '../../../src/core/report/headway';

const keys = (...all: string[]) => all.map((key) => ({ key }));
const receipts = (...all: string[]) => all.map((finding) => ({ finding }));

test('what was done and still holds counts as done', () => {
  expect(headway(keys('a', 'b'), receipts('c'))).toEqual({ done: 1, told: 0, all: 3 });
});

test('what came back is still to be done, and what was done twice counts once', () => {
  expect(headway(keys('a'), receipts('a', 'b', 'b'))).toEqual({ done: 1, told: 0, all: 2 });
});

test('what a fix has ended along with its own problem counts too, until it comes back', () => {
  const backup = { finding: 'noBackup', alongside: ['onlyCopy', 'folders'] };
  expect(headway(keys('a'), [backup])).toEqual({ done: 3, told: 0, all: 4 });
  expect(headway(keys('a', 'folders'), [backup])).toEqual({ done: 2, told: 0, all: 4 });
});

test('nothing to do and nothing done is nothing of nothing', () => {
  expect(headway([], [])).toEqual({ done: 0, told: 0, all: 0 });
});

test('a word is told and not done, until something proves it', () => {
  const told = { finding: 'noBackup', rests: 'told' } as const;
  expect(headway(keys('a'), [told])).toEqual({ done: 0, told: 1, all: 2 });
  expect(headway(keys('a'), [told, { finding: 'noBackup' }])).toEqual({ done: 1, told: 0, all: 2 });
  expect(headway(keys('noBackup'), [told])).toEqual({ done: 0, told: 0, all: 1 });
});
