/**
 * What tests get for fast-check: the same cases on every run, so that a red test is red for everybody.
 * `npm run test:long` draws a seed and prints it; PROPERTY_SEED=<number> takes that one again. A property that does not
 * say how often runs a hundred times in full. Done here and not before every test file, as most have no need of it.
 */
import fastCheck, {
  configureGlobal,
  nat,
  string as anyString,
  type StringConstraints,
} from '../../node_modules/fast-check/lib/cjs/fast-check';
import { runs } from './long';

configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20_260_301), numRuns: runs(100) });

/** Code points that are no letter but half of one. */
const HALVES = { from: 0xd800, count: 0x800 };

/** Every code point, in fast-check's order. Its own looks for the number of one in a table of all 1,112,064. */
const codePoint = nat(0x10_ffff - HALVES.count).map(
  (index) => String.fromCodePoint(index < HALVES.from ? index : index + HALVES.count),
  (text) => {
    const point = typeof text === 'string' ? (text.codePointAt(0) ?? -1) : -1;
    const isHalf = point >= HALVES.from && point < HALVES.from + HALVES.count;
    if (isHalf || text !== String.fromCodePoint(Math.max(0, point))) throw new RangeError('No code point.');
    return point < HALVES.from ? point : point - HALVES.count;
  },
);

/** As fast-check's, with the same texts: that of any code points was a second's work each time it was asked for. */
export const string = (constraints: StringConstraints = {}): ReturnType<typeof anyString> =>
  anyString(constraints.unit === 'binary' ? { ...constraints, unit: codePoint } : constraints);

export default { ...fastCheck, string };
export * from '../../node_modules/fast-check/lib/cjs/fast-check';
