import { createCaller } from '../../../src/sources/outlook/office-calls';
import { fakeOffice } from './fake-office';

/** Milliseconds in which even a busy machine answers. */
const PATIENT = 300_000;

describe('calls to Office', () => {
  it('are never more than three at a time, and all of them are made', async () => {
    const { office, load } = fakeOffice();
    const call = createCaller(PATIENT);
    const save = () => call((callback) => office.context.roamingSettings.saveAsync(callback));
    const results = await Promise.all(Array.from({ length: 10 }, save));
    expect(results.every((result) => result.ok)).toBe(true);
    expect(load).toEqual({ now: 0, most: 3 });
  });

  it('make room when one is never answered', async () => {
    const { office, load } = fakeOffice({ answers: 'never' });
    const call = createCaller(20);
    const save = () => call((callback) => office.context.roamingSettings.saveAsync(callback));
    const results = await Promise.all(Array.from({ length: 4 }, save));
    expect(results).toEqual(Array(4).fill({ ok: false, silent: true, code: null }));
    expect(load.most).toBe(4);
  });

  it('keep their place in the queue until one ends', async () => {
    const { office, load, answerOldest } = fakeOffice({ answers: 'never' });
    const call = createCaller(PATIENT);
    const save = () => call((callback) => office.context.roamingSettings.saveAsync(callback));
    const all = Promise.all(Array.from({ length: 4 }, save));
    await Promise.resolve();
    expect(load.now).toBe(3);
    for (let at = 0; at < 4; at += 1) {
      answerOldest();
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    expect((await all).every((result) => result.ok)).toBe(true);
    expect(load.most).toBe(3);
  });

  it('report what was thrown instead of throwing', async () => {
    const { office } = fakeOffice({ answers: 'throws' });
    const call = createCaller(20);
    expect(await call((callback) => office.context.roamingSettings.saveAsync(callback))).toEqual({
      ok: false,
      silent: false,
      code: 5001,
    });
  });
});
