import { act, fireEvent, screen } from '@testing-library/react';
import { SAMPLES } from '../../../src/samples/samples';
import { tokenOf, type Page } from '../../../src/session/page';
import { imap, imported, keptDays, pop3, pst, snapshotOf } from '../../tools/make-snapshot';
import { giveFiles, heading, openPane, press, type OpenedPane } from '../render-pane';
import { PEOPLE, openWhatIf, pageText } from './open-what-if';

const goTo = ({ pane }: Pick<OpenedPane, 'pane'>, page: Page) => {
  act(() => {
    pane.go(page);
  });
};

test('what was set is still there after a walk and back, for this account alone', async () => {
  const two = snapshotOf({
    accounts: [pop3(), imap(), pop3({ id: 'second', address: 'second@example.com' })],
    dataFiles: [pst()],
  });
  const opened = await openWhatIf(two, { name: 'keepWindow', token: tokenOf('pop') });
  const { user } = opened;
  await press(user, '30 days');
  await user.type(screen.getByLabelText('How much mail comes in a month?'), '300 MB');
  await press(user, 'Walk me through it');
  await heading('Open the settings of the account');
  await press(user, 'Back');
  await heading('How long should copies stay on the server?');
  expect(screen.getByRole('button', { name: '30 days', pressed: true })).toBeTruthy();
  expect(screen.getByDisplayValue('300 MB')).toBeTruthy();
  goTo(opened, { name: 'keepWindow', token: tokenOf('second') });
  expect(await screen.findByRole('button', { name: '90 days', pressed: true })).toBeTruthy();
  expect(screen.queryByDisplayValue('300 MB')).toBeNull();
});

test('how much mail comes in a month is read with its unit, or refused with a sentence', async () => {
  const { user } = await openWhatIf(PEOPLE.nothingOnServer, { name: 'keepWindow' });
  const field = screen.getByLabelText('How much mail comes in a month?');
  await user.type(field, '49');
  expect(pageText()).toContain('We need a number with its unit, such as 3.2 GB or 800 MB.');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  await user.type(field, ' MB');
  expect(pageText()).toContain('We read this as 49 MB.');
  expect(field.getAttribute('aria-invalid')).toBe('false');
});

test('days, part and start of a deletion, and the answers of the chooser, are kept too', async () => {
  const opened = await openWhatIf(PEOPLE.imap, { name: 'purge' });
  const { user } = opened;
  await press(user, '90 days');
  await user.selectOptions(screen.getByLabelText('Which part'), ['inbox']);
  fireEvent.change(screen.getByLabelText('Starting on'), { target: { value: '2026-06-01' } });
  goTo(opened, { name: 'chooser' });
  await heading('POP3 or IMAP: which suits you?');
  await press(user, 'Slow, or I pay for what I use');
  goTo(opened, { name: 'purge' });
  await heading('What if the server deletes old mail?');
  expect(pageText()).toContain('Mail older than 90 days');
  expect(screen.getByLabelText<HTMLSelectElement>('Which part').value).toBe('inbox');
  expect(screen.getByLabelText<HTMLInputElement>('Starting on').value).toBe('2026-06-01');
  goTo(opened, { name: 'chooser' });
  await heading('POP3 or IMAP: which suits you?');
  expect(screen.getByRole('button', { name: 'Slow, or I pay for what I use', pressed: true })).toBeTruthy();
});

test('forgetting forgets the settings as well', async () => {
  const { pane, user } = await openWhatIf(PEOPLE.imap, { name: 'purge' });
  await press(user, '90 days');
  expect(pane.settings.size).toBe(1);
  await act(() => pane.forget());
  expect(pane.settings.size).toBe(0);
});

