/** `npm run start:outlook [-- --no-trust]`, `npm run stop`, `npm run validate`: the page inside a real Outlook. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { VERBS, planFor } from './outlook/plan';

const [, , given, ...rest] = process.argv;
const verb = VERBS.find((one) => one === given);
if (verb === undefined) throw new Error(`One of ${VERBS.join(', ')} is needed.`);

const { say, run, good } = planFor(verb, {
  platform: process.platform,
  hasSudo: spawnSync('sudo', ['-V']).status === 0,
  noTrust: rest.includes('--no-trust'),
});
for (const sentence of say) console.log(sentence);
process.exitCode = good ? 0 : 1;
for (const [command = '', ...args] of run) {
  const { status } = spawnSync(command, args, {
    cwd: path.resolve(__dirname, '..'),
    stdio: 'inherit',
    // npm and npx are no programs on Windows, but commands of its shell.
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exitCode = 1;
}
