import { SAMPLES } from '../../src/samples/samples';
import { takeFiles } from '../../src/session/take-files';
import { trailInMemory } from '../../src/session/navigation';
import { createPane } from '../../src/session/create-pane';
import { openStore } from '../../src/storage/store';
import { FakeBrowser } from '../storage/fake-stores';

const NOW = new Date('2026-03-01T09:00:00.000Z');

test('who stops the reading gets none of it, also not of the files that were through', async () => {
  const pane = createPane({
    openStore: () =>
      Promise.resolve(openStore({ browser: new FakeBrowser(), roaming: null, now: () => NOW.toISOString() })),
    navigation: trailInMemory({ name: 'start' }),
    now: () => NOW,
  });
  const [one, two] = SAMPLES.flatMap((sample) => sample.files());
  if (!one || !two) throw new Error('There are two sample files');
  const files = [new File([one], 'first.reg'), new File([two], 'second.reg')];
  const abort = new AbortController();
  const stopAtSecond = pane.subscribe(() => {
    if (pane.getState().reading?.file === 'second.reg') abort.abort();
  });
  const cancel = () => {
    abort.abort();
  };
  await takeFiles(pane, files, { signal: abort.signal, cancel });
  stopAtSecond();
  expect(abort.signal.aborted).toBe(true);
  expect(pane.getState().remembered.snapshot).toBeNull();
  expect(pane.getState().page.name).toBe('start');
  expect(pane.getState().problems.map(({ code }) => code)).toEqual(['cancelled']);
});
