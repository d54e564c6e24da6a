import type { Fix, FixStep } from '../../src/core/fixes/fix';
import { FIXES } from '../../src/core/fixes/registry';
import { stepsFor } from '../../src/core/fixes/steps-for';
import { HOMES } from '../../src/core/walks/home';
import { MESSAGES, below, readings } from './catalogs';

const fixes: [string, Fix][] = Object.entries(FIXES);
const PARTS = ['title', 'do', 'expect', 'trouble', 'notFirst'];

/** Homes that reach a step and are told to do something there, and not why they cannot at every provider. */
function reach(fix: Fix, step: FixStep) {
  return HOMES.filter((home) =>
    stepsFor(fix, home).some(
      ({ step: shown, variant }) =>
        shown === step && (variant.says !== 'cannot' || variant.unlessPage !== undefined),
    ),
  );
}
const familyOf = (fix: Fix, step: FixStep) =>
  step.shared === true ? `step.${step.id}` : `fix.${fix.id}.${step.id}`;

test.each(fixes)('every step of %s says what to do at every home that reaches it', (id, fix) => {
  const all = new Set(below(`fix.${id}`));
  expect([all.has('title'), all.has('summary'), all.has('proof')]).toEqual([true, true, true]);
  for (const step of fix.steps) {
    const words = new Set(below(familyOf(fix, step)));
    expect([familyOf(fix, step), words.has('title')]).toEqual([familyOf(fix, step), true]);
    const silent = reach(fix, step).filter((home) => !words.has(`do.${home}`) && !words.has('do'));
    expect([familyOf(fix, step), silent]).toEqual([familyOf(fix, step), []]);
  }
});

test('steps have words that somebody gets to see, and no others', () => {
  const used = new Map<string, Set<string>>();
  for (const [, fix] of fixes) {
    for (const step of fix.steps) {
      const family = familyOf(fix, step);
      used.set(family, new Set([...(used.get(family) ?? []), ...reach(fix, step)]));
    }
  }
  const allowed = new Set<string>();
  for (const [id] of fixes)
    for (const name of ['title', 'summary', 'proof']) allowed.add(`fix.${id}.${name}`);
  for (const [family, homes] of used) {
    for (const part of PARTS) {
      for (const home of homes) allowed.add(`${family}.${part}.${home}`);
      const seen = [...homes].some((home) => MESSAGES[`${family}.${part}.${home}`] === undefined);
      if (seen) allowed.add(`${family}.${part}`);
    }
  }
  const keys = Object.keys(MESSAGES).filter((key) => /^(?:fix|step)\./.test(key));
  expect(keys.filter((key) => !allowed.has(key))).toEqual([]);
});

test('what not to do yet stands near the beginning of every walk', () => {
  for (const [id, fix] of fixes) {
    const first = fix.steps.slice(0, 4).map((step) => familyOf(fix, step));
    const warned = first.some((family) => below(family).some((key) => key.startsWith('notFirst')));
    expect([id, warned]).toEqual([id, true]);
  }
});

test('what to expect is what shows when the step worked: it tells nobody what to do, and warns of nothing', () => {
  const told =
    /(?:^|[.?:] )(?:Do not|Never|Ask|Choose|Close|Copy|Delete|Empty|Give|Keep|Leave|Look|Make|Move|Press|Save|Say|Take|Tick|Type|Use|Wait|Without this)\b/;
  const warned = /\b(?:damaged|stolen, flooded|undoes|does not help|may be gone|can delete)\b/;
  const wrong = Object.entries(MESSAGES).filter(
    ([id, message]) =>
      /^(?:fix|step)\.[^.]+\.(?:[^.]+\.)?expect(?:\.|$)/.test(id) &&
      readings(message).some((text) => told.test(text) || warned.test(text)),
  );
  expect(wrong).toEqual([]);
});

test('no sentence of a walk is longer than 20 words', () => {
  const long = Object.entries(MESSAGES).flatMap(([id, message]) =>
    /^(?:fix|step|reason)\./.test(id)
      ? readings(message)
          .flatMap((text) => text.split(/(?<=[.?:])\s+/))
          .filter((sentence) => sentence.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length > 20)
          .map((sentence) => `${id}: ${sentence}`)
      : [],
  );
  expect(long).toEqual([]);
});
