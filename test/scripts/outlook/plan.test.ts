import { readFileSync } from 'node:fs';
import path from 'node:path';
import { VERBS, planFor } from '../../../scripts/outlook/plan';

const ROOT = path.resolve(__dirname, '../../..');
const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const machine = (more: object) => ({ platform: 'linux' as const, hasSudo: true, noTrust: false, ...more });

test('without sudo there is one sentence with the way on, and nothing is left behind', () => {
  const { say, run, good } = planFor('start', machine({ hasSudo: false }));
  expect([say.length, run, good]).toEqual([1, [], false]);
  expect(say[0]).toContain('npm run start:outlook -- --no-trust');
  const untrusted = planFor('start', machine({ hasSudo: false, noTrust: true }));
  expect(untrusted.run).toEqual([['npm', 'run', '--silent', 'serve:outlook', '--', '--env', 'untrusted']]);
});

test('on Windows the tool of Microsoft puts the add-in into Outlook and takes it back', () => {
  const commands = (['start', 'stop'] as const).map(
    (verb) => planFor(verb, machine({ platform: 'win32' })).run[0],
  );
  for (const command of commands) expect(command?.[2]).toMatch(/^office-addin-debugging@\d+\.\d+\.\d+$/);
  expect(commands.map((command) => command?.[3])).toEqual(['start', 'stop']);
});

test('elsewhere people are told how to put it there and take it away by hand', () => {
  for (const platform of ['linux', 'darwin'] as const) {
    for (const verb of ['start', 'stop'] as const)
      expect(planFor(verb, machine({ platform })).say.join(' ')).toContain('https://aka.ms/olksideload');
  }
});

test('each is a command of package.json, and what they run is there', () => {
  const names = { start: 'start:outlook', stop: 'stop', validate: 'validate' };
  for (const verb of VERBS) expect(scripts[names[verb]]).toContain(`scripts/outlook.ts ${verb}`);
  expect(scripts['serve:outlook']).toContain('--env outlook');
});
