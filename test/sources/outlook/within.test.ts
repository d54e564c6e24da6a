import { within } from '../../../src/sources/outlook/within';

/** A clock whose time comes only when told. */
function clock() {
  let ring: () => void = () => undefined;
  let stopped = 0;
  return {
    timer: (_ms: number, then: () => void) => {
      ring = then;
      return () => {
        stopped += 1;
      };
    },
    ring: () => ring(),
    stopped: () => stopped,
  };
}

test('what comes in time is given, and the clock stopped', async () => {
  const { timer, stopped } = clock();
  expect(await within(timer, 10, Promise.resolve('came'), null)).toBe('came');
  expect(stopped()).toBe(1);
});

test('what fails or never comes is the stand-in', async () => {
  const { timer, ring } = clock();
  expect(await within(timer, 10, Promise.reject(new Error('no')), null)).toBeNull();
  const waiting = within(timer, 10, new Promise<string>(() => undefined), null);
  ring();
  expect(await waiting).toBeNull();
});
