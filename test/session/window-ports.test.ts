import { printPage } from '../../src/session/window-ports';

/** A window that takes the call to print as this says, and whose time is up when the test says so. */
function windowThat(prints: (tell: () => void) => void) {
  const waiting: (() => void)[] = [];
  const view = Object.assign(new EventTarget(), {
    print: () => {
      prints(() => view.dispatchEvent(new Event('beforeprint')));
    },
    setTimeout: (then: () => void) => waiting.push(then),
    clearTimeout: () => waiting.splice(0),
  });
  const timeIsUp = () => {
    for (const then of waiting) then();
  };
  return { view: view as unknown as Window, timeIsUp, waiting };
}

test.each([
  ['tells the page to get ready for paper', true, (tell: () => void) => tell()],
  ['takes the call and does nothing, as Outlook on Mac', false, () => undefined],
  [
    'throws',
    false,
    () => {
      throw new Error('no');
    },
  ],
])('a window that %s has printed: %p', async (_, printed, prints) => {
  const { view, timeIsUp, waiting } = windowThat(prints);
  const end = printPage(view);
  timeIsUp();
  expect(await end).toBe(printed);
  expect(waiting).toEqual([]);
});

test('a print window that shows itself a little later counts as well', async () => {
  const later: (() => void)[] = [];
  const { view } = windowThat((tell) => later.push(tell));
  const end = printPage(view);
  for (const tell of later) tell();
  expect(await end).toBe(true);
});
