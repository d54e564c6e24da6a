// Jest's own test runner, with nothing left switched on after a test file. The runner knows which test it is in by a
// storage that follows every promise, a new one for each file. Those of all earlier files went along with each promise
// of the later ones: after two hundred files that took more than half of the time.
const asyncHooks = require('node:async_hooks');
const { readFileSync, statSync } = require('node:fs');
require('./quick-compile.cjs');

/** @type {import('node:async_hooks').AsyncLocalStorage<unknown>[]} */
let storages = [];
const { AsyncLocalStorage } = asyncHooks;
Object.assign(asyncHooks, {
  AsyncLocalStorage: new Proxy(AsyncLocalStorage, {
    construct: () => {
      /** @type {import('node:async_hooks').AsyncLocalStorage<unknown>} */
      const storage = new AsyncLocalStorage();
      storages.push(storage);
      return storage;
    },
  }),
});

/** @typedef {(...of: unknown[]) => Promise<unknown>} Runner */
/** Jest brings it along. @type {string} */
const path = 'jest-circus/runner';
/** @type {unknown} */
const brought = require(path);
const runner = /** @type {{ default: Runner }} */ (brought);

/** What was read, by path. @type {Map<string, { text: string, changed: number, size: number }>} */
const read = new Map();

/** The text of a module. Jest reads it anew for each test file; here only if it was written since. */
function textOf(/** @type {string} */ file) {
  const { ctimeMs: changed, size } = statSync(file);
  const known = read.get(file);
  if (known?.changed === changed && known.size === size) return known.text;
  const text = readFileSync(file, 'utf8');
  read.set(file, { text, changed, size });
  return text;
}

/** Runs the tests of a file, as jest's own runner does. @type {Runner} */
module.exports = async (...of) => {
  // The part of jest that is not documented; without it, it reads by itself.
  const runtime = /** @type {{ fileCache?: { readFile?: typeof textOf } }} */ (of[3]);
  if (runtime.fileCache?.readFile !== undefined) runtime.fileCache.readFile = textOf;
  try {
    return await runner.default(...of);
  } finally {
    for (const storage of storages) storage.disable();
    storages = [];
  }
};
