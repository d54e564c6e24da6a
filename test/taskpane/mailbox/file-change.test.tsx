import { giveFiles, heading, openPane, press, settle } from '../render-pane';
import { act, screen } from '@testing-library/react';
import { tokenOf } from '../../../src/session/page';

const DAYS = ['2019-03-04', '2026-01-05', '2026-02-18'];

/** A file of mail with a message on each of these days, so many of them deleted and still in it. */
function mbox(days: readonly string[], { deleted = 0, changedOn = '2026-02-20' } = {}): File {
  const text = days.map(
    (day, at) =>
      `From - x\nX-Mozilla-Status: ${at < deleted ? '0009' : '0001'}\nDate: ${new Date(`${day}T09:0${String(at)}:00Z`).toUTCString()}\n\ntext\n\n`,
  );
  return new File(text, 'Archive.mbox', { lastModified: Date.parse(`${changedOn}T09:00:00.000Z`) });
}

/** The page of the file that was read twice, a week apart. */
async function readTwice(before: File, after: File): Promise<void> {
  const { user, pane, wait } = openPane();
  await heading('If your computer broke today, would your mail survive?');
  await giveFiles(user, [before]);
  await heading('Your mail');
  const id = pane.getState().remembered.snapshot?.dataFiles[0]?.id ?? '';
  act(() => {
    pane.go({ name: 'storage', token: tokenOf(id) });
  });
  await screen.findByRole('heading', { name: /Mail from the file/ });
  expect(screen.queryByRole('heading', { name: /^Since / })).toBeNull();
  wait(7 * 24 * 60);
  act(() => {
    pane.go({ name: 'liveFile', token: tokenOf(id) });
  });
  await settle();
  await giveFiles(user, [after]);
  await press(user, 'The file in use');
  // Both looks are visits of one file, from which its growth is reckoned.
  const { visits } = pane.getState().remembered;
  expect(visits.map((one) => [one.mailbox, one.visits.length])).toEqual([[id, 2]]);
  act(() => {
    pane.go({ name: 'storage', token: tokenOf(id) });
  });
  await screen.findByRole('heading', { name: /Mail from the file/ });
}

test('a second look after compacting says that the file is smaller and holds as much', async () => {
  await readTwice(mbox(DAYS, { deleted: 1 }), mbox(DAYS.slice(1), { changedOn: '2026-03-08' }));
  screen.getByRole('heading', { name: /^Since it was read on .*Mar 2, 2026/ });
  screen.getByText(/^The file is .* smaller/);
  screen.getByText('It holds as many messages as before.');
  screen.getByText(/compacting has worked/);
});

test('a second look after some days says how much has come, and nothing of compacting', async () => {
  await readTwice(mbox(DAYS), mbox([...DAYS, '2026-03-05', '2026-03-06'], { changedOn: '2026-03-08' }));
  screen.getByText(/^The file is .* larger/);
  screen.getByText('It holds 2 messages more.');
  expect(screen.queryByText(/compacting has worked/)).toBeNull();
});

test('a second look that finds fewer messages in a smaller file does not praise compacting', async () => {
  await readTwice(mbox(DAYS), mbox(DAYS.slice(0, 2), { changedOn: '2026-03-08' }));
  screen.getByText(/^The file is .* smaller/);
  screen.getByText('It holds 1 message fewer.');
  expect(screen.queryByText(/compacting has worked/)).toBeNull();
});
