import { heading, openPane, settle } from '../render-pane';
import { act, screen } from '@testing-library/react';
import { adaMail } from '../../../src/samples/sample-mail';
import { SAMPLES } from '../../../src/samples/samples';
import { openSample } from '../../../src/session/open-sample';
import { tokenOf } from '../../../src/session/page';
import { mailIn } from '../../../src/core/facts/mail-file-sums';

test('a loss counts the messages of the file in which the account keeps its mail, and the file has a page', async () => {
  const ada = SAMPLES.find(({ id }) => id === 'ada');
  if (!ada) throw new Error('There is no Ada');
  const { pane } = openPane();
  await heading('If your computer broke today, would your mail survive?');
  await act(() => openSample(pane, ada));
  const { snapshot } = pane.getState().remembered;
  const [account] = snapshot?.accounts ?? [];
  const [file] = snapshot?.dataFiles ?? [];
  if (!account || !file) throw new Error('Ada has no account or no file');
  act(() => {
    pane.go({ name: 'disk', token: tokenOf(account.id) });
  });
  await heading('What if this computer’s disk dies?');
  const { items } = mailIn(adaMail('2026-03-02'));
  const count = items.toLocaleString('en');
  expect(await screen.findByText(new RegExp(`^You would lose .*${count} messages.*March 2009`))).toBeTruthy();

  act(() => {
    pane.go({ name: 'storage', token: tokenOf(file.id) });
  });
  await settle();
  expect(await screen.findByRole('heading', { name: /Mail from the file/ })).toBeTruthy();
  expect(screen.getByText(new RegExp(`^${count} messages`))).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'How old the mail is' })).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Largest messages' })).toBeTruthy();
});
