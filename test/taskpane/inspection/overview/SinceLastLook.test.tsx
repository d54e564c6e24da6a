import { act, render, screen } from '@testing-library/react';
import type { ServerCopy } from '../../../../src/core/facts/account';
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
import {
  KEPT_FOREVER,
  NOT_KEPT,
  TODAY,
  imap,
  imported,
  pop3,
  snapshotOf,
} from '../../../tools/make-snapshot';

const row = () => screen.queryByText('What has changed since the last look?');

/** So many accounts that they are compared in slices. */
const MANY = 81;
const many = <T,>(one: (at: number) => T): T[] => Array.from({ length: MANY }, (_, at) => one(at));

const manyFrom = (first: number): Snapshot =>
  snapshotOf({ accounts: many((at) => imap({ id: `${first + at}` })) });
const manyPop3 = (serverCopy: ServerCopy): Snapshot =>
  snapshotOf({ accounts: many((at) => pop3({ id: `${at}`, serverCopy: imported(serverCopy) })) });

/** A page that shows what changed up to a look, and the end of comparing it with an earlier one. */
async function lookedAt(now: Snapshot) {
  await loadInspectionWords();
  const clock = () => new Date(`${TODAY}T12:00:00.000Z`);
  const browser = new FakeBrowser();
  const pane = createPane({
    openStore: () => Promise.resolve(openStore({ browser, roaming: null, now: () => clock().toISOString() })),
    navigation: trailInMemory({ name: 'overview' }),
    now: clock,
  });
  const inspected = inspectRemembered({ ...nothingRemembered(), snapshot: now }, TODAY);
  if (!inspected) throw new Error('Nothing was looked at');
  const since = (earlier: Snapshot) => (
    <PaneContext.Provider value={pane}>
      <SinceLastLook inspected={inspected} earlier={earlier} />
    </PaneContext.Provider>
  );
  const { since: work } = longWorkOf(pane);
  const isDone = () =>
    act(
      () =>
        new Promise<void>((resolve) => {
          const stop = work.subscribe(() => {
            if (work.getState().share !== null) return;
            stop();
            resolve();
          });
        }),
    );
  return { since, isDone };
}

test('of very many accounts it is told what a second look found better', async () => {
  const { since, isDone } = await lookedAt(manyPop3(KEPT_FOREVER));
  render(since(manyPop3(NOT_KEPT)));
  await isDone();
  expect(row()?.parentElement?.textContent).toMatch(new RegExp(`Better than before: ${MANY}\\b`));
});

test('what changed up to another look is not told of this one while it is worked out', async () => {
  const { since, isDone } = await lookedAt(manyFrom(0));
  const { rerender } = render(since(manyFrom(0)));
  await isDone();
  expect(row()).not.toBeNull();
  rerender(since(manyFrom(1)));
  expect(row()).toBeNull();
  await isDone();
  expect(row()).not.toBeNull();
});
