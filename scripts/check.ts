/**
 * `npm run check`: everything that is looked at without running it, as many parts side by side as there are cores. What
 * a part printed is shown when it ended, and whole. A fault in any part fails.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';

/** Scripts of package.json. The longest come first, so that none is waited for alone in the end. */
const PARTS = ['lint', 'types', 'format:check', 'unused', 'unused:page', 'layout'];

/** Runs one part, and tells whether it found nothing. */
function run(part: string): Promise<boolean> {
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', part], {
      cwd: path.resolve(__dirname, '..'),
      // npm is no program on Windows, but a command of its shell.
      shell: process.platform === 'win32',
    });
    const printed: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (piece: Buffer) => printed.push(piece));
    child.on('error', (error) => printed.push(Buffer.from(`${error.message}\n`)));
    child.on('close', (code) => {
      const seconds = ((Date.now() - started) / 1000).toFixed(0);
      console.log(`${code === 0 ? 'OK   ' : 'FAIL '} ${part} (${seconds} s)`);
      process.stdout.write(Buffer.concat(printed));
      resolve(code === 0);
    });
  });
}

/** Takes one part after the other off the list until it is empty. */
async function runFrom(parts: string[]): Promise<boolean> {
  let good = true;
  for (let part = parts.shift(); part !== undefined; part = parts.shift()) good = (await run(part)) && good;
  return good;
}

const waiting = [...PARTS];
const lanes = Array.from({ length: Math.max(2, availableParallelism()) }, () => runFrom(waiting));
void Promise.all(lanes).then((lane) => {
  process.exitCode = lane.every((good) => good) ? 0 : 1;
});
