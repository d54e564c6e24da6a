import { nothingRemembered } from '../../src/core/report/nothing-remembered';
import { SAMPLES } from '../../src/samples/samples';
import { receiveFiles } from '../../src/session/receive-files';
import { takeFiles } from '../../src/session/take-files';
import { trailInMemory } from '../../src/session/navigation';
import { createPane } from '../../src/session/create-pane';
import type { Pane } from '../../src/session/pane';
import { openStore } from '../../src/storage/store';
import { ALONE, FakeBrowser } from '../storage/fake-stores';

const NOW = new Date('2026-03-01T09:00:00.000Z');

function openPane(browser = new FakeBrowser(), windows = ALONE) {
  return createPane({
    openStore: () =>
      Promise.resolve(openStore({ browser, roaming: null, now: () => NOW.toISOString(), windows })),
    navigation: trailInMemory({ name: 'start' }),
    now: () => NOW,
  });
}

function sampleFiles(): File[] {
  return SAMPLES.flatMap((sample) => sample.files()).map((file, at) => new File([file], `${at}.reg`));
}

const mailFile = () =>
  new File(['From ada@example.com Sat Nov 28 10:00:00 2026\nSubject: a\n\nb\n'], 'Inbox.mbox');

test('files that are read or wait while everything is forgotten do not come back', async () => {
  const pane = openPane();
  const [first, second] = sampleFiles();
  if (!first || !second) throw new Error('There are two sample files');
  const forgotten = new Promise((resolve) => {
    const stop = pane.subscribe(() => {
      if (pane.getState().reading === null) return;
      stop();
      resolve(pane.forget());
    });
  });
  await Promise.all([receiveFiles(pane, [first]), receiveFiles(pane, [second])]);
  await forgotten;
  expect(pane.getState()).toMatchObject({ reading: null, problems: [], page: { name: 'start' } });
  expect(pane.getState().remembered.sources).toEqual([]);
  await receiveFiles(pane, [second]);
  expect(pane.getState().remembered.sources).not.toEqual([]);
});

test("files that are read while a sample is opened are the person's own, and the sample stays as it is", async () => {
  const pane = openPane();
  const [first] = sampleFiles();
  if (!first) throw new Error('There is a sample file');
  const stop = pane.subscribe(() => {
    if (pane.getState().reading === null) return;
    stop();
    pane.openSample('someone', nothingRemembered());
  });
  await receiveFiles(pane, [first]);
  const { own, remembered, earlier, page } = pane.getState();
  expect(own?.sources).toHaveLength(1);
  expect(remembered.sources).toEqual([]);
  expect([earlier, page.name]).toEqual([null, 'start']);
});

test('who stops the reading gets none of it, also not of the files that were through', async () => {
  const pane = openPane();
  const files = sampleFiles().slice(0, 2);
  const abort = new AbortController();
  const stopAtSecond = pane.subscribe(() => {
    if (pane.getState().reading?.file === files[1]?.name) abort.abort();
  });
  const cancel = () => {
    abort.abort();
  };
  await takeFiles(pane, files, { isOwn: true, isGone: () => false, signal: abort.signal, cancel });
  stopAtSecond();
  expect(abort.signal.aborted).toBe(true);
  expect(pane.getState().remembered.snapshot).toBeNull();
  expect(pane.getState().page.name).toBe('start');
  expect(pane.getState().problems.map(({ code }) => code)).toEqual(['cancelled']);
});

test('who stops while it is taken in gets no settings, and what was counted of mail', async () => {
  const [settings] = sampleFiles();
  if (!settings) throw new Error('There is a sample file');
  for (const files of [[settings], [settings, mailFile()]]) {
    const opened = openPane();
    const abort = new AbortController();
    const cancel = () => {
      abort.abort();
    };
    const prepare: Pane['prepare'] = (remembered) => {
      cancel();
      return opened.prepare(remembered);
    };
    await takeFiles({ ...opened, prepare }, files, {
      isOwn: true,
      isGone: () => false,
      signal: abort.signal,
      cancel,
    });
    const { remembered, problems, page } = opened.getState();
    expect(problems).toEqual([{ file: settings.name, code: 'cancelled' }]);
    expect(remembered.sources.map(({ facts }) => facts.source.name)).toEqual(
      files.slice(1).map(({ name }) => name),
    );
    expect(page.name).toBe(files.length > 1 ? 'overview' : 'start');
  }
});

test('who stops while mail is counted keeps the settings that were through', async () => {
  const pane = openPane();
  const [settings] = sampleFiles();
  if (!settings) throw new Error('There is a sample file');
  const abort = new AbortController();
  const cancel = () => {
    abort.abort();
  };
  pane.subscribe(() => {
    if (pane.getState().reading?.counted) cancel();
  });
  pane.show({ reading: { file: settings.name, done: 0, total: 0, cancel } });
  await takeFiles(pane, [settings, mailFile()], {
    isOwn: true,
    isGone: () => false,
    signal: abort.signal,
    cancel,
  });
  expect(abort.signal.aborted).toBe(true);
  expect(pane.getState().remembered.sources.map(({ facts }) => facts.source.name)).toContain(settings.name);
});

test('files that were given to a sample person go to nobody once that person is left, and it is said', async () => {
  const pane = openPane();
  const [first, second] = sampleFiles();
  if (!first || !second) throw new Error('There are two sample files');
  pane.openSample('someone', nothingRemembered());
  const stop = pane.subscribe(() => {
    if (pane.getState().reading === null) return;
    stop();
    pane.closeSample();
  });
  await Promise.all([receiveFiles(pane, [first]), receiveFiles(pane, [second])]);
  expect(pane.getState().remembered.sources).toEqual([]);
  expect(pane.getState()).toMatchObject({
    reading: null,
    own: null,
    problems: [first, second].map(({ name }) => ({ file: name, code: 'exampleLeft' })),
  });
});

test('a reading that ends because another window forgot everything says so', async () => {
  const browser = new FakeBrowser();
  let hear: (key: string | null) => void = () => undefined;
  const pane = openPane(browser, { ...ALONE, onChange: (listener) => (hear = listener) });
  const another = openPane(browser);
  const [first, second] = sampleFiles();
  if (!first || !second) throw new Error('There are two sample files');
  await receiveFiles(pane, [first]);
  let forgotten: Promise<unknown> = Promise.resolve();
  const stop = pane.subscribe(() => {
    if (pane.getState().reading === null) return;
    stop();
    forgotten = another.forget().then(() => {
      hear(null);
    });
  });
  await receiveFiles(pane, [second]);
  await forgotten;
  expect(pane.getState().remembered.sources).toEqual([]);
  expect(pane.getState().problems).toEqual([{ file: second.name, code: 'forgottenElsewhere' }]);
});
