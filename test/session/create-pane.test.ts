import type { Remembered } from '../../src/core/report/decisions';
import type { Answer } from '../../src/core/questions/question';
import { openStore } from '../../src/storage/store';
import { trailInMemory } from '../../src/session/navigation';
import { createPane } from '../../src/session/create-pane';
import type { Pane } from '../../src/session/pane';
import type { PageName } from '../../src/session/page';
import { nothingRemembered } from '../../src/core/report/nothing-remembered';
import { ALONE, FakeBrowser, FakeMailbox } from '../storage/fake-stores';

const NOW = new Date('2026-03-01T09:00:00.000Z');
const LATER = new Date('2026-03-02T09:00:00.000Z');

function answer(id: string): Answer {
  return {
    question: 'otherDevices',
    subject: { type: 'account', id },
    value: { kind: 'choice', value: 'none' },
    answeredAt: NOW.toISOString(),
  };
}

function paneOn(
  browser: FakeBrowser,
  now: Date,
  wait: Promise<unknown> = Promise.resolve(),
  name: PageName = 'start',
): Pane {
  return createPane({
    openStore: async () => {
      await wait;
      return openStore({ browser, roaming: null, now: () => now.toISOString() });
    },
    navigation: trailInMemory({ name }),
    now: () => now,
  });
}

const addAnswer = (id: string) => (remembered: ReturnType<typeof nothingRemembered>) => ({
  ...remembered,
  answers: [...remembered.answers, answer(id)],
});

async function until(pane: Pane, ready: () => boolean): Promise<void> {
  if (ready()) return;
  await new Promise<void>((resolve) => {
    const stop = pane.subscribe(() => {
      if (!ready()) return;
      stop();
      resolve();
    });
  });
}

async function filled(): Promise<FakeBrowser> {
  const browser = new FakeBrowser();
  const pane = paneOn(browser, NOW);
  await until(pane, () => pane.getState().loaded);
  pane.remember(addAnswer('earlier'));
  await until(pane, () => pane.getState().status !== null);
  return browser;
}

const answered = (pane: Pane) =>
  pane
    .getState()
    .remembered.answers.map(({ subject }) => ('id' in subject ? subject.id : ''))
    .sort();

test('what was kept earlier is there again, also when the person was quicker than the store', async () => {
  const browser = await filled();
  let open: (value: unknown) => void = () => undefined;
  const pane = paneOn(browser, LATER, new Promise((resolve) => (open = resolve)));
  pane.remember(addAnswer('quick'));
  expect(answered(pane)).toEqual(['quick']);
  open(undefined);
  await until(pane, () => pane.getState().loaded);
  expect(answered(pane)).toEqual(['earlier', 'quick']);

  const next = paneOn(browser, LATER);
  await until(next, () => next.getState().loaded);
  expect(answered(next)).toEqual(['earlier', 'quick']);
});

test("a sample opened before the store has answered does not get the person's own things, nor they it", async () => {
  const browser = await filled();
  let open: (value: unknown) => void = () => undefined;
  const pane = paneOn(browser, LATER, new Promise((resolve) => (open = resolve)));
  pane.openSample('ada', { ...nothingRemembered(), answers: [answer('sample')] });
  open(undefined);
  await until(pane, () => pane.getState().loaded);
  expect(answered(pane)).toEqual(['sample']);
  pane.closeSample();
  expect(answered(pane)).toEqual(['earlier']);
});

test('a change can be taken back, and nothing is left after forgetting', async () => {
  const browser = await filled();
  const pane = paneOn(browser, LATER);
  await until(pane, () => pane.getState().loaded);
  const { answers } = pane.getState().remembered;
  const back = (remembered: Remembered) => ({ ...remembered, answers });
  pane.remember((remembered) => ({ ...remembered, answers: [] }), { said: 'left', about: 'x', back });
  expect(answered(pane)).toEqual([]);
  pane.takeBack();
  expect(answered(pane)).toEqual(['earlier']);
  await pane.forget();
  expect(answered(pane)).toEqual([]);
  expect(JSON.stringify([...browser.items])).not.toContain('earlier');
});

