import { act, screen } from '@testing-library/react';
import { settle } from '../render-pane';
import { ages, asked, folder, mailbox } from '../../tools/make-mailbox';
import { PEOPLE, openWhatIf } from './open-what-if';

const POLICY = {
  version: 1,
  organisation: 'Example Ltd',
  retention: [
    {
      id: 'one-year',
      olderThanDays: 365,
      scope: 'all',
      startsOn: '2026-03-31',
      endsOn: null,
      reason: '<b>One year</b> is enough.',
      link: 'https://intranet.example.com/mail',
    },
  ],
};

beforeAll(() => {
  Object.assign(window, {
    fetch: () =>
      Promise.resolve({ ok: true, status: 200, text: () => Promise.resolve(JSON.stringify(POLICY)) }),
  });
});

test('a coming deletion is counted down on the overview, with what it touches and the way there', async () => {
  const { pane, user } = await openWhatIf(PEOPLE.imap, { name: 'whatIf' });
  act(() => {
    pane.go({ name: 'overview' });
  });
  const heading = await screen.findByRole('heading', {
    name: 'Old mail will be deleted in 30 days, from Mar 31, 2026',
  });
  const notice = heading.parentElement?.textContent;
  expect(notice).toContain('Some of it would be gone for good.');
  // What the organisation writes is text, never markup.
  expect(notice).toContain('<b>One year</b> is enough.');
  await user.click(screen.getByRole('button', { name: 'See what it touches' }));
  await screen.findByRole('heading', { level: 1, name: /deletes old mail/ });
  await settle();
  // The page opens with this very rule, its first day included.
  const own = screen.getByRole('button', { name: 'Your organisation: 365 days, from Mar 31, 2026' });
  expect(own.getAttribute('aria-pressed')).toBe('true');
  expect(document.querySelector('main')?.textContent).toContain('Last safe day: Mar 30, 2026.');
});

test('where the mail was counted the notice says how much it touches, and from when the oldest is', async () => {
  const inbox = folder('inbox', 200, 20 * 1024 ** 2, {
    oldest: asked('2023-02-03T08:00:00.000Z'),
    older: ages([150, 15], [120, 12], [70, 7 * 1024 ** 2], [0, 0]),
  });
  const folders = [inbox, folder('sent', 0, 0), folder('drafts', 0, 0), folder('deleted', 0, 0)];
  const counted = { ...PEOPLE.exchange, mailboxes: [mailbox({ folders })] };
  const { pane } = await openWhatIf(counted, { name: 'whatIf' });
  act(() => {
    pane.go({ name: 'overview' });
  });
  const heading = await screen.findByRole('heading', { name: /Old mail will be deleted in 30 days/ });
  const notice = heading.parentElement?.textContent;
  expect(notice).toContain('The server would delete 70 messages, 7 MB.');
  expect(notice).toContain('The oldest of it is from Feb 3, 2023, in: Inbox.');
});

test('however one comes to it, the page begins with what the organisation has announced', async () => {
  await openWhatIf(PEOPLE.imap, { name: 'purge' });
  const own = await screen.findByRole('button', { name: 'Your organisation: 365 days, from Mar 31, 2026' });
  expect(own.getAttribute('aria-pressed')).toBe('true');
  expect(document.querySelector('main')?.textContent).toContain('Last safe day: Mar 30, 2026.');
});
