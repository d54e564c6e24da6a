import { screen } from '@testing-library/react';
import { unknown } from '../../../src/core/facts/evidence';
import { backupOf, exchange, imap, pop3, pst, snapshotOf } from '../../tools/make-snapshot';
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
  // The sheet is all that is left then, so it says what to do and what not, not only what the steps are called.
  expect(pageText()).toContain(WORDS['recovery.step.leaveCopiesFirst.do']);
  expect(pageText()).toContain(WORDS['recovery.never.setUpWithoutCopies']);
});

test('a backup that may not be there is not spoken of as if it were', async () => {
  const unsure = backupOf('2026-02-19', { place: unknown('notAsked') });
  const snapshot = snapshotOf({ accounts: [pop3()], dataFiles: [pst({ backup: unsure })] });
  await openWhatIf(snapshot, { name: 'disk' });
  expect(pageText()).toContain(WORDS['recovery.step.restoreBackup.title.maybe']);
});

test('nobody is told that the servers of an Exchange account are not known, since programs find them', async () => {
  const account = exchange({ incoming: unknown('notAsked'), outgoing: unknown('notAsked') });
  await openWhatIf(snapshotOf({ accounts: [account] }), { name: 'kit' }, 'Emergency kit');
  expect(pageText()).toContain(WORDS['kit.page.servers.found']);
});

test('the servers of a provider that programs know are neither called unknown nor left to be written in', async () => {
  const account = imap({
    address: 'ada@gmail.com',
    incoming: unknown('notAsked'),
    outgoing: unknown('notAsked'),
  });
  await openWhatIf(snapshotOf({ accounts: [account] }), { name: 'kit' }, 'Emergency kit');
  expect(pageText()).toContain('Most mail programs find the servers of Gmail by the address.');
  expect(pageText()).not.toContain('with these servers');
  expect(pageText()).not.toContain(WORDS['recovery.kit.blank.serverNames']);
});
