import { act, screen, waitFor, within } from '@testing-library/react';
import { tokenOf } from '../../../src/session/page';
import { giveFiles, heading, openPane, press, settle, type OpenedPane } from '../render-pane';

/** A file of mail with a message on each of these days. */
function mbox(name: string, days: readonly string[], changedOn = '2026-02-20'): File {
  const text = days.map(
    (day, at) =>
      `From - x\nDate: ${new Date(`${day}T09:0${String(at)}:00Z`).toUTCString()}\nSubject: planted\n\nplanted\n\n`,
  );
  return new File(text, name, { lastModified: Date.parse(`${changedOn}T09:00:00.000Z`) });
}

const LIVE = ['2009-03-04', '2026-01-05', '2026-02-18'];

/** A pane that has read the mail in use, on the page about its backup. */
async function openBackup(): Promise<OpenedPane> {
  const opened = openPane();
  await heading('If your computer broke today, would your mail survive?');
  await giveFiles(opened.user, [mbox('Archive.mbox', LIVE)]);
  await heading('Your mail');
  const file = opened.pane.getState().remembered.snapshot?.dataFiles[0];
  opened.pane.go({ name: 'backup', token: tokenOf(file?.id ?? '') });
  await heading('Is your backup whole?');
  return opened;
}

const rung = () => document.querySelector('[aria-current=step]')?.textContent;

test('a copy is held against the mail in use, and what it lacks is counted', async () => {
  const { user } = await openBackup();
  expect(rung()).toBe('Not known yet');
  await giveFiles(user, [mbox('Copy.mbox', LIVE.slice(0, 2), '2026-02-01')]);
  await screen.findByText(/Whole up to Feb 1, 2026/);
  screen.getByText(/1 newer message is in no copy/);
  screen.getByText(/You say that it is a copy/);
  expect(rung()).toBe('Fresh, as you told us');
  expect(within(document.body).queryByText(/planted/)).toBeNull();
});

test('the live file dropped twice proves nothing', async () => {
  const { user, pane } = await openBackup();
  await giveFiles(user, [mbox('Archive.mbox', LIVE)]);
  await screen.findByText(/may be that very file/);
  expect(rung()).toBe('Not known yet');
  expect(pane.getState().remembered.snapshot?.dataFiles[0]?.backup.exists.known).toBe(false);
});

test('where it lies is asked and told, and an old message proves nothing of what may be the live file', async () => {
  const { user } = await openBackup();
  await giveFiles(user, [mbox('Archive.mbox', LIVE)]);
  await press(user, 'On another disk, stick or computer');
  await screen.findByText(/You told us: Another disk/);
  expect(rung()).toBe('Fresh, as you told us');
  const message = (day: string) =>
    new File(
      [`Date: ${new Date(`${day}T09:00:00Z`).toUTCString()}\nFrom: a\nTo: b\nSubject: planted\n\nplanted`],
      'planted.eml',
    );
  await giveFiles(user, [message('2010-01-01')]);
  await screen.findByText(/does not hold this message/);
  await giveFiles(user, [message('2009-03-04')]);
  await screen.findByText(/a message of Mar 4, 2009 came out of the copy/);
  expect(rung()).toBe('Fresh, as you told us');
  expect(within(document.body).queryByText(/planted/)).toBeNull();
});

test('an old message out of a file under another name is told: it may be the live file, renamed', async () => {
  const { user } = await openBackup();
  await giveFiles(user, [mbox('Copy.mbox', LIVE)]);
  await screen.findByText(/You say that it is a copy/);
  const text = 'Date: Wed, 04 Mar 2009 09:00:00 GMT\nFrom: a\nTo: b\nSubject: planted\n\nplanted';
  await giveFiles(user, [new File([text], 'planted.eml')]);
  await screen.findByText(/a message of Mar 4, 2009 came out of the copy/);
  screen.getByText(/The copy holds this very message/);
  expect(rung()).toBe('Fresh, as you told us');
  await press(user, 'How it is proved');
  screen.getByText(/A copy inside a zip file is proved at once/);
});