test('the dial leads into the walk with the days that were chosen', async () => {
  const { user, pane } = await openWhatIf(PEOPLE.nothingOnServer, { name: 'keepWindow' });
  await press(user, 'Not at all');
  expect(pageText()).toContain('Your mail program is set so already.');
  await press(user, '30 days');
  await press(user, 'Walk me through it');
  await heading('Open the settings of the account');
  expect(pageText()).toContain('You chose: copies stay 30 days.');
  expect(pane.getState().remembered.walks).toMatchObject([{ fix: 'leave-copy-on-server', keepDays: 30 }]);
  await press(user, 'Back');
  await heading('How long should copies stay on the server?');
  await press(user, 'With no end');
  await press(user, 'Walk me through it');
  expect(await screen.findByText(/You chose: copies stay with no end\./)).toBeTruthy();
  expect(pane.getState().remembered.walks).toMatchObject([{ keepDays: null }]);
});

test('a window that is in order can be made shorter, with a backup first', async () => {
  const { user, pane } = await openWhatIf(PEOPLE.twoWeeksOnServer, { name: 'keepWindow' });
  await user.clear(screen.getByRole('spinbutton', { name: 'Keep copies for' }));
  await user.type(screen.getByRole('spinbutton', { name: 'Keep copies for' }), '7');
  await press(user, 'Walk me through it');
  expect(pane.getState().remembered.walks).toMatchObject([{ fix: 'end-server-copies', keepDays: 7 }]);
});

test('the space that is used and allowed can be said where it is needed', async () => {
  const { user } = await openWhatIf(PEOPLE.twoWeeksOnServer, { name: 'keepWindow' });
  await press(user, 'Say how much space is used and allowed');
  expect(screen.getByText(/How much space does the mailbox of/)).toBeTruthy();
  expect(screen.getByText(/How much space may the mailbox of/)).toBeTruthy();
});

test('a line copied from webmail says both at once, shows how it was read, and is not kept', async () => {
  const { user, pane, browser } = await openWhatIf(PEOPLE.twoWeeksOnServer, { name: 'keepWindow' });
  await press(user, 'Say how much space is used and allowed');
  const [paste] = screen.getAllByRole('button', { name: 'Paste what the page shows' });
  if (paste) await user.click(paste);
  const box = screen.getByRole('textbox', { name: /Copy the line about space/ });
  await user.click(box);
  await user.paste('Welcome, harbour pilots!');
  expect(screen.getByText(/We find no size in it/)).toBeTruthy();
  await user.clear(box);
  await user.click(box);
  await user.paste('Harbour Mail: 3.2 GB of 5 GB used');
  expect(screen.getByText('We read: 3.2 GB used of 5 GB.')).toBeTruthy();
  await press(user, 'Save');
  expect(screen.queryByText(/How much space/)).toBeNull();
  const told = pane.getState().remembered.snapshot?.accounts[0];
  expect([told?.used, told?.quotaLimit]).toMatchObject([
    { value: Math.round(3.2 * 1024 ** 3), evidence: 'told' },
    { value: 5 * 1024 ** 3, evidence: 'told' },
  ]);
  expect([...browser.items.values()].join()).not.toContain('Harbour Mail');
});

test('an account without the setting is told what counts for it, and who has the setting', async () => {
  const both = snapshotOf({
    accounts: [imap(), pop3({ serverCopy: imported(keptDays(14)) })],
    dataFiles: [pst()],
  });
  const { user } = await openWhatIf(both, { name: 'keepWindow' });
  expect(pageText()).toContain('keeps its mail on the server anyway');
  await press(user, /pop@example\.com/);
  expect(await screen.findByRole('spinbutton', { name: 'Keep copies for' })).toBeTruthy();
});

test('a walk to another number of days is not proved by the old number', async () => {
  const ada = SAMPLES.find(({ id }) => id === 'ada');
  const { user, pane, wait } = openPane();
  await heading('If your computer broke today, would your mail survive?');
  await giveFiles(user, ada?.afterFix?.() ?? []);
  await heading('Your mail');
  goTo({ pane }, { name: 'keepWindow' });
  await press(user, '365 days');
  await press(user, 'Walk me through it');
  for (let step = 1; step < 5; step += 1) await press(user, 'Done, next step');
  expect(screen.getByText('Step 5 of 5.')).toBeTruthy();
  wait(10);
  await giveFiles(user, ada?.afterFix?.() ?? []);
  expect(await screen.findByText(/Copies do not stay for as long as you chose/)).toBeTruthy();
  expect(pane.getState().remembered.receipts).toEqual([]);
});
