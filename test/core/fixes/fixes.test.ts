import { FIX_IDS, HOLDINGS, LOOK_AGAIN, type Fix } from '../../../src/core/fixes/fix';
import { FIXES } from '../../../src/core/fixes/registry';
import { cannotAt, stepsFor } from '../../../src/core/fixes/steps-for';
import { LINKS } from '../../../src/core/links';
import { HOMES } from '../../../src/core/walks/home';

const fixes = Object.values(FIXES).map((fix): [string, Fix] => [fix.id, fix]);
/** The longest go on for days, and take nothing away before the end. */
const MOST_STEPS = 17;

test('every fix is in the registry under its own id', () => {
  expect(Object.keys(FIXES).sort()).toEqual([...FIX_IDS].sort());
  for (const id of FIX_IDS) expect(FIXES[id].id).toBe(id);
});

describe.each(fixes)('%s', (_, fix) => {
  test.each(HOMES)('has three steps or more in %s and ends with looking again, or a reason', (home) => {
    for (const holding of HOLDINGS) {
      const ids = stepsFor(fix, home, holding).map(({ step }) => step.id);
      if (cannotAt(fix, home) !== null) {
        expect(ids).toEqual([]);
        continue;
      }
      expect(ids.length).toBeGreaterThanOrEqual(3);
      expect(ids.length).toBeLessThanOrEqual(MOST_STEPS);
      expect(ids.indexOf(LOOK_AGAIN)).toBe(ids.length - 1);
    }
  });

  test('has steps with ids of their own, each for at least one home', () => {
    const ids = fix.steps.map((step) => step.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const step of fix.steps) expect(Object.keys(step.on).length).toBeGreaterThan(0);
  });

  test('links to pages of the table, over https', () => {
    for (const variant of fix.steps.flatMap((step) => Object.values(step.on))) {
      if (variant.says === 'words' && variant.link !== undefined) {
        expect(LINKS[variant.link].url).toMatch(/^https:\/\//);
      }
    }
  });
});

/** What is made before what takes something away, or cannot be had earlier. */
const ORDER: [keyof typeof FIXES, string[]][] = [
  ['end-server-copies', ['look-in-webmail', 'copy-file', 'open-copy', 'compare-copy', 'set-days']],
  ['shrink-data-file', ['copy-file', 'compare-copy', 'archive-old', 'compact']],
  ['move-data-file', ['copy-file', 'point-to-copy', 'test-mail']],
  ['encrypt-disk', ['back-up-first', 'see-state', 'turn-on', 'keep-key', 'find-key']],
  [
    'free-server-space',
    ['whole-mailbox', 'export-mail', 'open-copy', 'compare-copy', 'clear-large', 'empty-deleted'],
  ],
  [
    'clear-mailbox',
    ['whole-mailbox', 'export-mail', 'open-copy', 'compare-copy', 'delete-some', 'empty-deleted'],
  ],
  [
    'rescue-old-mail',
    ['whole-mailbox', 'export-mail', 'open-copy', 'compare-copy', 'sort-out-deleted', 'second-copy'],
  ],
  [
    'move-to-imap',
    ['look-first', 'stop-deleting', 'copy-file', 'add-beside', 'copy-up', 'compare', 'remove-old'],
  ],
  ['move-contacts', ['save-copy', 'copy-there']],
  ['encrypt-connection', ['note-settings', 'turn-on', 'new-password']],
];

test.each(ORDER)('%s makes a copy or a note before it changes anything', (id, order) => {
  const ids = FIXES[id].steps.map((step) => step.id);
  expect(ids).toEqual(expect.arrayContaining(order));
  expect(order.map((step) => ids.indexOf(step))).toEqual(
    order.map((step) => ids.indexOf(step)).sort((a, b) => a - b),
  );
});

test('the space for recovery is made no fuller: nothing is deleted or emptied in its walk', () => {
  expect(FIXES['free-recoverable-items'].steps.some(({ does }) => does?.includes('removes'))).toBe(false);
});

test('what takes time gets it, settings do not', () => {
  expect(FIXES['free-server-space'].settlesHours).toBe(48);
  expect(FIXES['encrypt-disk'].settlesHours).toBe(24);
  expect(FIXES['leave-copy-on-server'].settlesHours).toBeUndefined();
});
