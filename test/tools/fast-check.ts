/**
 * What tests get for fast-check: the same cases on every run, so that a red test is red for everybody.
 * `npm run test:long` draws a seed and prints it; PROPERTY_SEED=<number> takes that one again. A property that does not
 * say how often runs a hundred times in full. Done here and not before every test file, as most have no need of it.
 */
import { configureGlobal } from '../../node_modules/fast-check/lib/cjs/fast-check';
import { runs } from './long';

configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20_260_301), numRuns: runs(100) });

export { default } from '../../node_modules/fast-check/lib/cjs/fast-check';
export * from '../../node_modules/fast-check/lib/cjs/fast-check';
