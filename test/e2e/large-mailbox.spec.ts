import { keptOnDevice } from '../host/kept';
import type { Frame } from 'playwright-core';
import { parse } from 'valibot';
import { MAILBOX } from '../../src/core/facts/mailbox';
import {
  countedFolders,
  foldersIn,
  olderThan,
  totalBytes,
  totalItems,
} from '../../src/core/facts/mailbox-sums';
import { hurriedClock } from '../services/clock';
import { trueAges } from '../services/mailbox';
import { LONG } from '../tools/long';
import { until } from '../tools/until';
import { openStorage, SIGN_IN } from './open-storage';

/** Ten thousand folders in `npm run test:long`; a fifth of them shows the same on every commit. */
const HUGE = LONG
  ? { seed: 7, folders: 10_000, items: 5_000_000 }
  : { seed: 7, folders: 2_000, items: 1_000_000 };
/** Minutes, on a machine that does much else besides. */
jest.setTimeout(20 * 60_000);
const PATIENT = { timeout: 15 * 60_000 };

const button = (pane: Frame, name: string | RegExp) => pane.getByRole('button', { name });

/** How many questions the page says were answered. */
async function answered(pane: Frame): Promise<number> {
  const text = await pane.getByText(/questions? answered/).textContent();
  return Number(text?.split('question')[0]?.replace(/\D/g, ''));
}

test('thousands of folders with millions of items: first numbers at once, stopped, reloaded twice, and complete to the byte', async () => {
  const opened = await openStorage({
    shape: HUGE,
    server: { clock: hurriedClock, callsPerTenMinutes: Number.POSITIVE_INFINITY },
  });
  const { pane, context, mailbox, server, reload, assertClean, close, screenshot } = opened;
  let letFurtherTripsPass = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    letFurtherTripsPass = resolve;
  });
  let trips = 0;
  await context.route('https://graph.microsoft.com/**', async (route) => {
    trips += 1;
    if (trips > 3) await gate;
    await route.fallback();
  });

  // Useful numbers two round trips after it is known who signed in: how much there is at least, and the largest folders.
  await button(pane, SIGN_IN).click();
  const space = pane.locator('section[aria-labelledby="storage-space"]');
  await space
    .getByText(/at least .*[MGT]B/i)
    .first()
    .waitFor();
  // The largest at once, and the way to the others.
  expect(await pane.locator('section[aria-labelledby="storage-folders"] tbody tr').count()).toBe(3);
  expect(await button(pane, /^Show .* more folders?$/u).count()).toBe(1);
  expect(server.seen.roundTrips).toBe(3);
  await screenshot('large-mailbox-first-numbers');
  letFurtherTripsPass();

  // Stopped by the person, and the page reloaded: it goes on from there.
  await until(() => server.seen.roundTrips >= HUGE.folders * 0.006, 'the reading to begin');
  await button(pane, 'Stop').click();
  await pane.getByText(/You stopped the reading/).waitFor();
  // What was under way when it was stopped may be asked again: a round trip of twenty questions, and one beside it.
  const kept = server.seen.calls - 2 * 20;
  await reload();
  await button(opened.pane, 'Go on reading').click();
  await until(() => server.seen.calls > kept + 2 * 20 + HUGE.folders * 0.02, 'the reading to go on');
  expect(await answered(opened.pane)).toBeGreaterThanOrEqual(kept);

  // Reloaded in the middle: nothing is lost of what was kept when it was stopped. How often it is kept in between is
  // a matter of time: see `read-and-tell.test.ts`.
  await until(() => server.seen.roundTrips >= HUGE.folders * 0.02, 'more to be read');
  await reload();
  await button(opened.pane, 'Go on reading').click();
  await opened.pane.getByText(/questions? answered/).waitFor();
  await until(async () => (await answered(opened.pane)) > 0, 'the first numbers');
  expect(await answered(opened.pane)).toBeGreaterThanOrEqual(kept);
  await opened.pane.getByText('Everything was read.').waitFor(PATIENT);
  expect(server.seen.refused).toEqual([]);

  // What the device keeps is small, and right to the byte.
  const { remembered, text } = await keptOnDevice(opened.pane);
  const state = parse(MAILBOX.schema, remembered.snapshot?.mailboxes[0]);
  const truth = mailbox.folders.filter(({ search }) => !search);
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
  expect(state.folderCount).toMatchObject({ known: true, value: mailbox.folders.length });
  expect(foldersIn(countedFolders(state))).toBe(truth.length);
  expect(totalBytes(state).value).toMatchObject({
    known: true,
    value: sum(truth.map((one) => one.items.bytes)),
  });
  expect(totalItems(state).value).toMatchObject({
    known: true,
    value: sum(truth.map((one) => one.items.count)),
  });
  state.ageLimits.forEach((days, at) => {
    const older = truth.map(
      (one) => trueAges(one, Date.parse(state.takenAt), state.ageLimits)[at]?.items ?? 0,
    );
    expect(olderThan(state, days).items.value).toMatchObject({ known: true, value: sum(older) });
  });
  const byId = new Map(truth.map((one) => [one.id, one]));
  for (const one of countedFolders(state).filter(({ together }) => together === undefined)) {
    expect([one.id, one.bytes]).toMatchObject([one.id, { value: byId.get(one.id)?.items.bytes }]);
  }
  process.stdout.write(`${HUGE.folders} folders: the device keeps ${text.length} characters\n`);

  // Opened again later, it is all there; the small folders stand in lines of their own.
  await reload();
  await opened.pane.getByText(/smallest are added up/).waitFor();
  const more = button(opened.pane, /^Show .* more folders?$/u);
  if (await more.isVisible()) await more.click();
  await opened.pane
    .getByText(/small folders$/)
    .first()
    .waitFor();
  await screenshot('large-mailbox-complete');
  assertClean();
  await close();
});
