import { heading, openPane, settle, type OpenedPane } from '../render-pane';
import { act, screen } from '@testing-library/react';
import { nothingRemembered } from '../../../src/core/report/nothing-remembered';
import { withFacts, withMove, withWalk } from '../../../src/session/changes';
import { inspectRemembered } from '../../../src/session/inspected';
import { beginWalk } from '../../../src/session/walk/begin-walk';
import { mailFileOf, mailFolder } from '../../tools/make-mail-file';
import { measured, pop3, pst, snapshotOf, TODAY } from '../../tools/make-snapshot';

/** The walk to IMAP at the step where counts are compared; `contents` is what was counted in the old file. */
async function openCompare(contents: ReturnType<typeof mailFileOf> | null): Promise<OpenedPane> {
  const account = pop3();
  const file = contents === null ? pst() : pst({ contents: measured(contents) });
  const snapshot = snapshotOf({ accounts: [account], dataFiles: [file] });
  const opened = openPane();
  const { pane } = opened;
  await heading('If your computer broke today, would your mail survive?');
  act(() => {
    const looks = withFacts({ ...nothingRemembered(), snapshot }, [], pane.now());
    pane.remember(() => withMove(looks, account, pane.now()));
    const inspected = inspectRemembered(pane.getState().remembered, TODAY);
    const finding = inspected?.report.findings.find(({ check }) => check === 'pop3-move-to-imap');
    if (!inspected || !finding) throw new Error('No move to IMAP.');
    beginWalk(pane, finding, inspected.snapshot);
    const walk = pane.getState().remembered.walks[0];
    if (!walk) throw new Error('No walk has begun.');
    pane.remember((now) => withWalk(now, { ...walk, step: 'compare' }));
  });
  await screen.findByRole('heading', { name: 'What the last look showed' });
  await settle();
  return opened;
}

const folder = (id: string, months: Record<string, number>) => mailFolder(id, months, { name: id });
const box = (name: string) => screen.findByRole<HTMLInputElement>('textbox', { name: new RegExp(name) });

test('counts that are read off in webmail are the person’s word, what is missing is counted, and a reload keeps them', async () => {
  const { user, pane, browser, close } = await openCompare(
    mailFileOf([folder('Inbox', { '2020-01': 12 }), folder('Clients', { '2020-01': 3 })]),
  );
  screen.getByText(/They are your word/);
  screen.getByText(/Not every folder is counted/);
  await user.type(await box('Inbox'), '10');
  screen.getByText(/2 messages are not on the server yet. Remove nothing/);
  await user.clear(await box('Inbox'));
  screen.getByText(/Not every folder is counted/);
  // A fraction of a message is none, and is not read as ten times as many.
  await user.type(await box('Inbox'), '49,5');
  screen.getByText('Type a whole number, such as 1,200.');
  screen.getByText(/Not every folder is counted/);
  await user.clear(await box('Inbox'));
  await user.type(await box('Inbox'), '1,200');
  expect(screen.queryByText('Type a whole number, such as 1,200.')).toBeNull();
  await user.type(await box('Clients'), '3');
  screen.getByText(/By your counts the server has at least as many/);
  // What stands for a folder in what is kept is not its name.
  const [walk] = pane.getState().remembered.walks;
  expect(walk?.counts).toHaveLength(2);
  expect(JSON.stringify(walk?.counts)).not.toContain('Clients');
  await settle();
  close();

  const again = openPane(browser);
  await settle();
  act(() => {
    again.pane.go({ name: 'walk', token: pane.getState().page.token ?? '' });
  });
  expect((await box('Inbox')).value).toBe('1200');
  expect((await box('Clients')).value).toBe('3');
  screen.getByText(/By your counts the server has at least as many/);
});

test('without the old file the page asks for it', async () => {
  await openCompare(null);
  await screen.findByText(/Drop the old account’s mail file/);
});
