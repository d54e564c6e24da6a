// From here on a process remembers what it has compiled. Jest reads every module anew for each test file, its own among
// them, and parsing took a fifth of the time of small tests and of those of screens. A module is parsed a second time
// when it is met again, with what V8 needs to pass over that from then on.
const vm = require('node:vm');

/** @typedef {{ source: string, parameters: string, data: Buffer | null }} Compiled */

/** By path. `data` null: met once. */
/** @type {Map<string, Compiled>} */
const compiled = new Map();
const { compileFunction } = vm;

vm.compileFunction = (source, parameters = [], options = {}) => {
  const { filename } = options;
  if (filename === undefined) return compileFunction(source, parameters, options);
  const names = parameters.join();
  const before = compiled.get(filename);
  // V8 itself would take another text of the same length for the same.
  if (before?.source !== source || before.parameters !== names) {
    compiled.set(filename, { source, parameters: names, data: null });
    return compileFunction(source, parameters, options);
  }
  if (before.data !== null)
    return compileFunction(source, parameters, { ...options, cachedData: before.data });
  const made = compileFunction(source, parameters, { ...options, produceCachedData: true });
  before.data = made.cachedData ?? null;
  return made;
};
