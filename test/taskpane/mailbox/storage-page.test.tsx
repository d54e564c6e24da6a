import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { factsOfMailbox } from '../../../src/core/facts/mailbox-accounts';
import { unknown } from '../../../src/core/facts/evidence';
import type { MailboxProblem, MailFolder } from '../../../src/core/facts/mailbox';
import { withFacts, withToldAccount } from '../../../src/session/changes';
import { folder, mailbox, SERVER } from '../../tools/make-mailbox';
import { openPane } from '../render-pane';

/** The storage page of a mailbox of which these folders could be read, and with what went wrong. */
async function show(problem: MailboxProblem, folders: MailFolder[]): Promise<void> {
  const { pane } = openPane();
  const folderCount = unknown(folders.length === 0 ? 'failed' : 'notReadable');
  const state = mailbox({ folders, folderCount, problems: [{ problem, times: 1 }] });
  const source = { id: SERVER, kind: 'mailServer', name: 'Microsoft 365', readAt: state.takenAt } as const;
  await act(async () => {
    pane.remember((remembered) =>
      withFacts(remembered, [factsOfMailbox(state, 'exchange', source)], pane.now()),
    );
    pane.go({ name: 'storage', token: '' });
    await Promise.resolve();
  });
}

test.each<[MailboxProblem, RegExp]>([
  ['noMailbox', /Microsoft holds no mailbox for this account/],
  ['notThereYet', /does not find this mailbox just now/],
  ['refused', /refused some questions/],
  ['notYours', /you may not open it/],
  ['roadClosed', /Outlook does not pass our questions on/],
])('what went wrong (%s) is said although no folder can be shown', async (problem, sentence) => {
  await show(problem, []);
  expect(await screen.findByText(sentence)).toBeTruthy();
  expect(screen.queryByText('Everything was read.')).toBeNull();
});

test.each<[MailboxProblem, RegExp]>([
  ['foldersMissing', /list of folders did not come whole/],
  ['undated', /bear no date that can be right/],
  ['mailboxFull', /as if the mailbox were over its limit/],
])('what went wrong (%s) is said below the folders that were read', async (problem, sentence) => {
  await show(problem, [folder('inbox', 9, 4096)]);
  expect(await screen.findByText(sentence)).toBeTruthy();
});

test('whose mail is with another provider reads of no administrator, and says here how full it is', async () => {
  const { pane } = openPane();
  await act(async () => {
    pane.remember((remembered) => withToldAccount(remembered, 'ada@gmail.com', pane.now()));
    pane.go({ name: 'storage', token: '' });
    await Promise.resolve();
  });
  const card = within(await screen.findByRole('region', { name: /ada@gmail.com/ }));
  expect(screen.queryByText(/administrator/)).toBeNull();
  expect(card.getByRole('link').getAttribute('href')).toMatch(/^https:\/\/[a-z.]*google\.com\//);
  for (const [reveal, question, size] of [
    ['Say how much is used', /How much space does the mailbox/, '14.5 GB'],
    ['Say how much fits in', /How much space may the mailbox/, '15 GB'],
  ] as const) {
    await userEvent.click(card.getByRole('button', { name: reveal }));
    const asked = within(card.getByRole('group', { name: question }));
    const opens = asked.queryByRole('button', { name: /I can see it/ });
    if (opens) await userEvent.click(opens);
    await userEvent.type(asked.getByRole('textbox'), size);
    await userEvent.click(asked.getByRole('button', { name: 'Next' }));
  }
  expect(card.getByText(/14.5 GB of 15 GB used/)).toBeTruthy();
});
