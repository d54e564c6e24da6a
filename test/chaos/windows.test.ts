import { LONG } from '../tools/long';
import { noCounts, runSchedule } from './windows';

it('loses nothing that was given or done, and brings nothing back that was forgotten', async () => {
  const counts = noCounts();
  const faults: string[] = [];
  const schedules = LONG ? 500 : 40;
  // `CHAOS_SEED` goes through the schedules of an earlier run again.
  const first = Number(process.env['CHAOS_SEED'] ?? (LONG ? Math.floor(Math.random() * 1e9) : 1));
  for (let seed = first; seed < first + schedules; seed += 1) {
    faults.push(...(await runSchedule(seed, 60, counts)));
  }
  console.log(`${schedules} schedules from seed ${first}: ${JSON.stringify(counts)}`);
  expect(faults).toEqual([]);
}, 600_000);
