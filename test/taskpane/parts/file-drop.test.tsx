import { act, fireEvent, screen } from '@testing-library/react';
import { SAMPLES } from '../../../src/samples/samples';
import { giveFiles, heading, openPane, press, settle } from '../render-pane';

const NONE = 'No file was chosen. Did no window open? Drop the file here, or paste its text.';
const chooser = (): HTMLInputElement => {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('No place for files on this page.');
  return input;
};
const noneOnPage = (): HTMLElement[] => screen.queryAllByText(NONE, { selector: '.notice p' });

test('a window for files that is refused, or closed, is said so, with the text of the file as the next way', async () => {
  const { user, close } = openPane();
  await heading('If your computer broke today, would your mail survive?');
  await press(user, /^I have a mail file/);
  const pasteBoxes = screen.getAllByRole('button', { name: 'Paste the text of a file' }).length;
  await press(user, 'Choose the files');
  expect(noneOnPage()).toEqual([]);
  fireEvent(chooser(), new Event('cancel', { bubbles: true }));
  await screen.findByText(NONE, { selector: '.notice p' });
  expect(screen.getAllByRole('button', { name: 'Paste the text of a file' })).toHaveLength(pasteBoxes + 1);
  close();
});

test('it is said anew each time, and no longer once files came', async () => {
  const { user, close } = openPane();
  await heading('If your computer broke today, would your mail survive?');
  await press(user, /^I have a mail file/);
  for (let time = 0; time < 2; time += 1) {
    await press(user, 'Choose the files');
    expect(noneOnPage()).toEqual([]);
    fireEvent(chooser(), new Event('cancel', { bubbles: true }));
    await screen.findByText(NONE, { selector: '.notice p' });
  }
  await giveFiles(user, SAMPLES.find(({ id }) => id === 'ada')?.files() ?? []);
  await heading(/Your mail|If your computer broke/);
  await act(settle);
  expect(noneOnPage()).toEqual([]);
  close();
});

test('what is chosen in a window that stayed open while the page changed is not lost', async () => {
  const { user, pane, close } = openPane();
  await heading('If your computer broke today, would your mail survive?');
  await press(user, /^I have a mail file/);
  const left = chooser();
  act(() => {
    pane.go({ name: 'samples' });
  });
  await screen.findByText('Examples', { selector: 'h1' });
  expect(left.isConnected).toBe(false);
  Object.defineProperty(left, 'files', { value: SAMPLES.find(({ id }) => id === 'ada')?.files() ?? [] });
  fireEvent(left, new Event('change'));
  await heading('Your mail');
  close();
});
