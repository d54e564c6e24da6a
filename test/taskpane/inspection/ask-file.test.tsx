import { screen, within } from '@testing-library/react';
import { giveFiles, heading, openPane, press, settle } from '../render-pane';

const mbox = (count: number) =>
  new File(
    Array.from(
      { length: count },
      (_, at) =>
        `From - Mon Jan  5 09:00:00 2026\nDate: Mon, 5 Jan 2026 09:0${String(at)}:00 +0000\n\nplanted\n\n`,
    ),
    'Archive.mbox',
    { lastModified: Date.parse('2026-02-01T09:00:00.000Z') + count },
  );

test('a file of a name that is known replaces nothing before the person says what it is', async () => {
  const { pane, user, wait } = openPane();
  await heading('If your computer broke today, would your mail survive?');
  await giveFiles(user, [mbox(3)]);
  await heading('Your mail');
  expect(screen.queryByText('What has changed since the last look?')).toBeNull();
  wait(10);
  await giveFiles(user, [mbox(2)]);
  const items = () =>
    (pane.getState().remembered.snapshot?.dataFiles ?? []).map(({ contents }) =>
      contents?.known === true ? contents.value.folders[0]?.items : null,
    );
  const asked = await screen.findByRole('group', { name: /Archive.mbox.*the file that/ });
  expect(items()).toEqual([3]);
  await press(user, 'The file in use');
  await settle();
  expect(items()).toEqual([2]);
  expect(screen.queryByRole('group', { name: /Archive.mbox.*the file that/ })).toBeNull();
  expect(within(document.body).queryByText('planted')).toBeNull();
  expect(asked.isConnected).toBe(false);
});
