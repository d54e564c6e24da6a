import { configureGlobal } from 'fast-check';

// The same cases on every run: a red test is red for everybody. PROPERTY_SEED=<number> explores others.
configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20_260_301) });
