import { nothingRemembered } from '../../src/core/report/nothing-remembered';
import type { Client } from '../../src/core/facts/snapshot';
import type { Remembered } from '../../src/core/report/decisions';
import type { Slices } from '../../src/core/slices';
import { withClient } from '../../src/session/changes';
import { createPane } from '../../src/session/create-pane';
import { trailInMemory } from '../../src/session/navigation';
import { rememberInSlices } from '../../src/session/remember-in-slices';
import { openStore } from '../../src/storage/store';
import { FakeBrowser } from '../storage/fake-stores';
import { looksWith } from '../storage/remembered-samples';

const NOW = new Date('2026-11-20T12:00:00.000Z');
const now = () => NOW.toISOString();

async function openPane() {
  const browser = new FakeBrowser();
  const pane = createPane({
    openStore: () => Promise.resolve(openStore({ browser, roaming: null, now })),
    navigation: trailInMemory({ name: 'start' }),
    now: () => NOW,
  });
  await new Promise(setImmediate);
  const kept = () => openStore({ browser, roaming: null, now }).load();
  return { pane, kept };
}

function* withLooks(remembered: Remembered): Slices<Remembered> {
  yield 0.5;
  return { ...remembered, sources: looksWith(['Anna']) };
}

test('what takes long is remembered and saved once it is worked out', async () => {
  const { pane, kept } = await openPane();
  const done = rememberInSlices(pane, { isOwn: false, signal: null }, withLooks);
  expect(pane.getState().remembered.sources).toEqual([]);
  await done;
  expect(pane.getState().remembered.sources).toHaveLength(1);
  await new Promise(setImmediate);
  expect((await kept()).sources).toHaveLength(1);
});

test('what is remembered meanwhile stays, and what takes long is worked out with it', async () => {
  const { pane, kept } = await openPane();
  const clients: (Client | null)[] = [];
  const done = rememberInSlices(pane, { isOwn: false, signal: null }, (remembered) => {
    clients.push(remembered.client);
    return withLooks(remembered);
  });
  pane.remember((remembered) => withClient(remembered, 'mac'));
  await done;
  expect(clients).toEqual([null, 'mac']);
  await new Promise(setImmediate);
  expect(await kept()).toMatchObject({
    client: 'mac',
    sources: [{ facts: { accounts: [{ name: 'Anna' }] } }],
  });
});

test('nothing is remembered where there is nothing to remember any more', async () => {
  const { pane } = await openPane();
  const done = rememberInSlices(pane, { isOwn: false, signal: null }, (remembered) =>
    pane.getState().own === null ? withLooks(remembered) : null,
  );
  pane.openSample('someone', { ...nothingRemembered(), client: 'web' });
  await done;
  expect(pane.getState().remembered).toMatchObject({ client: 'web', sources: [] });
  expect(pane.getState().own?.sources).toEqual([]);
});

test('what is worked out while everything is forgotten is neither remembered nor saved', async () => {
  const { pane, kept } = await openPane();
  const done = rememberInSlices(pane, { isOwn: false, signal: null }, withLooks);
  await pane.forget();
  await done;
  await new Promise(setImmediate);
  expect(pane.getState().remembered.sources).toEqual([]);
  expect((await kept()).sources).toEqual([]);
});

test("what is the person's own goes to them, also where a sample was opened meanwhile", async () => {
  const { pane, kept } = await openPane();
  const done = rememberInSlices(pane, { isOwn: true, signal: null }, withLooks);
  pane.openSample('someone', { ...nothingRemembered(), client: 'web' });
  await done;
  await new Promise(setImmediate);
  expect(pane.getState().remembered).toMatchObject({ client: 'web', sources: [] });
  expect(pane.getState().own?.sources).toHaveLength(1);
  expect((await kept()).sources).toHaveLength(1);
});

test('what is stopped is given up, and what is still wanted then is remembered', async () => {
  const { pane } = await openPane();
  const abort = new AbortController();
  const done: string[] = [];
  function* stopped(remembered: Remembered): Slices<Remembered> {
    done.push('begun');
    yield 0.1;
    abort.abort();
    yield 0.2;
    done.push('at its end');
    return remembered;
  }
  await rememberInSlices(pane, { isOwn: true, signal: abort.signal }, (remembered) =>
    abort.signal.aborted ? withLooks(remembered) : stopped(remembered),
  );
  expect(done).toEqual(['begun']);
  expect(pane.getState().remembered.sources).toHaveLength(1);
});
