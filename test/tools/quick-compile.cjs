// From here on a process compiles each module once. Jest reads every module anew for each test file, its own among them,
// and had each one parsed, and each function of it compiled, for every test file that reaches it; in tests of little
// work that took longer than the tests. What is compiled is bound to no test file: each still runs the module anew, with
// globals and state of its own.
const vm = require('node:vm');

/** By path. */
/** @type {Map<string, { source: string, parameters: string, script: vm.Script }>} */
const compiled = new Map();
const { compileFunction } = vm;

vm.compileFunction = (source, parameters = [], options = {}) => {
  const { filename, parsingContext } = options;
  if (filename === undefined || parsingContext === undefined)
    return compileFunction(source, parameters, options);
  const names = parameters.join();
  let known = compiled.get(filename);
  if (known?.source !== source || known.parameters !== names) {
    // In the same line, so that a place in the module keeps its number of the line; and of the column, by the offset.
    const head = `(function (${names}) {`;
    const script = new vm.Script(`${head}${source}\n})`, { filename, columnOffset: -head.length });
    known = { source, parameters: names, script };
    compiled.set(filename, known);
  }
  /** @type {unknown} */
  const made = known.script.runInContext(parsingContext);
  return /** @type {ReturnType<typeof compileFunction>} */ (made);
};
