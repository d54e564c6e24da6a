import { act, screen, within } from '@testing-library/react';
import { unknown } from '../../../src/core/facts/evidence';
import type { Account } from '../../../src/core/facts/account';
import { withFacts } from '../../../src/session/changes';
import { inspectRemembered } from '../../../src/session/inspected';
import { beginWalk } from '../../../src/session/walk/begin-walk';
import { pop3, told } from '../../tools/make-snapshot';
import { heading, openPane, press } from '../render-pane';

/** A POP3 account whose second device drains the server, at the walk about that. */
async function atTheWalk(exists: Account['backup']['exists']) {
  const opened = openPane();
  const { pane } = opened;
  await heading('If your computer broke today, would your mail survive?');
  const { backup } = pop3();
  const account = pop3({
    delivery: unknown('notAsked'),
    serverCopy: told({ keep: 'days', days: 14, removeWhenDeletedHere: false }),
    otherClients: told('removeMail'),
    backup: { ...backup, exists },
  });
  const source = { id: 'answers', kind: 'answers', name: '', readAt: pane.now().toISOString() } as const;
  const facts = { source, accounts: [account], dataFiles: [], gaps: [] };
  act(() => {
    pane.remember((now) => withFacts(now, [facts], pane.now()));
  });
  const { remembered } = pane.getState();
  const inspected = inspectRemembered(remembered, '2026-03-02');
  const finding = inspected?.report.findings.find(({ fix }) => fix === 'one-reader-removes');
  if (!inspected || !finding) throw new Error('Nothing drains the server.');
  act(() => {
    beginWalk(pane, finding, inspected.snapshot);
  });
  await heading('List what fetches this mail');
  return { ...opened, inspected };
}

test('what protects most stays first, with the walk under way beside it', async () => {
  const { pane, user, inspected } = await atTheWalk(told(false));
  expect(inspected.first?.check).toBe('backup-missing');
  act(() => {
    pane.go({ name: 'overview' });
  });
  await heading('Your mail');
  const [first, beside] = within(
    screen.getByRole('region', { name: 'What should I do first?' }),
  ).getAllByRole('listitem');
  expect(first?.textContent).toContain('Make a backup of your mail');
  expect(beside?.textContent).toMatch(/Let one program alone.*at step 1/);
  await press(user, 'Go on');
  await heading('List what fetches this mail');
});

test('a step that rests on a backup leads to it where there is none, and goes on once there is one', async () => {
  const { pane, user } = await atTheWalk(told(false));
  await press(user, 'Done, next step');
  await heading('Choose the one that may remove');
  expect(screen.queryByRole('button', { name: 'Done, next step' })).toBeNull();
  await press(user, 'Make the backup');
  expect(pane.getState().remembered.walks.map(({ fix, step }) => `${fix} ${step}`)).toEqual([
    'one-reader-removes choose-keeper',
    'back-up-mail choose-place',
  ]);
});

test('a step that rests on a backup asks for it where nobody knows, and is quiet where there is one', async () => {
  const { user } = await atTheWalk(unknown('notAsked'));
  await press(user, 'Done, next step');
  expect(screen.getByRole('button', { name: 'Say whether there is a backup' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Done, next step' })).toBeNull();
});
