/** @jest-environment jsdom */
import { CHOOSER_LIMIT, chooseFiles } from '../../src/session/choose-files';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** Presses the button; `focus`: whether the page keeps the focus. */
function ask(focus: boolean, click: (input: HTMLInputElement) => void = () => undefined) {
  jest.spyOn(document, 'hasFocus').mockReturnValue(focus);
  const input = document.createElement('input');
  input.type = 'file';
  input.click = () => click(input);
  let answer: boolean | 'waiting' = 'waiting';
  void chooseFiles(input, window).then((chosen) => (answer = chosen));
  const tell = async (event: string): Promise<void> => {
    (event === 'focus' ? window : input).dispatchEvent(new Event(event));
    await Promise.resolve();
  };
  const wait = async (ms: number): Promise<void> => {
    jest.advanceTimersByTime(ms);
    await Promise.resolve();
  };
  return { tell, wait, answer: () => answer };
}

test('files that are chosen are told, however long it takes', async () => {
  const { tell, wait, answer } = ask(false);
  await wait(600_000);
  expect(answer()).toBe('waiting');
  await tell('change');
  expect(answer()).toBe(true);
});

test('a window that is closed, or that a policy keeps shut as if it had been, brings none', async () => {
  const { tell, answer } = ask(false);
  await tell('cancel');
  expect(answer()).toBe(false);
});

test('where the page keeps the focus no window came', async () => {
  const { wait, answer } = ask(true);
  await wait(CHOOSER_LIMIT - 1);
  expect(answer()).toBe('waiting');
  await wait(1);
  expect(answer()).toBe(false);
});

test('a window that tells of nothing when it is closed brings none once the page has the focus again', async () => {
  const { tell, wait, answer } = ask(false);
  await wait(60_000);
  jest.spyOn(document, 'hasFocus').mockReturnValue(true);
  await tell('focus');
  await wait(CHOOSER_LIMIT);
  expect(answer()).toBe(false);
});

test('the focus comes back a moment before the files', async () => {
  const { tell, wait, answer } = ask(true);
  await tell('focus');
  await wait(CHOOSER_LIMIT - 1);
  await tell('change');
  expect(answer()).toBe(true);
});

test('a click that throws is a window that did not come', async () => {
  const { wait, answer } = ask(false, () => {
    throw new Error('no');
  });
  await wait(0);
  expect(answer()).toBe(false);
});
