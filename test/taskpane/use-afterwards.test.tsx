import { act, render, screen } from '@testing-library/react';
import { createPane } from '../../src/session/create-pane';
import { trailInMemory } from '../../src/session/navigation';
import { openStore } from '../../src/storage/store';
import { useAfterwards } from '../../src/taskpane/use-afterwards';
import { PaneContext } from '../../src/taskpane/use-pane';
import { FakeBrowser } from '../storage/fake-stores';

function open(load: () => Promise<{ name: string }>) {
  const pane = createPane({
    openStore: () => Promise.resolve(openStore({ browser: new FakeBrowser(), roaming: null, now: () => '' })),
    navigation: trailInMemory({ name: 'start' }),
    now: () => new Date(0),
  });
  function Part() {
    return <p>{useAfterwards(load)?.name ?? 'not yet'}</p>;
  }
  const drawn = render(
    <PaneContext value={pane}>
      <Part />
    </PaneContext>,
  );
  return { pane, ...drawn };
}

const settled = () => act(() => new Promise((resolve) => setTimeout(resolve, 0)));

test('parts are asked for once the first view is alive, and are there when they have come', async () => {
  const asked = jest.fn(() => Promise.resolve({ name: 'the menu' }));
  open(asked);
  expect(screen.getByText('not yet')).toBeTruthy();
  await settled();
  expect(screen.getByText('the menu')).toBeTruthy();
  expect(asked).toHaveBeenCalledTimes(1);
});

test('parts that do not come are told of, and the first view stays', async () => {
  const { pane } = open(() => Promise.reject(new Error('no such file')));
  await settled();
  expect(pane.getState().failure).not.toBeNull();
  expect(screen.getByText('not yet')).toBeTruthy();
});

test('what comes after the view has gone is of no concern', async () => {
  const noted = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const { pane, unmount } = open(() => Promise.resolve({ name: 'the menu' }));
  unmount();
  await settled();
  expect(pane.getState().failure).toBeNull();
  expect(noted).not.toHaveBeenCalled();
});
