import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, makePackage } from './built-page';

const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
const section = /## For administrators\n([^]*?)\n## /.exec(readme)?.[1] ?? '';
const commands = /```sh\n([^]*?)```/.exec(section)?.[1]?.trim().split('\n') ?? [];
const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const named = (command: string) => /^npm run (\S+)/.exec(command)?.[1] ?? '';

/** Runs a command of package.json with other arguments than README's. */
function run(name: string, ...args: string[]) {
  const [, ...words] = (scripts[name] ?? '').split(' ');
  return spawnSync(process.execPath, [...words, ...args], { cwd: ROOT, encoding: 'utf8' });
}

test('README leads administrators through four commands at most, and each is there', () => {
  expect(commands[0]).toBe('npm ci');
  expect(commands.slice(1).map(named)).toEqual(['package', 'check-package', 'check-site']);
  for (const command of commands.slice(1)) expect(scripts[named(command)]).toMatch(/^node /);
});

test('the commands that check end with 0 where all is well, and with 1 where it is not', () => {
  const folder = makePackage();
  const good = run('check-package', folder);
  expect([good.status, good.stdout]).toEqual([0, expect.stringContaining('No fault found')]);
  expect(run('check-policy', path.join(folder, 'nowhere')).status).toBe(1);
});
