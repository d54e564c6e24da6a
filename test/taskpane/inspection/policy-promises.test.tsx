import { act, screen } from '@testing-library/react';
import { TODAY, pop3, pst, snapshotOf } from '../../tools/make-snapshot';
import { nothingRemembered } from '../../../src/core/report/nothing-remembered';
import { openPane, settle } from '../render-pane';

/** What policy.json says of each of these fields, seen on the pages. */
const POLICY = {
  version: 1,
  backup: {
    place: 'otherDisk',
    instructions: 'To the drive named <i>Backup</i>.',
    link: 'https://in.example/b',
  },
  helpDesk: {
    text: 'Weekdays 8 to 17',
    email: 'help@example.com',
    phone: '+1 555 0100',
    link: 'https://in.example/h',
  },
  waivers: [{ check: 'pop3-no-server-copy', reason: 'We move in <b>June</b>.', expiresOn: '2026-06-30' }],
};

beforeAll(() => {
  Object.assign(window, {
    fetch: () =>
      Promise.resolve({ ok: true, status: 200, text: () => Promise.resolve(JSON.stringify(POLICY)) }),
  });
});

const pageText = () => document.querySelector('main')?.textContent ?? '';

async function openOverview() {
  const opened = openPane(undefined, `${TODAY}T12:00:00.000Z`);
  await settle();
  act(() => {
    const snapshot = snapshotOf({ accounts: [pop3()], dataFiles: [pst()] });
    opened.pane.remember(() => ({ ...nothingRemembered(), snapshot }));
    opened.pane.go({ name: 'overview' });
  });
  await opened.user.click(await screen.findByRole('button', { name: 'Everything else we looked at' }));
  await screen.findByRole('button', { name: '1 thing left by your organisation' });
  return opened;
}

test('a waived finding is shown as waived, with its reason and its last day', async () => {
  const { user } = await openOverview();
  expect(pageText()).toContain('1 thing that your organisation leaves for now counts here too.');
  const reveal = screen.getByRole('button', { name: '1 thing left by your organisation' });
  await user.click(reveal);
  const list = document.getElementById(reveal.getAttribute('aria-controls') ?? '');
  await user.click(list?.querySelector('button') ?? document.body);
  await screen.findByRole('heading', { name: 'Your organisation leaves this for now' });
  expect(pageText()).toContain('We move in <b>June</b>.');
  expect(pageText()).toContain('Until Jun 30, 2026.');
});

test('the help desk stands with what went wrong', async () => {
  const { pane } = await openOverview();
  act(() => {
    pane.go({ name: 'start' });
    pane.show({ problems: [{ file: 'x.txt', code: 'unknownFile' }] });
  });
  const alert = (await screen.findByText('Your help desk can help:')).closest('[role=alert]');
  for (const line of ['Your help desk can help:', '+1 555 0100', 'help@example.com', 'Weekdays 8 to 17']) {
    expect(alert?.textContent).toContain(line);
  }
});

test('the help desk stands on the emergency sheet', async () => {
  const { pane } = await openOverview();
  act(() => {
    pane.go({ name: 'kit' });
  });
  await screen.findByText(/\+1 555 0100/);
  for (const line of ['help@example.com', 'Weekdays 8 to 17']) expect(pageText()).toContain(line);
});

test('where to back up stands beside the finding and in every step of the walk that makes a backup', async () => {
  const { pane, user } = await openOverview();
  await user.click(screen.getByRole('button', { name: 'Why this first' }));
  await screen.findByRole('heading', { name: 'What your organisation says about backups' });
  expect(pageText()).toContain('To the drive named <i>Backup</i>.');
  expect(pane.getState().page.name).toBe('finding');
  await user.click(screen.getByRole('button', { name: 'Walk me through it' }));
  await screen.findByRole('heading', { name: 'What your organisation says about backups' });
  expect(pane.getState().page.name).toBe('walk');
});
