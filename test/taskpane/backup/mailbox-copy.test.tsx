import { heading, giveFiles, openPane, settle, type OpenedPane } from '../render-pane';
import { act, screen } from '@testing-library/react';
import { factsOfMailbox } from '../../../src/core/facts/mailbox-accounts';
import { AGE_LIMITS_DAYS, type MailboxState } from '../../../src/core/facts/mailbox';
import { withFacts } from '../../../src/session/changes';
import { tokenOf } from '../../../src/session/page';
import type { MessageInFolder } from '../../tools/mail-file-of-messages';
import { mailboxOfMessages } from '../../tools/mailbox-of-messages';
import { SERVER } from '../../tools/make-mailbox';
import { writePst } from '../../tools/pst-writer/write-pst';

const NOW = '2026-03-02T09:00:00.000Z';
const mail = (count: number, folder: string, day: string): MessageInFolder[] =>
  Array.from({ length: count }, (_, at) => ({ folder, day, bytes: 1000 + at }));
const OLD = [...mail(30, 'Inbox', '2019-05-05'), ...mail(12, 'Clients', '2024-03-09')];

const at = ({ day }: MessageInFolder, index: number) => Date.parse(`${day ?? ''}T00:00:00Z`) + index * 1000;

/** An export of a mailbox with these messages; each arrived when `mailboxOfMessages` says so. */
function exported(messages: readonly MessageInFolder[]): File {
  const { disk } = writePst({
    format: 'unicode',
    encoding: 'permute',
    folders: ['Inbox', 'Clients'].map((name) => {
      const own = messages.flatMap((one, index) =>
        one.folder === name ? [{ delivered: at(one, index), bytes: one.bytes, subject: 'planted' }] : [],
      );
      return { name, count: own.length, message: (index) => own[index] ?? {} };
    }),
  });
  return new File([Uint8Array.from(disk.toBuffer())], 'export.pst', { lastModified: Date.parse(NOW) });
}

/** Days since the first day after the mail of `OLD`: what has come since is asked for once its copy was dropped. */
const SINCE_OLD = [721, 722, 723];

/** The page about the backup of a mailbox that was read; null: nobody has read it. */
async function openMailbox(
  messages: readonly MessageInFolder[] | null,
  further: readonly number[] = [],
): Promise<OpenedPane> {
  const opened = openPane();
  const { pane } = opened;
  await heading('If your computer broke today, would your mail survive?');
  const state: MailboxState = mailboxOfMessages(
    messages ?? [],
    { takenAt: NOW },
    { ageLimits: [...AGE_LIMITS_DAYS, ...further].sort((a, b) => a - b) },
  );
  const facts = factsOfMailbox(state, 'exchange', {
    id: SERVER,
    kind: 'mailServer',
    name: 'Microsoft 365',
    readAt: NOW,
  });
  act(() => {
    pane.remember((now) =>
      withFacts(now, [messages === null ? { ...facts, mailboxes: [] } : facts], pane.now()),
    );
  });
  const account = pane.getState().remembered.snapshot?.accounts[0];
  act(() => {
    pane.go({ name: 'backup', token: tokenOf(account?.id ?? '') });
  });
  await heading('Is your backup whole?');
  await settle();
  return opened;
}

const rung = () => document.querySelector('[aria-current=step]')?.textContent;

test('an export that holds as much of every age proves the mail, and the account has a backup that was measured', async () => {
  const { user, pane } = await openMailbox(OLD, SINCE_OLD);
  screen.getByText(/^42 messages in 2 folders, counted on Mar 2, 2026/);
  expect(rung()).toBe('Not known yet');
  await giveFiles(user, [exported(OLD)]);
  await screen.findByText(/The mail is whole up to Mar 2, 2026/);
  screen.getByText(/its oldest mail is that of the mailbox/);
  expect(rung()).toBe('Mail proved, not the rest');
  const { exists, lastOn } = pane.getState().remembered.snapshot?.accounts[0]?.backup ?? {};
  expect(exists).toMatchObject({ known: true, value: true, evidence: 'measured' });
  expect(lastOn).toMatchObject({ known: true, value: '2026-03-02', evidence: 'measured' });
  expect(screen.queryByText(/planted/)).toBeNull();
});

test('an export with gaps names the folder and how many it lacks, and shows no backup', async () => {
  const { user, pane } = await openMailbox([...OLD, ...mail(2, 'Inbox', '2026-02-20')]);
  await giveFiles(user, [exported([...OLD.slice(0, 35), ...mail(7, 'Inbox', '2026-02-25')])]);
  await screen.findByText(/7 messages are missing that the copy should hold/);
  screen.getByText(/7 messages missing/);
  screen.getByRole('columnheader', { name: 'On the server' });
  expect(rung()).toBe('The copy lacks mail');
  expect(pane.getState().remembered.snapshot?.accounts[0]?.backup.exists.known).toBe(false);
});

test('who has not read the mailbox is led there first', async () => {
  const { user } = await openMailbox(null);
  screen.getByText(/Read the mailbox first/);
  expect(document.querySelector('input[type=file]')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Read the mailbox' }));
  await screen.findByRole('heading', { level: 1, name: /Storage|Your mailbox|mailbox/i });
});
