import { fireEvent, screen, within } from '@testing-library/react';
import { tokenOf } from '../../../src/session/page';
import { snapshotOf } from '../../tools/make-snapshot';
import { press } from '../render-pane';
import { PEOPLE, openWhatIf, pageText } from './open-what-if';

const slider = () => screen.getByRole('slider', { name: 'Mail older than' });

test('a dead disk takes everything of a person with one place for it', async () => {
  await openWhatIf(PEOPLE.nothingOnServer, { name: 'disk' });
  expect(screen.getByText('All of it would be gone for good.')).toBeTruthy();
  const gone = screen.getByRole('heading', { name: 'Lost' }).parentElement;
  expect(gone?.textContent).toContain('All mail, contacts and calendar');
});

test('a dead disk leaves what is younger than the copies on the server', async () => {
  await openWhatIf(PEOPLE.twoWeeksOnServer, { name: 'disk' });
  expect(screen.getByText('Some of it would be gone for good.')).toBeTruthy();
  const gone = screen.getByRole('heading', { name: 'Lost' }).parentElement;
  const stays = screen.getByRole('heading', { name: 'Safe' }).parentElement;
  expect(gone?.textContent).toContain('Older than 14 days');
  expect(stays?.textContent).toContain('The last 14 days');
});

test('a backup keeps what is older than itself', async () => {
  await openWhatIf(PEOPLE.withBackup, { name: 'disk' });
  const stays = screen.getByRole('heading', { name: 'Safe' }).parentElement;
  expect(stays?.textContent).toContain('Older than 10 days');
  expect(stays?.textContent).toContain('Backup, in the cloud');
});

test('a deletion at the server starts at a year, and follows slider, number and presets', async () => {
  const { user } = await openWhatIf(PEOPLE.imap, { name: 'purge' });
  expect(slider().getAttribute('aria-valuetext')).toBe('365 days');
  expect(pageText()).toContain('Mail older than 365 days, so from before Mar 1, 2025');
  expect(screen.getByText('Some of it would be gone for good.')).toBeTruthy();

  fireEvent.keyDown(slider(), { key: 'ArrowLeft' });
  expect(pageText()).toContain('Mail older than 364 days');
  fireEvent.keyDown(slider(), { key: 'PageUp' });
  expect(slider().getAttribute('aria-valuetext')).toBe('394 days');
  fireEvent.keyDown(slider(), { key: 'Home' });
  expect(slider().getAttribute('aria-valuetext')).toBe('1 day');
  fireEvent.keyDown(slider(), { key: 'End' });
  expect(slider().getAttribute('aria-valuetext')).toBe('3,650 days');

  const number = screen.getByRole('spinbutton', { name: 'Mail older than' });
  await user.clear(number);
  await user.type(number, '42');
  expect(pageText()).toContain('Older than 42 days');
  await press(user, '90 days');
  expect(pageText()).toContain('Older than 90 days');
});

test('while the slider is dragged the number goes with it, and the answer is there when it is let go', async () => {
  await openWhatIf(PEOPLE.imap, { name: 'purge' });
  for (const place of [500, 520, 540, 560, 580]) fireEvent.change(slider(), { target: { value: place } });
  const number = screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Mail older than' });
  const days = Number(number.value);
  expect(slider().getAttribute('aria-valuetext')).toBe(`${days} days`);
  expect(slider()).toHaveProperty('value', '580');
  fireEvent.pointerUp(slider());
  expect(pageText()).toContain(`Mail older than ${days} days`);
  expect(slider()).toHaveProperty('value', '580');
  for (let press = 0; press < 5; press += 1) fireEvent.keyDown(slider(), { key: 'ArrowUp' });
  expect(number.value).toBe(String(days + 5));
  fireEvent.blur(slider());
  expect(pageText()).toContain(`Mail older than ${days + 5} days`);
});

test('who downloads mail is told that nothing shows at first, who mirrors it that it goes everywhere', async () => {
  const first = await openWhatIf(PEOPLE.nothingOnServer, { name: 'purge' });
  expect(pageText()).toContain('At first nothing.');
  expect(pageText()).not.toContain('every other device');
  first.close();
  await openWhatIf(PEOPLE.imap, { name: 'purge' });
  expect(pageText()).toContain('on every other device, at the next connection');
  expect(pageText()).not.toContain('At first nothing.');
});

test('what can be brought back for a while is shown day by day', async () => {
  await openWhatIf(PEOPLE.exchange, { name: 'purge' });
  expect(screen.getByRole('heading', { name: 'Day by day' })).toBeTruthy();
  expect(pageText()).toContain('For 14 days, in: Recoverable items on the server');
  expect(pageText()).toContain('From here on nobody can bring it back.');
  // A rule on mail leaves contacts, and what is counted is mail.
  expect(pageText()).toContain('Only mail is counted. Contacts stay');
  const goes = screen.getByRole('heading', { name: 'Can be brought back for a while' }).parentElement;
  expect(goes?.textContent).toMatch(/alendar entries/);
  expect(goes?.textContent).not.toMatch(/ontacts/);
});

test('a day to come has a last safe day and a file for the calendar', async () => {
  await openWhatIf(PEOPLE.imap, { name: 'purge' });
  expect(screen.queryByRole('button', { name: /last safe day/ })).toBeNull();
  fireEvent.change(screen.getByLabelText('Starting on'), { target: { value: '2026-06-01' } });
  expect(pageText()).toContain('Last safe day: May 31, 2026. That leaves 92 days.');
  expect(screen.getByRole('button', { name: 'Put the last safe day into my calendar' })).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'What to do before' })).toBeTruthy();
  expect(pageText()).toContain('Save the old mail in a file');
});

test('the picture can be read as a table with the same words', async () => {
  const { user } = await openWhatIf(PEOPLE.twoWeeksOnServer, { name: 'map' });
  expect(screen.queryByRole('table')).toBeNull();
  const shown = [...document.querySelectorAll('.lane-words, .lane-place, .lane-weak > li')].map(
    ({ textContent }) => textContent,
  );
  expect(shown).toContain('The last 14 days');
  expect(shown).toContain('Older than 14 days: only on this computer’s disk, as far as we know');
  await press(user, 'Show as a table');
  const table = screen.getByRole('table');
  for (const words of shown) expect(within(table).getAllByText(words).length).toBeGreaterThan(0);
});

test('another account is a choice away', async () => {
  const both = snapshotOf({
    accounts: [...PEOPLE.imap.accounts, ...PEOPLE.exchange.accounts],
  });
  const { user, pane } = await openWhatIf(both, { name: 'closed' });
  await user.selectOptions(screen.getByLabelText('Whose mail'), [
    screen.getByRole('option', { name: /exchange@example\.com/ }),
  ]);
  expect(pane.getState().page).toEqual({ name: 'closed', token: tokenOf('exchange') });
});
