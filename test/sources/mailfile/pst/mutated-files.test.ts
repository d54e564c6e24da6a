import { damagedFile, readDamaged, wrongWithReading } from '../../../fuzz/mail-file';
import { randomFrom } from '../../../fuzz/target';
import { size } from '../../../tools/long';

const FILES = size(20_000, 500);

it('reads damaged files without a throw, without end, and without a message that cannot be there', async () => {
  const before = process.cpuUsage();
  const wrong: string[] = [];
  let partial = 0;
  for (let seed = 0; seed < FILES; seed += 1) {
    const input = damagedFile(randomFrom(seed));
    const reading = await readDamaged(input);
    const fault = wrongWithReading(input, reading);
    if (fault !== null) wrong.push(`seed ${seed}: ${fault}`);
    if (reading.outcome === 'read' && !reading.facts.complete) partial += 1;
  }
  expect(wrong).toEqual([]);
  // The damage does strike.
  expect(partial).toBeGreaterThan(FILES / 4);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000 / FILES).toBeLessThan(50);
});