test('a message that lies in the live file of that day and not in the copy settles nothing', async () => {
  const { user, pane } = await openBackup();
  await giveFiles(user, [mbox('Copy.mbox', LIVE)]);
  await screen.findByText(/You say that it is a copy/);
  const text = 'Date: Wed, 04 Mar 2009 09:00:07 GMT\nFrom: a\nTo: b\nSubject: planted\n\nplanted';
  await giveFiles(user, [new File([text], 'planted.eml')]);
  await screen.findByText(/does not hold this message/);
  expect(pane.getState().remembered.snapshot?.dataFiles[0]?.backup.opened).toBeUndefined();
});

test('where the copy is not at hand any more only the day of a message is compared, and the page says so', async () => {
  const first = await openBackup();
  await giveFiles(first.user, [mbox('Copy.mbox', LIVE)]);
  await screen.findByText(/You say that it is a copy/);
  const { page } = first.pane.getState();
  await settle();
  first.close();
  const { user, pane } = openPane(first.browser);
  await waitFor(() => {
    expect(pane.getState().loaded).toBe(true);
  });
  act(() => {
    pane.go(page);
  });
  await heading('Is your backup whole?');
  const text = 'Date: Wed, 04 Mar 2009 09:00:00 GMT\nFrom: a\nTo: b\nSubject: planted\n\nplanted';
  await giveFiles(user, [new File([text], 'planted.eml')]);
  await screen.findByText(/Only its day was looked at in the copy/);
});

test('a copy that is dropped together with the file in use is seen beside it, on any browser', async () => {
  const { user, pane } = await openBackup();
  await giveFiles(user, [mbox('Archive.mbox', LIVE), mbox('Copy.mbox', LIVE, '2026-02-19')]);
  await screen.findByText(/It is another file than the one in use/);
  expect(rung()).toBe('Proved');
  expect(pane.getState().remembered.snapshot?.fileCopies).toHaveLength(1);
});

test('two of one date and size that are dropped together may be one file by a link', async () => {
  const { user } = await openBackup();
  await giveFiles(user, [mbox('Archive.mbox', LIVE), mbox('Link.mbox', LIVE)]);
  await screen.findByText(/It may be the file in use under another name/);
  expect(rung()).toBe('Fresh, as you told us');
});

test('somebody else’s busier mailbox is named as such', async () => {
  const { user } = await openBackup();
  const more = Array.from({ length: 9 }, () => '2009-03-04');
  await giveFiles(user, [mbox('Boss.mbox', [...more, ...LIVE])]);
  await screen.findByText(/looks like a copy of other mail/);
  expect(within(document.body).queryByText(/folder is whole|counts on your word/)).toBeNull();
  expect(rung()).toBe('Not known yet');
});

test('a copy with gaps names the folder and the number', async () => {
  const { user } = await openBackup();
  await giveFiles(user, [mbox('Copy.mbox', LIVE.slice(1))]);
  await screen.findByText(/1 message is missing that the copy should hold/);
  expect(rung()).toBe('The copy lacks mail');
});

test('the file in use can be read again, and the copy is held against it anew', async () => {
  const { user, wait } = await openBackup();
  await giveFiles(user, [mbox('Copy.mbox', LIVE)]);
  await screen.findByText(/Whole up to Feb 20, 2026/);
  wait(5);
  await press(user, 'Read it again');
  await giveFiles(user, [mbox('Archive.mbox', [...LIVE, '2026-02-27'], '2026-02-28')]);
  await settle();
  await press(user, 'The file in use');
  await screen.findByText(/Whole up to Feb 20, 2026/);
  screen.getByText(/1 newer message is in no copy/);
});

test('what was dropped last and is no better is spoken of too', async () => {
  const { user, wait } = await openBackup();
  await giveFiles(user, [mbox('Copy.mbox', LIVE.slice(1))]);
  await screen.findByText(/1 message is missing/);
  wait(5);
  await giveFiles(user, [mbox('Archive.mbox', LIVE)]);
  await screen.findByText(/may be that very file/);
  screen.getByText(/You dropped .*Archive.mbox.* last/);
  expect(rung()).toBe('The copy lacks mail');
});
