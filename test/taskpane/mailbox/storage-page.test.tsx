import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { factsOfMailbox } from '../../../src/core/facts/mailbox-accounts';
import { unknown } from '../../../src/core/facts/evidence';
import type { MailboxProblem, MailFolder } from '../../../src/core/facts/mailbox';
import { withAnswer, withFacts, withToldAccount } from '../../../src/session/changes';
import { toldAccountId } from '../../../src/core/questions/apply-answers';
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

const USED = /How much space does the mailbox/;
const LIMIT = /How much space may the mailbox/;

const goneFromWebmail = (address: string) =>
  [
    'mailVanishesFromWebmail',
    { type: 'account', id: toldAccountId(address) },
    { kind: 'choice', value: 'yes' },
  ] as const;

/** What stands on the page of a mailbox whose server cannot be asked. */
async function showOther(address = 'ada@gmail.com', gone = false) {
  const { pane } = openPane();
  await act(async () => {
    pane.remember((remembered) => withToldAccount(remembered, address, pane.now()));
    if (gone) pane.remember((remembered) => withAnswer(remembered, ...goneFromWebmail(address), pane.now()));
    pane.go({ name: 'storage', token: '' });
    await Promise.resolve();
  });
  const region = await screen.findByRole('region', { name: new RegExp(address) });
  return within(region);
}

/** Types a size where one presses this, as the answer to this question. */
async function tell(
  card: Awaited<ReturnType<typeof showOther>>,
  reveal: string,
  question: RegExp,
  size: string,
) {
  await userEvent.click(card.getByRole('button', { name: reveal }));
  const asked = within(card.getByRole('group', { name: question }));
  const opens = asked.queryByRole('button', { name: /I can see it/ });
  if (opens) await userEvent.click(opens);
  await userEvent.type(asked.getByRole('textbox'), size);
  await userEvent.click(asked.getByRole('button', { name: 'Save' }));
}

test('whose mail is with another provider reads of no administrator, and says here how full it is', async () => {
  const card = await showOther();
  expect(screen.queryByText(/administrator/)).toBeNull();
  expect(card.getByRole('link').getAttribute('href')).toMatch(/^https:\/\/[a-z.]*google\.com\//);
  await tell(card, 'Say how much is used', USED, '14.5 GB');
  await tell(card, 'Say how much fits in', LIMIT, '15 GB');
  expect(card.getByText(/14.5 GB of 15 GB used/)).toBeTruthy();
});

test('a number that was typed can be corrected where it stands', async () => {
  const card = await showOther();
  await tell(card, 'Say how much is used', USED, '145 GB');
  await tell(card, 'Say how much fits in', LIMIT, '15 GB');
  expect(card.getByText(/145 GB used, over the limit of 15 GB/)).toBeTruthy();
  await tell(card, 'Correct how much is used', USED, '14.5 GB');
  expect(card.getByText(/14.5 GB of 15 GB used/)).toBeTruthy();
  expect(card.queryByText(/145 GB of/)).toBeNull();
  expect(card.getByRole('button', { name: 'Correct how much is used' }).ariaExpanded).toBe('false');
});

test('no space is called not known where nothing stays on the server, but where sent mail may be kept', async () => {
  const empty = await showOther('ada@example.com', true);
  expect(empty.getByText(/Nothing stays on the server/)).toBeTruthy();
  expect(empty.queryByText(/Not asked yet/)).toBeNull();
  cleanup();
  const gmail = await showOther('ada@gmail.com', true);
  expect(gmail.queryByText(/Nothing stays on the server/)).toBeNull();
});
