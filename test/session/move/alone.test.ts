import { alone } from '../../../src/session/move/alone';

/** Locks as a browser keeps them for all of its windows. */
function fakeLocks(): LockManager {
  const held = new Set<string>();
  const locks = {
    request: async (name: string, _options: LockOptions, work: (lock: Lock | null) => Promise<unknown>) => {
      if (held.has(name)) return work(null);
      held.add(name);
      try {
        return await work({ name, mode: 'exclusive' });
      } finally {
        held.delete(name);
      }
    },
    query: () => Promise.resolve({}),
  };
  return locks as LockManager;
}

test('one window works at a time, and the next one when it is done, even when it failed', async () => {
  const locks = fakeLocks();
  const done: string[] = [];
  let finish: () => void = () => undefined;
  const first = alone(
    async () => {
      await new Promise<void>((resolve) => (finish = resolve));
      done.push('first');
    },
    { locks },
  );
  const second = () =>
    alone(
      () => {
        done.push('second');
        return Promise.resolve();
      },
      { locks },
    );
  expect(await second()).toBe(false);
  finish();
  expect(await first).toBe(true);
  expect(await second()).toBe(true);
  await expect(alone(() => Promise.reject(new Error('no')), { locks })).rejects.toThrow('no');
  expect(await second()).toBe(true);
  expect(done).toEqual(['first', 'second', 'second']);
});

test('without locks the work is done', async () => {
  const done: string[] = [];
  expect(
    await alone(() => {
      done.push('work');
      return Promise.resolve();
    }, {}),
  ).toBe(true);
  expect(done).toEqual(['work']);
});

test('in a frame that is refused locks along with its storage the work is done', async () => {
  const refused = () =>
    Promise.reject(new DOMException('Access is denied in this context.', 'SecurityError'));
  const locks = { request: refused, query: refused } as LockManager;
  const done: string[] = [];
  const work = () => {
    done.push('work');
    return Promise.resolve();
  };
  expect(await alone(work, { locks })).toBe(true);
  expect(done).toEqual(['work']);
});
