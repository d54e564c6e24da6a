import { fireEvent, screen } from '@testing-library/react';
import { unknown } from '../../../src/core/facts/evidence';
import type { MailFolder, MailboxState } from '../../../src/core/facts/mailbox';
import { ages, asked, folder, mailbox } from '../../tools/make-mailbox';
import { NO_BACKUP, TODAY, exchange, snapshotOf } from '../../tools/make-snapshot';
import { press } from '../render-pane';
import { PEOPLE, openWhatIf, pageText } from './open-what-if';

const MB = 1024 ** 2;
const since = (date: string) => asked(`${date}T08:00:00.000Z`);

/** 70 messages over a year old in the inbox, 2 of them over two years; 5 in Sent Items; 100 in a folder. */
const FOLDERS: MailFolder[] = [
  folder('Inbox', 200, 20 * MB, {
    oldest: since('2023-02-03'),
    older: ages([150, 15 * MB], [120, 12 * MB], [70, 7 * MB], [2, MB], [0, 0]),
  }),
  folder('Sent Items', 30, 3 * MB, {
    oldest: since('2024-12-24'),
    older: ages([30, 3 * MB], [20, 2 * MB], [5, MB], [0, 0]),
  }),
  folder('<b>Team</b>', 100, 40 * MB, {
    oldest: since('2022-05-06'),
    older: ages([100, 40 * MB], [100, 40 * MB], [100, 40 * MB], [50, 20 * MB], [0, 0]),
  }),
  folder('New', 9, MB, { oldest: since('2026-02-20') }),
];

function measured(more: Partial<MailboxState> = {}) {
  const named = { ...mailbox({ folders: [] }).named, inbox: asked('Inbox'), sent: asked('Sent Items') };
  const state = mailbox({ folders: FOLDERS, named, ...more });
  return snapshotOf({ accounts: [exchange({ backup: NO_BACKUP })], mailboxes: [state] });
}

/** Without the marks that keep names of another direction apart. */
const textOf = (element: Element | null) => element?.textContent.replace(/[\u2068\u2069]/g, '') ?? '';
const verdict = () => textOf(document.querySelector('.verdict'));
const folders = () => [...document.querySelectorAll('.folders-hit > li')].map(textOf);
const setDays = (days: number) => {
  fireEvent.change(screen.getByRole('spinbutton', { name: 'Mail older than' }), {
    target: { value: String(days) },
  });
};
const setStart = (date: string) => {
  fireEvent.change(screen.getByLabelText('Starting on'), { target: { value: date } });
};

test('what was counted is shown with its size, its oldest message and its folders, the fullest first', async () => {
  await openWhatIf(measured(), { name: 'purge' });
  expect(verdict()).toContain('The server would delete 175 messages, 48 MB.');
  expect(verdict()).toContain('The oldest of it is from May 6, 2022, in: Your own folders.');
  expect(verdict()).toContain('If it starts today, no safe day is left.');
  const gone = screen.getByRole('heading', { name: /Can be brought back/ }).parentElement;
  expect(gone?.textContent).toContain('Older than 365 days: 175 messages, 48 MB');
  // A name from the mailbox is text, never markup.
  expect(folders()).toEqual([
    '<b>Team</b>100 messages40 MB · oldest from May 6, 2022',
    'Inbox70 messages7 MB · oldest from Feb 3, 2023',
    'Sent Items5 messages1 MB · oldest from Dec 24, 2024',
  ]);
});

test('the folders follow the part that is deleted', async () => {
  const { user } = await openWhatIf(measured(), { name: 'purge' });
  await user.selectOptions(screen.getByLabelText('Which part'), 'The inbox only');
  expect(verdict()).toContain('The server would delete 70 messages, 7 MB.');
  expect(folders()).toEqual(['Inbox70 messages7 MB · oldest from Feb 3, 2023']);
});

test('the last safe day is the day before the oldest message is old enough, or before the rule begins', async () => {
  await openWhatIf(measured(), { name: 'purge' });
  setStart('2026-06-01');
  expect(verdict()).toContain('Last safe day: May 31, 2026. That leaves 92 days.');
  setStart(TODAY);
  setDays(1_400);
  // The oldest is from May 6, 2022, which is 1,395 days before today.
  expect(verdict()).toContain('No message on the server is that old.');
  // Of appointments nobody has counted how old they are.
  const gone = screen.getByRole('heading', { name: /Can be brought back/ }).parentElement;
  expect(textOf(gone)).toMatch(/^Can be brought back for a whileCalendar entries/);
  expect(folders()).toEqual([]);
});

test('between two counted ages it is at least, or up to, so many', async () => {
  await openWhatIf(measured(), { name: 'purge' });
  setDays(400);
  expect(verdict()).toContain('The server would delete at least 53 messages, at least 21 MB.');
  expect(folders()[0]).toContain('<b>Team</b>at least 50 messagesat least 20 MB');
});

test('with folders missing it is at least', async () => {
  await openWhatIf(measured({ folderCount: unknown('failed') }), { name: 'purge' });
  expect(verdict()).toContain('The server would delete at least 175 messages, at least 48 MB.');
});

test('small folders that were put together are called so', async () => {
  const small = { ...folder('small', 100, 40 * MB, FOLDERS[2]), name: '', together: 312 };
  await openWhatIf(measured({ folders: [...FOLDERS.slice(0, 2), small] }), { name: 'purge' });
  expect(folders()[0]).toBe('312 small folders100 messages40 MB · oldest from May 6, 2022');
});

test('five folders at first, and more on request', async () => {
  const many = Array.from({ length: 30 }, (_, at) =>
    folder(`Folder ${at}`, 100 + at, MB, { older: ages([50, MB], [50, MB], [10 + at, MB], [0, 0]) }),
  );
  const { user } = await openWhatIf(measured({ folders: many, named: mailbox({ folders: many }).named }), {
    name: 'emptied',
  });
  expect(folders()).toHaveLength(5);
  expect(folders()[0]).toContain('Folder 29129 messages');
  await press(user, 'Show more folders');
  expect(folders()).toHaveLength(25);
  await press(user, 'Show more folders');
  expect(folders()).toHaveLength(30);
  expect(screen.queryByRole('button', { name: 'Show more folders' })).toBeNull();
});

test('mail that was not counted is called so, with the way to count it where its server can', async () => {
  const first = await openWhatIf(PEOPLE.exchange, { name: 'purge' });
  expect(verdict()).toContain('How much mail that is has not been counted yet.');
  await press(first.user, 'Let the mail server count it');
  expect(first.pane.getState().page.name).toBe('storage');
  first.close();
  await openWhatIf(PEOPLE.imap, { name: 'purge' });
  expect(verdict()).toContain('How much mail that is we cannot tell.');
  expect(screen.queryByRole('button', { name: 'Let the mail server count it' })).toBeNull();
});

test('a mailbox emptied elsewhere is counted whole', async () => {
  await openWhatIf(measured(), { name: 'emptied' });
  expect(pageText()).toContain('339 messages, 64 MB');
  expect(folders()[0]).toContain('Inbox200 messages20 MB');
});
