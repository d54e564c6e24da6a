import { configureGlobal } from 'fast-check';
import { runs } from './long';

// The same cases on every run: a red test is red for everybody. `npm run test:long` draws a seed and prints it;
// PROPERTY_SEED=<number> takes that one again. A property that does not say how often runs a hundred times in full.
configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20_260_301), numRuns: runs(100) });