test('a page that turns is told of once, and what is so already is told to nobody', async () => {
  const pane = paneOn(await filled(), LATER);
  await until(pane, () => pane.getState().loaded);
  const told = jest.fn();
  pane.subscribe(told);
  pane.go({ name: 'settings' });
  expect(told).toHaveBeenCalledTimes(1);
  pane.show({ failure: null, undo: null });
  expect(told).toHaveBeenCalledTimes(1);
  pane.show({ failure: 'notLoaded' });
  expect(told).toHaveBeenCalledTimes(2);
});

test('what is done until everything is forgotten is forgotten with it', async () => {
  const browser = new FakeBrowser();
  const mailbox = new FakeMailbox();
  mailbox.fates = ['ok', 'slow'];
  const pane = createPane({
    openStore: () =>
      Promise.resolve(openStore({ browser, roaming: mailbox.open(), now: () => NOW.toISOString() })),
    navigation: trailInMemory({ name: 'start' }),
    now: () => NOW,
  });
  await until(pane, () => pane.getState().loaded);
  pane.remember(addAnswer('earlier'));
  await until(pane, () => pane.getState().status !== null);
  const forgotten = pane.forget();
  await new Promise(setImmediate);
  pane.remember(addAnswer('meanwhile'));
  expect(await forgotten).toEqual({ ok: true });
  await new Promise(setImmediate);
  expect(answered(pane)).toEqual([]);
  expect(JSON.stringify([...browser.items])).not.toMatch(/earlier|meanwhile/);
  pane.remember(addAnswer('since'));
  expect(answered(pane)).toEqual(['since']);
});

test('a store that could not be fetched is said, and forgetting tries once more', async () => {
  const browser = await filled();
  let tries = 0;
  const pane = createPane({
    openStore: () => {
      tries += 1;
      if (tries === 1) return Promise.reject(new Error('404'));
      return Promise.resolve(openStore({ browser, roaming: null, now: () => LATER.toISOString() }));
    },
    navigation: trailInMemory({ name: 'start' }),
    now: () => LATER,
  });
  await until(pane, () => pane.getState().loaded);
  expect(pane.getState().status?.kept).toBe(false);
  pane.remember(addAnswer('lost'));
  await until(pane, () => pane.getState().status?.kept === false);
  expect(answered(pane)).toEqual(['lost']);
  expect(await pane.forget()).toEqual({ ok: true });
  expect(JSON.stringify([...browser.items])).not.toContain('earlier');
});

test('where the store can never be fetched, forgetting says that something may be left', async () => {
  const pane = createPane({
    openStore: () => Promise.reject(new Error('404')),
    navigation: trailInMemory({ name: 'start' }),
    now: () => LATER,
  });
  expect(await pane.forget()).toEqual({ ok: false, left: ['device', 'mailbox'] });
});

test('where nothing is kept, the page that asks to forget gives way to the start page', async () => {
  const browser = await filled();
  const full = paneOn(browser, LATER, undefined, 'forget');
  await until(full, () => full.getState().loaded);
  expect(full.getState().page).toEqual({ name: 'forget' });
  await full.forget();
  expect(full.getState().page).toEqual({ name: 'forget' });

  for (const empty of [browser, new FakeBrowser()]) {
    const again = paneOn(empty, LATER, undefined, 'forget');
    await until(again, () => again.getState().page.name === 'start');
    expect(again.getState().loaded).toBe(true);
  }
});

test('what another window forgot is not brought back by taking a change back here', async () => {
  const browser = await filled();
  let hear: (key: string | null) => void = () => undefined;
  const pane = createPane({
    openStore: () =>
      Promise.resolve(
        openStore({
          browser,
          roaming: null,
          now: () => LATER.toISOString(),
          windows: { ...ALONE, onChange: (listener) => (hear = listener) },
        }),
      ),
    navigation: trailInMemory({ name: 'start' }),
    now: () => LATER,
  });
  await until(pane, () => pane.getState().loaded);
  const { answers } = pane.getState().remembered;
  const back = (remembered: Remembered) => ({ ...remembered, answers });
  pane.remember((remembered) => ({ ...addAnswer('other')(remembered), ignored: [] }), {
    said: 'accountRemoved',
    about: 'x',
    back,
  });
  await until(pane, () => pane.getState().status !== null);
  const other = paneOn(browser, LATER);
  await other.forget();
  hear(null);
  expect(answered(pane)).toEqual([]);
  expect(pane.getState().undo).toBeNull();
  pane.takeBack();
  expect(answered(pane)).toEqual([]);
});
