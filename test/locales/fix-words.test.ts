import { CLIENTS } from '../../src/core/facts/snapshot';
import type { Fix, FixStep } from '../../src/core/fixes/fix';
import { FIXES } from '../../src/core/fixes/registry';
import { stepsFor } from '../../src/core/fixes/steps-for';
import { below } from './catalogs';

const fixes: [string, Fix][] = Object.entries(FIXES);

/** Programs that reach a step, and those of them for which it has something of its own. */
function programs(fix: Fix, step: FixStep) {
  const reached = CLIENTS.filter((client) => stepsFor(fix, client).some((shown) => shown.step === step));
  return { reached, own: reached.filter((client) => step.on[client] !== undefined) };
}

test.each(fixes)('every step of %s says what to do in every program', (id, fix) => {
  const all = new Set(below(`fix.${id}`));
  expect([all.has('title'), all.has('summary')]).toEqual([true, true]);
  for (const step of fix.steps) {
    expect(all).toContain(`${step.id}.title`);
    const silent = programs(fix, step).reached.filter(
      (client) => !all.has(`${step.id}.do.${client}`) && !all.has(`${step.id}.do`),
    );
    expect(silent).toEqual([]);
  }
});

test.each(fixes)('%s has words for the parts that its steps name, and for no others', (id, fix) => {
  const allowed = fix.steps.flatMap((step) => {
    const { own } = programs(fix, step);
    const parts = ['do', ...step.parts];
    return [
      `${step.id}.title`,
      ...parts.map((part) => `${step.id}.${part}`),
      ...parts.flatMap((part) => own.map((client) => `${step.id}.${part}.${client}`)),
    ];
  });
  const keys = below(`fix.${id}`);
  expect(keys.filter((key) => !['title', 'summary', ...allowed].includes(key))).toEqual([]);
  const named = fix.steps.flatMap((step) => step.parts.map((part) => `${step.id}.${part}`));
  expect(named.filter((part) => !keys.some((key) => key === part || key.startsWith(`${part}.`)))).toEqual([]);
});

test.each(fixes)('%s has no words that nobody gets to see', (id, fix) => {
  const all = new Set(below(`fix.${id}`));
  const general = [...all].filter((key) => /\.(?:do|expect|trouble|notFirst)$/.test(key));
  const unseen = general.filter((key) => {
    const step = fix.steps.find((candidate) => key.startsWith(`${candidate.id}.`));
    return step && programs(fix, step).reached.every((client) => all.has(`${key}.${client}`));
  });
  expect(unseen).toEqual([]);
});

test('words of fixes are there for the known fixes only', () => {
  const named = new Set(below('fix').map((id) => id.split('.')[0]));
  expect([...named].sort()).toEqual(Object.keys(FIXES).sort());
});
