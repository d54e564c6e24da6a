/**
 * `npm run fuzz -- [--minutes 10] [--seed N] [--only NAME]`: hands made-up and damaged inputs to every reader, and
 * measures how their time grows with the input. Ends with code 1 when a reader threw, took more than 200 ms of
 * processor time for one input, was wrong, or grows by more than 1.2 in the exponent.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { FuzzTarget, GrowthClass } from '../test/fuzz/target';

const FOLDER = path.resolve(__dirname, '../test/fuzz');
const MINUTE = 60_000;
/** Four doublings. */
const SIZES = [100_000, 200_000, 400_000, 800_000, 1_600_000];
const STEEPEST = 1.2;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    only: { type: 'string', default: '' },
  },
});

async function findTargets(): Promise<FuzzTarget[]> {
  const found: FuzzTarget[] = [];
  for (const file of readdirSync(FOLDER).sort()) {
    const { targets = [] } = (await import(path.join(FOLDER, file))) as { targets?: readonly FuzzTarget[] };
    found.push(...targets);
  }
  return found.filter(({ name }) => name.includes(values.only));
}

/** Processor time of one reading in milliseconds, the best of three: what else the machine does only adds to it. */
async function timeOf({ make, read }: GrowthClass, bytes: number): Promise<number> {
  const input = make(bytes);
  let best = Number.POSITIVE_INFINITY;
  for (let times = 0; times < 3; times += 1) {
    const before = process.cpuUsage();
    await read(input);
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

/** Rounds of measuring before an exponent is believed to be too steep. */
const ROUNDS = 4;

/** The exponent with which time grows, after the shortest time of each size: what else the machine does adds to it. */
async function exponentOf(growth: GrowthClass): Promise<{ exponent: number; times: number[] }> {
  await timeOf(growth, SIZES[0] ?? 0);
  let times: number[] = SIZES.map(() => Number.POSITIVE_INFINITY);
  let exponent = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS && exponent > STEEPEST; round += 1) {
    const again: number[] = [];
    for (const size of SIZES) again.push(Math.max(await timeOf(growth, size), 0.05));
    times = times.map((time, at) => Math.min(time, again[at] ?? time));
    exponent = slopeOf(times);
  }
  return { exponent, times };
}

/** The slope of the straight line through the logarithms. */
function slopeOf(times: readonly number[]): number {
  const xs = SIZES.map(Math.log);
  const ys = times.map(Math.log);
  const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
  const [x, y] = [mean(xs), mean(ys)];
  const above = mean(xs.map((one, at) => (one - x) * ((ys[at] ?? 0) - y)));
  return above / mean(xs.map((one) => (one - x) ** 2));
}

async function fuzz(): Promise<boolean> {
  const targets = await findTargets();
  const share = (Number(values.minutes) * MINUTE) / Math.max(targets.length, 1);
  if (!(share > 0))
    throw new Error('Nothing to do: --minutes has to be above 0, and --only has to name a reader.');
  console.log(`seed ${values.seed}, ${values.minutes} minutes for ${targets.length} readers`);
  let good = true;
  let inputs = 0;
  for (const target of targets) {
    const tally = await target.run(Number(values.seed), share);
    inputs += tally.inputs;
    const faults = tally.throws + tally.over200ms + tally.wrong;
    if (faults > 0) good = false;
    console.log(
      `${faults > 0 ? 'FAIL' : 'ok  '} ${target.name}: ${tally.inputs} inputs, ${tally.throws} throws, ` +
        `${tally.over200ms} over 200 ms, ${tally.wrong} wrong`,
    );
    for (const example of tally.examples) console.log(`       ${example}`);
    for (const growth of target.growth ?? []) {
      const { exponent, times } = await exponentOf(growth);
      const fits = exponent <= STEEPEST;
      if (!fits) good = false;
      console.log(
        `${fits ? 'ok  ' : 'FAIL'} ${target.name}, ${growth.name}: grows with exponent ${exponent.toFixed(2)} ` +
          `(${times.map((time) => time.toFixed(0)).join(', ')} ms)`,
      );
    }
  }
  console.log(`${inputs} inputs in all`);
  return good;
}

void fuzz().then((good) => {
  process.exitCode = good ? 0 : 1;
});
