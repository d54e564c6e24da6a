import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');
const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
const [, section = ''] = /## For administrators\n([^]*?)\n## /.exec(readme) ?? [];
const lines = /```sh\n([^]*?)```/.exec(section)?.[1]?.trim().split('\n') ?? [];
const folder = mkdtempSync(path.join(tmpdir(), 'mailbox-checkup-readme-'));
const made = path.join(folder, 'package');
/** The address that README makes the package for. */
const [, address = ''] = /--url (\S+)/.exec(lines[1] ?? '') ?? [];

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A line of README as it stands there, but for the folder of the package, which is the test's own. */
function run(line: string, more: NodeJS.ProcessEnv = {}) {
  const out = line.includes(' package -- ') ? ` --out ${made}` : '';
  const asked = line.replace(/-- package$/, `-- ${made}`) + out;
  const named = line.includes('check-site') ? ` --package ${made}` : '';
  const { status, stdout, stderr } = spawnSync(asked + named, {
    cwd: ROOT,
    shell: true,
    encoding: 'utf8',
    env: { ...process.env, PAGE_FOLDER: process.env.PAGE_FOLDER ?? 'dist', ...more },
  });
  return { status, said: stdout + stderr };
}

const served = (more = '') => ({
  NODE_OPTIONS: `--require ${path.join(ROOT, 'test/tools/served-package.cjs')}`,
  SERVED_PACKAGE: made,
  SERVED_AT: address,
  SERVED_HEADER: more,
});

// The first line is what every run of these tests began with.
it('README’s section for administrators leads to a checked page in four lines at most', () => {
  expect(lines.length).toBeLessThanOrEqual(4);
  const [install = '', pack = '', checkPackage = '', checkSite = ''] = lines;
  expect(install).toBe('npm ci');
  expect(run(pack)).toMatchObject({
    status: 0,
    said: expect.stringContaining('Go on with INSTALL.md') as string,
  });
  expect(run(checkPackage)).toMatchObject({
    status: 0,
    said: expect.stringContaining('No fault found') as string,
  });
  expect(run(checkSite, served())).toMatchObject({
    status: 0,
    said: expect.stringContaining('No fault found') as string,
  });
});

it('a server that sends X-Frame-Options is told by that name', () => {
  const { status, said } = run(lines[3] ?? '', served('X-Frame-Options: SAMEORIGIN'));
  expect([status, said]).toEqual([
    1,
    expect.stringContaining('X-Frame-Options: SAMEORIGIN keeps every Outlook'),
  ]);
});
