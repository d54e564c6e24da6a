import { CLIENTS } from '../../../src/core/facts/snapshot';
import { FIX_IDS, LOOK_AGAIN, type Fix } from '../../../src/core/fixes/fix';
import { FIXES } from '../../../src/core/fixes/registry';
import { stepsFor } from '../../../src/core/fixes/steps-for';
import { LINKS } from '../../../src/core/links';

const fixes = Object.values(FIXES).map((fix): [string, Fix] => [fix.id, fix]);
/** A walk is short, but for the one that goes on for days and takes nothing away before the end. */
const MOST_STEPS = 7;
const MOST_STEPS_OF_A_MOVE = 11;
const variantsOf = (fix: Fix) => fix.steps.flatMap((step) => Object.values(step.on));

test('every fix is in the registry under its own id', () => {
  expect(Object.keys(FIXES).sort()).toEqual([...FIX_IDS].sort());
  for (const id of FIX_IDS) expect(FIXES[id].id).toBe(id);
});

describe.each(fixes)('%s', (_, fix) => {
  const most = fix.id === 'move-to-imap' ? MOST_STEPS_OF_A_MOVE : MOST_STEPS;
  test.each(CLIENTS)('has three steps or more in %s, not too many, and ends with looking again', (client) => {
    const ids = stepsFor(fix, client).map(({ step }) => step.id);
    expect(ids.length).toBeGreaterThanOrEqual(3);
    expect(ids.length).toBeLessThanOrEqual(most);
    expect(ids.at(-1)).toBe(LOOK_AGAIN);
    expect(ids.indexOf(LOOK_AGAIN)).toBe(ids.length - 1);
  });

  test('has steps with ids of their own, each for at least one program', () => {
    const ids = fix.steps.map((step) => step.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const step of fix.steps) expect(Object.keys(step.on).length).toBeGreaterThan(0);
  });

  test('names every label of a path, one by one', () => {
    for (const { path } of variantsOf(fix)) {
      if (path === undefined) continue;
      expect(path.length).toBeGreaterThan(0);
      for (const label of path) expect(label).toMatch(/^[^\s>][^>]*[^\s>:]$/);
    }
  });

  test('links to pages of the table, over https', () => {
    for (const { link } of variantsOf(fix)) {
      if (link !== undefined) expect(LINKS[link].url).toMatch(/^https:\/\//);
    }
  });

  test('claims nothing as documented without a page', () => {
    for (const variant of variantsOf(fix)) {
      if (variant.certainty === 'documented') expect(variant.link).toBeDefined();
      if (variant.certainty === 'plain') expect(variant.path).toBeUndefined();
    }
  });
});

test('begins with what is safe: a warning of what not to do stands before anything is changed', () => {
  for (const fix of Object.values(FIXES)) {
    const warned = fix.steps.findIndex((step) => step.parts.includes('notFirst'));
    expect(warned).toBeGreaterThanOrEqual(0);
    expect(warned).toBeLessThanOrEqual(2);
  }
});

/** What is made before what takes something away. */
const ORDER: [keyof typeof FIXES, string[]][] = [
  ['end-server-copies', ['back-up-first', 'set-days']],
  ['shrink-data-file', ['back-up-first', 'archive-old', 'compact']],
  ['move-data-file', ['copy-file', 'point-to-copy', 'test-mail']],
  ['encrypt-disk', ['back-up-first', 'keep-key', 'turn-on']],
  ['free-server-space', ['save-copy', 'open-copy', 'clear-large', 'empty-deleted']],
  [
    'move-to-imap',
    ['look-first', 'stop-deleting', 'back-up-first', 'add-beside', 'copy-up', 'compare', 'remove-old'],
  ],
  ['move-contacts', ['save-copy', 'copy-there']],
  ['encrypt-connection', ['note-settings', 'turn-on', 'new-password']],
];

test.each(ORDER)('%s makes a copy or a note before it changes anything', (id, order) => {
  const ids = FIXES[id].steps.map((step) => step.id);
  expect(order.map((step) => ids.indexOf(step))).toEqual(
    order.map((step) => ids.indexOf(step)).sort((a, b) => a - b),
  );
  expect(ids).toEqual(expect.arrayContaining(order));
});

test('server figures get time to settle, settings do not', () => {
  expect(FIXES['free-server-space'].settlesHours).toBe(48);
  expect(FIXES['leave-copy-on-server'].settlesHours).toBeUndefined();
});
