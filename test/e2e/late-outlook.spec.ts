import { openInOutlook } from '../host/open';
import { ledgerOf } from '../../src/storage/ledger';
import { KEYS } from '../../src/storage/ports';
import { writeStored } from '../../src/storage/stored';
import { looksWith } from '../storage/remembered-samples';

/** Milliseconds of the page's own clock, which stands still while the page loads and works: no machine is too slow. */
const AT_ONCE = 1_000;
const STEP = 100;
const LATE = 30_000;
/** Milliseconds of ours to let the page do what needs no time of its own. */
const PATIENCE = 5_000;

it('kept work is there within a second, and Outlook that is half a minute late is Outlook all the same', async () => {
  const { page, pane, host, assertClean, close } = await openInOutlook({ answers: 'held' });
  await pane.waitForSelector('.fui-FluentProvider h1');
  const looks = looksWith(['Anna']);
  const text = writeStored(ledgerOf(looks.map((item) => ({ at: item.takenAt, kind: 'source', item }))));
  await pane.evaluate(([key, value]) => window.localStorage.setItem(key, value), [
    KEYS.remembered,
    text,
  ] as const);
  const start = Date.now();
  await page.clock.install({ time: start });
  await page.clock.pauseAt(start + AT_ONCE);
  // The page before may only now find what was just kept, and show it until it goes.
  await pane.evaluate(() => {
    document.documentElement.dataset.before = 'yes';
    window.location.reload();
  });
  const isBefore = () => pane.evaluate(() => document.documentElement.dataset.before === 'yes');
  while (await isBefore().catch(() => true)) await new Promise((resolve) => setTimeout(resolve, 20));
  await pane.waitForLoadState('load');
  // Nobody has answered yet, and no limit has passed.
  const shown = pane.getByRole('heading', { level: 1, name: 'Your mail', exact: true });
  const comes = () =>
    shown.waitFor({ timeout: PATIENCE }).then(
      () => true,
      () => false,
    );
  // The page's script waits for a frame of this clock.
  await page.clock.runFor(STEP);
  await pane.waitForSelector('#until-alive', { state: 'detached' });
  let passed = STEP;
  for (; passed < AT_ONCE && !(await comes()); passed += STEP) await page.clock.runFor(STEP);
  expect([passed, await shown.isVisible()]).toEqual([passed, true]);
  process.stdout.write(`kept work is shown after ${passed} ms of the page's own clock\n`);
  expect(host.log.started).toBe(0);
  // What waits for Outlook comes by itself, and its limits run from then on.
  await pane.waitForLoadState('networkidle');
  await page.clock.runFor(LATE);
  await pane.getByText('Outlook has not answered yet.').waitFor();
  await shown.waitFor();
  await page.clock.resume();
  await host.answer();
  await pane.getByText('Outlook has answered.').waitFor();
  expect(host.log.started).toBe(1);
  await shown.waitFor();
  assertClean();
  await close();
});
