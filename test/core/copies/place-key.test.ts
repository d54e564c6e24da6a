import type { Place } from '../../../src/core/copies/copy';
import { placeKey, samePlaces } from '../../../src/core/copies/place-key';

const server: Place = { type: 'server', id: 'one', disk: null };
const cache: Place = { type: 'deviceCache', id: 'one', disk: 'computer' };

test('a place has the same key as its like, and no other has it', () => {
  expect(placeKey(server)).toBe(placeKey({ ...server }));
  expect(placeKey(server)).not.toBe(placeKey(cache));
  expect(placeKey(server)).not.toBe(placeKey({ ...server, id: 'two' }));
});

test('places are the same where all of them are, in the same order', () => {
  expect(samePlaces([server, cache], [{ ...server }, { ...cache }])).toBe(true);
  expect(samePlaces([server, cache], [cache, server])).toBe(false);
  expect(samePlaces([server], [server, cache])).toBe(false);
  expect(samePlaces([server, cache], [server])).toBe(false);
  expect(samePlaces([], [])).toBe(true);
});
