import { readFileSync } from 'node:fs';
import path from 'node:path';

const read = (file: string) =>
  JSON.parse(readFileSync(path.resolve(__dirname, '../..', file), 'utf8')) as unknown;

test('each package is one version with a hash, and none may run a script of its own when it is installed', () => {
  const { packages } = read('package-lock.json') as {
    packages: Record<string, { version?: string; integrity?: string; resolved?: string }>;
  };
  const parts = Object.entries(packages).filter(([place]) => place !== '');
  expect(parts.length).toBeGreaterThan(500);
  const loose = parts.filter(
    ([, { version, integrity }]) =>
      !/^\d+\.\d+\.\d+/.test(version ?? '') || !/^sha\d{3}-/.test(integrity ?? ''),
  );
  expect(loose.map(([place]) => place)).toEqual([]);
  expect((read('package.json') as { allowScripts: object }).allowScripts).toEqual({});
});

test('README asks for the Node that the packages ask for', () => {
  const { engines } = read('package.json') as { engines: { node: string } };
  const readme = readFileSync(path.resolve(__dirname, '../../README.md'), 'utf8');
  expect(readme).toContain(`You need Node ${engines.node.replace('>=', '')} or newer.`);
});
