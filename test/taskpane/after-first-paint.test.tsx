const read: string[] = [];

jest.mock('react-dom/client', () => read.push('React'));
jest.mock('../../src/taskpane/App', () => read.push('the pane'));
jest.mock('../../src/taskpane/main', () => read.push('what mounts it'));

/** Lets what was promised be done, but no task that waits for its time. */
const promised = async () => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
  jest.resetModules();
  read.length = 0;
});

it('reads nothing before the page is seen, and then each part in a task of its own', async () => {
  await import('../../src/taskpane/after-first-paint');
  await promised();
  expect(read).toEqual([]);
  jest.advanceTimersByTime(100);
  const seen: string[][] = [];
  for (let task = 0; task < 3; task += 1) {
    await promised();
    seen.push([...read]);
    jest.advanceTimersByTime(1);
  }
  expect(seen).toEqual([['React'], ['React', 'the pane'], ['React', 'the pane', 'what mounts it']]);
});

it('waits for no timer between them out of sight', async () => {
  jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  await import('../../src/taskpane/after-first-paint');
  jest.advanceTimersByTime(100);
  await promised();
  expect(read).toEqual(['React', 'the pane', 'what mounts it']);
});
