import { configureGlobal } from 'fast-check';

// The same cases on every run: a red test is red for everybody. `npm run test:long` draws a seed and prints it;
// PROPERTY_SEED=<number> takes that one again.
configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20_260_301) });
