import { act, render, screen } from '@testing-library/react';
import type { Snapshot } from '../../../../src/core/facts/snapshot';
import { nothingRemembered } from '../../../../src/core/report/nothing-remembered';
import { loadInspectionWords } from '../../../../src/locales/words';
import { createPane } from '../../../../src/session/create-pane';
import { inspectRemembered } from '../../../../src/session/inspected';
import { longWorkOf } from '../../../../src/session/long-work';
import { trailInMemory } from '../../../../src/session/navigation';
import { openStore } from '../../../../src/storage/store';
import { SinceLastLook } from '../../../../src/taskpane/inspection/overview/SinceLastLook';
import { PaneContext } from '../../../../src/taskpane/use-pane';
import { FakeBrowser } from '../../../storage/fake-stores';
import { TODAY, imap, snapshotOf } from '../../../tools/make-snapshot';

const row = () => screen.queryByText('What has changed since the last look?');

/** So many accounts that they are compared in slices. */
function manyFrom(first: number): Snapshot {
  return snapshotOf({ accounts: Array.from({ length: 81 }, (_, at) => imap({ id: `${first + at}` })) });
}

test('what changed up to another look is not told of this one while it is worked out', async () => {
  await loadInspectionWords();
  const now = () => new Date(`${TODAY}T12:00:00.000Z`);
  const browser = new FakeBrowser();
  const pane = createPane({
    openStore: () => Promise.resolve(openStore({ browser, roaming: null, now: () => now().toISOString() })),
    navigation: trailInMemory({ name: 'overview' }),
    now,
  });
  const inspected = inspectRemembered({ ...nothingRemembered(), snapshot: manyFrom(0) }, TODAY);
  if (!inspected) throw new Error('Nothing was looked at');
  const page = (earlier: Snapshot) => (
    <PaneContext.Provider value={pane}>
      <SinceLastLook inspected={inspected} earlier={earlier} />
    </PaneContext.Provider>
  );
  const { since } = longWorkOf(pane);
  const isDone = () =>
    act(
      () =>
        new Promise<void>((resolve) => {
          const stop = since.subscribe(() => {
            if (since.getState().share !== null) return;
            stop();
            resolve();
          });
        }),
    );
  const { rerender } = render(page(manyFrom(0)));
  await isDone();
  expect(row()).not.toBeNull();
  rerender(page(manyFrom(1)));
  expect(row()).toBeNull();
  await isDone();
  expect(row()).not.toBeNull();
});
