/**
 * What `npm run mutate` adds to stryker: a score that is printed as it grows, so that a run that is cut short has
 * told something, and a sample in place of all mutants.
 */

const path = require('node:path');

/** Mutants between two lines of the score. */
const EVERY = 25;

/**
 * Prints every survivor at once, and the score so far: of the mutants that count, how many a test has noticed.
 *
 * @param {(line: string) => void} print
 */
function scoreSoFar(print) {
  /** @type {Record<string, number>} */
  const seen = {};
  const of = (/** @type {string} */ status) => seen[status] ?? 0;
  let tested = 0;
  const score = () => {
    const noticed = of('Killed') + of('Timeout');
    const counted = noticed + of('Survived') + of('NoCoverage');
    const percent = counted === 0 ? '?' : ((100 * noticed) / counted).toFixed(1);
    print(`So far ${String(noticed)} of ${String(counted)} noticed: ${percent} %.`);
  };
  return {
    onMutantTested: (
      /** @type {{ status: string, fileName: string, replacement: string, location: { start: { line: number } } }} */ mutant,
    ) => {
      seen[mutant.status] = of(mutant.status) + 1;
      const file = path.relative(process.cwd(), mutant.fileName);
      if (mutant.status === 'Survived')
        print(`Not noticed: ${file}:${String(mutant.location.start.line)} ${mutant.replacement}`);
      if (mutant.status === 'CompileError') return;
      tested += 1;
      if (tested % EVERY === 0) score();
    },
    onMutationTestReportReady: score,
  };
}

/**
 * Lets one of so many mutants through, the same ones in every run; the others stand under errors and do not count.
 *
 * @param {number} oneOf
 */
function sample(oneOf) {
  return {
    init: () => Promise.resolve(),
    group: (/** @type {{ id: string }[]} */ mutants) => Promise.resolve([mutants.map(({ id }) => id)]),
    check: (/** @type {{ id: string }[]} */ mutants) =>
      Promise.resolve(
        Object.fromEntries(
          mutants.map(({ id }) => [
            id,
            Number(id) % oneOf === 0
              ? { status: 'passed' }
              : { status: 'compileError', reason: 'Not in the sample.' },
          ]),
        ),
      ),
  };
}

// Each by itself: stryker takes the file in as a module, and finds only what is exported by name.
exports.scoreSoFar = scoreSoFar;
exports.sample = sample;
exports.strykerPlugins = [
  { kind: 'Reporter', name: 'score-so-far', value: scoreSoFar(console.log) },
  { kind: 'Checker', name: 'sample', value: sample(Number(process.env.SAMPLE ?? 1)) },
];
