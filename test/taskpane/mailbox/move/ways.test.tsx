import { act, fireEvent, screen } from '@testing-library/react';
import { updateSnapshot } from '../../../../src/core/report/assemble';
import { factsOfMailbox } from '../../../../src/core/facts/mailbox-accounts';
import type { MailboxState } from '../../../../src/core/facts/mailbox';
import { inspect } from '../../../../src/core/report/inspect';
import { tokenOf } from '../../../../src/session/page';
import { nothingRemembered } from '../../../../src/core/report/nothing-remembered';
import { moveToken } from '../../../../src/session/move/task';
import { ages, asked, folder, mailbox } from '../../../tools/make-mailbox';
import { heading, openPane, press, settle, type OpenedPane } from '../../render-pane';

const OLD = ages([150_000, 9e9], [140_000, 8e9], [120_000, 7e9], [90_000, 5e9], [0, 0]);

/** A mailbox with far too many items in its inbox. */
const crowded = (more: Partial<MailboxState> = {}) =>
  mailbox({
    folders: [
      folder('inbox', 200_000, 10e9, { name: 'Inbox', older: OLD }),
      folder('deleted', 10, 100_000, { name: 'Deleted Items' }),
      folder('archive', 500, 1e9, { name: 'Archive' }),
    ],
    ...more,
  });

const CLIENT_ID = '7f9dd4d6-1f0e-4a7e-9a57-2d6a3f0f6c11';

// jsdom fetches nothing.
Object.assign(window, {
  fetch: () =>
    Promise.resolve({
      ok: true,
      status: 200,
      text: () => Promise.resolve(JSON.stringify({ clientId: CLIENT_ID })),
    }),
});

/** The pane on what was read of a mailbox, with signing in set up. */
async function openOn(state: MailboxState): Promise<OpenedPane> {
  const opened = openPane();
  const { pane } = opened;
  await settle();
  const source = { id: 'server', kind: 'mailServer', name: 'Microsoft 365', readAt: state.takenAt } as const;
  const snapshot = updateSnapshot(null, {
    sources: [factsOfMailbox(state, 'exchange', source)],
    answers: [],
    takenAt: state.takenAt,
  });
  act(() => {
    pane.show({ outlook: { where: 'browser', because: 'noHost', hosted: false, capabilities: () => [] } });
    pane.remember(() => ({ ...nothingRemembered(), snapshot }));
    pane.go({ name: 'overview' });
  });
  await heading('Your mail');
  return opened;
}

/** Opens what was found about a folder that is too full. */
async function openFinding({ pane }: OpenedPane): Promise<void> {
  const { snapshot } = pane.getState().remembered;
  const found =
    snapshot && inspect(snapshot, '2026-03-02').findings.find(({ check }) => check === 'folder-too-full');
  act(() => {
    pane.go({ name: 'finding', token: tokenOf(found?.key ?? '') });
  });
  await heading(/ holds 200,000 items/);
}

const plain = (element: Element) => element.textContent.replace(/[\u2068\u2069]/g, '');

test('a full folder leads from its finding and from the steps of its fix to moving mail out of it', async () => {
  const opened = await openOn(crowded());
  const { user, pane } = opened;
  await openFinding(opened);
  await press(user, 'Do it here');
  await heading('Move old mail to the archive');
  const select = await screen.findByRole('combobox', { name: 'Folder' });
  expect(plain(select).startsWith('Inbox')).toBe(true);
  expect(screen.getByText(/120,000 messages, 6.5 GB, when last read/)).toBeTruthy();
  expect(screen.getByText(/It frees no space/)).toBeTruthy();

  act(() => {
    pane.back({ name: 'overview' });
  });
  await press(user, 'Walk me through it');
  await press(user, 'Do it here');
  await heading('Move old mail to the archive');
});

test('a mailbox that takes no moves, and a sample, offer none', async () => {
  const opened = await openOn(crowded({ service: 'exchangeServer' }));
  const { pane } = opened;
  await openFinding(opened);
  await screen.findByRole('button', { name: 'Walk me through it' });
  expect(screen.queryByRole('button', { name: 'Do it here' })).toBeNull();
  act(() => {
    pane.openSample('ada', pane.getState().remembered);
  });
  act(() => {
    pane.go({ name: 'moveMail', token: 'old' });
  });
  expect(await screen.findByText(/Leave the example to work with your own/)).toBeTruthy();
});

test('a limit that is none is not taken, and says what would be', async () => {
  const { user, pane } = await openOn(crowded());
  act(() => {
    pane.go({ name: 'moveMail', token: moveToken('large') });
  });
  await heading('Move large mail to Deleted Items');
  await user.click(await screen.findByLabelText('Larger than a size that I choose'));
  await user.type(screen.getByLabelText('Size in megabytes'), 'lots');
  await press(user, 'Show what would move');
  expect(screen.getByText('Type a whole number from 1 to 2,000.')).toBeTruthy();
  await user.click(screen.getByLabelText(/10 MB or larger/));
  expect(screen.queryByText('Type a whole number from 1 to 2,000.')).toBeNull();
});

test('a day in the future is not taken', async () => {
  const { user, pane } = await openOn(crowded());
  act(() => {
    pane.go({ name: 'moveMail' });
  });
  await heading('Move old mail to the archive');
  await user.click(await screen.findByLabelText('Received before a day that I choose'));
  fireEvent.change(screen.getByLabelText('Received before this day'), { target: { value: '2030-01-01' } });
  await press(user, 'Show what would move');
  expect(screen.getByText('Choose a day before today.')).toBeTruthy();
});

test('an Archive folder of which nothing is known yet is not made up', async () => {
  const { pane } = await openOn(
    crowded({ named: { ...crowded().named, archive: { known: false, reason: 'failed' } } }),
  );
  act(() => {
    pane.go({ name: 'moveMail' });
  });
  expect(await screen.findByText(/don’t know yet whether this mailbox has an Archive folder/)).toBeTruthy();
});

test('mail is moved out of the folder that a finding names, not into it', async () => {
  const opened = await openOn(
    crowded({
      folders: [
        folder('inbox', 100, 1e6, { name: 'Inbox' }),
        folder('archive', 200_000, 10e9, { name: 'Archive', older: OLD }),
      ],
      largest: asked([]),
    }),
  );
  await openFinding(opened);
  await screen.findByRole('button', { name: 'Walk me through it' });
  expect(screen.queryByRole('button', { name: 'Do it here' })).toBeNull();
});
