import { screen } from '@testing-library/react';
import { PEOPLE, openWhatIf, pageText } from './open-what-if';
import { RECOVERY_STEP_IDS } from '../../../src/core/recovery/recovery-step';
import whatIf from '../../../src/locales/en/what-if.json';

const WORDS: Record<string, string> = whatIf;

test('after a dead disk the steps are in order, and each has its words', async () => {
  await openWhatIf(PEOPLE.withBackup, { name: 'disk' });
  const steps = [...document.querySelectorAll('.steps > li strong')].map(({ textContent }) => textContent);
  const order = RECOVERY_STEP_IDS.map((id) => WORDS[`recovery.step.${id}.title`] ?? '');
  expect(steps.length).toBeGreaterThan(3);
  expect(steps.every((step) => order.includes(step))).toBe(true);
  expect(steps).toEqual([...steps].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
  expect(steps).toContain('Bring mail back from the backup');
  expect(pageText()).toContain(WORDS['recovery.never.writeToDisk']);
});

test('every step has its words', () => {
  const silent = RECOVERY_STEP_IDS.filter(
    (id) => !WORDS[`recovery.step.${id}.title`] || !WORDS[`recovery.step.${id}.do`],
  );
  expect(silent).toEqual([]);
});

test('the sheet holds servers, places and blanks, and asks for no password', async () => {
  await openWhatIf(PEOPLE.withBackup, { name: 'kit' }, 'Emergency kit');
  expect(pageText()).toContain('port 995');
  expect(pageText()).toContain('The cloud, last made on Feb 19, 2026');
  expect(screen.getByText(WORDS['recovery.kit.blank.wherePasswordsAre'] ?? '')).toBeTruthy();
  expect(document.querySelectorAll('input')).toHaveLength(0);
});
