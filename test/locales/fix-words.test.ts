import { CLIENTS } from '../../src/core/facts/snapshot';
import type { Fix, FixStep } from '../../src/core/fixes/fix';
import { FIXES } from '../../src/core/fixes/registry';
import { stepsFor } from '../../src/core/fixes/steps-for';
import { below } from './catalogs';

const fixes: [string, Fix][] = Object.entries(FIXES);

/** The ids that a step must and may have, below `fix.<fix>.<step>.`. */
function expected(fix: Fix, step: FixStep, present: ReadonlySet<string>): string[] {
  const reached = CLIENTS.filter((client) => stepsFor(fix, client).some((shown) => shown.step === step));
  const own = reached.filter((client) => step.on[client] !== undefined && present.has(`do.${client}`));
  const general = own.length < reached.length ? ['do'] : [];
  return ['title', ...step.parts, ...own.map((client) => `do.${client}`), ...general];
}

test.each(fixes)(
  'every step of %s has its words for every program, and no words are left over',
  (id, fix) => {
    const all = new Set(below(`fix.${id}`));
    const ids = fix.steps.flatMap((step) => {
      const present = new Set(
        [...all].filter((key) => key.startsWith(`${step.id}.`)).map((key) => key.slice(step.id.length + 1)),
      );
      return expected(fix, step, present).map((part) => `${step.id}.${part}`);
    });
    expect([...all].sort()).toEqual([...new Set(['title', 'summary', ...ids])].sort());
  },
);

test('words of fixes are there for the known fixes only', () => {
  const named = new Set(below('fix').map((id) => id.split('.')[0]));
  expect([...named].sort()).toEqual(Object.keys(FIXES).sort());
});
