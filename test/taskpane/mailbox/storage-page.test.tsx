import { act, screen } from '@testing-library/react';
import { factsOfMailbox } from '../../../src/core/facts/mailbox-accounts';
import { unknown } from '../../../src/core/facts/evidence';
import type { MailboxProblem } from '../../../src/core/facts/mailbox';
import { withFacts } from '../../../src/session/changes';
import { mailbox, SERVER } from '../../tools/make-mailbox';
import { openPane } from '../render-pane';

/** The storage page of a mailbox of which no folder could be read. */
async function showWithout(problem: MailboxProblem): Promise<void> {
  const { pane } = openPane();
  const state = mailbox({
    folders: [],
    folderCount: unknown('failed'),
    problems: [{ problem, times: 1 }],
  });
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
])('what went wrong (%s) is said although no folder can be shown', async (problem, sentence) => {
  await showWithout(problem);
  expect(await screen.findByText(sentence)).toBeTruthy();
  expect(screen.queryByText('Everything was read.')).toBeNull();
});
