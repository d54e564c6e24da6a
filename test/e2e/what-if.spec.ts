import { WHAT_IF_PAGES } from '../../src/session/what-if/page-names';
import { DARK, FORCED_COLOURS, LIGHT, expectReadable, overflowOf, wholePage } from '../host/looks';
import { openInBrowser, type PageOptions } from '../host/open';
import { rememberSnapshot } from '../host/remember';
import { generateMailbox } from '../services/mailbox';
import { measuredMailbox } from '../services/measured';
import { NO_BACKUP, exchange, snapshotOf } from '../tools/make-snapshot';

type Opened = Awaited<ReturnType<typeof openInBrowser>>;

/** Opens the pane on the sample person at this place of the list. */
async function openOnSample(options: Partial<PageOptions>, nth = 0): Promise<Opened> {
  // Without Microsoft's script: it tries to report home after a while, which the page's policy forbids and notes.
  const opened = await openInBrowser({ ...options, address: '/index.html#samples' });
  await opened.page.locator('.choice').nth(nth).click();
  await opened.page.waitForSelector('.verdict');
  return opened;
}

async function goTo({ page }: Opened, name: string): Promise<void> {
  await page.evaluate((fragment) => {
    window.location.hash = fragment;
  }, name);
  await page.waitForSelector('.top-bar .back', { state: 'attached' });
  await page.waitForFunction((fragment) => window.location.hash === `#${fragment}`, name);
  await wholePage(page.mainFrame());
}

const DELETION = {
  id: 'one-year',
  olderThanDays: 365,
  scope: 'all',
  startsOn: new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10),
  endsOn: null,
  reason: 'A year is enough.',
  link: null,
};

/** Presses Tab until the focus is on what is called so. */
async function tabTo({ page }: Opened, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null) return '';
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
      return element.getAttribute('aria-label') ?? label ?? element.textContent;
    });
    if (name.test(focused)) return;
  }
  throw new Error(`Tab never came to ${String(name)}`);
}

test.each([
  ['deletes old mail', 'What if the server deletes old mail?'],
  ['disk dies', 'What if this computer’s disk dies?'],
  ['is stolen', 'What if this computer is stolen?'],
  ['another device', 'What if another device deletes everything?'],
  ['account is closed', 'What if the account is closed?'],
])('%s: from the overview to the answer by keyboard alone, at 320 px', async (row, title) => {
  const opened = await openOnSample({});
  await tabTo(opened, /^Safety/);
  await opened.page.keyboard.press('ArrowRight');
  await opened.page.keyboard.press('ArrowRight');
  await opened.page.keyboard.press('Enter');
  await opened.page.getByRole('heading', { level: 1, name: 'What if …' }).waitFor();
  await wholePage(opened.page.mainFrame());
  await tabTo(opened, new RegExp(row));
  await opened.page.keyboard.press('Enter');
  await opened.page.getByRole('heading', { level: 1, name: title }).waitFor();
  expect(await opened.page.locator('.verdict .answer').textContent()).toMatch(/\w.*\.$/);
  opened.assertClean();
  await opened.close();
});

test('the slider answers the arrow keys, and the picture follows', async () => {
  const opened = await openOnSample({}, 1);
  await goTo(opened, 'purge');
  await tabTo(opened, /^Mail older than/);
  await tabTo(opened, /^Mail older than/);
  const { page } = opened;
  expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('range');
  await page.keyboard.press('PageDown');
  expect(await page.locator('.verdict h2').textContent()).toContain('335 days');
  await page.keyboard.press('ArrowRight');
  expect(await page.locator('.map').textContent()).toContain('Older than 336 days: goes');
  opened.assertClean();
  await opened.close();
});

/** Of the slider. */
const MOVES = 50;

test('moving the slider answers within a frame', async () => {
  const opened = await openOnSample({}, 2);
  await goTo(opened, 'purge');
  const devtools = await opened.page.context().newCDPSession(opened.page);
  // Of the page's own thread: other work of the machine does not count.
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const inScripts = async (): Promise<number> => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return 1_000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN);
  };
  const before = await inScripts();
  await opened.page.evaluate(async (moves) => {
    const slider = document.querySelector<HTMLInputElement>('input[type=range]');
    if (!slider) throw new Error('No slider');
    for (let move = 0; move < moves; move += 1) {
      slider.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageUp', bubbles: true }));
      await new Promise(requestAnimationFrame);
    }
  }, MOVES);
  const ms = ((await inScripts()) - before) / MOVES;
  process.stdout.write(`a move of the slider takes ${ms.toFixed(2)} ms of its page's scripts\n`);
  expect(ms).toBeLessThan(16);
  await opened.close();
});

test('every page is readable for everybody', async () => {
  const opened = await openOnSample({});
  for (const name of WHAT_IF_PAGES) {
    await goTo(opened, name);
    await expectReadable(opened, name, [LIGHT, DARK, FORCED_COLOURS]);
  }
  opened.assertClean();
  await opened.close();
});

test('how much of a counted mailbox goes is readable for everybody', async () => {
  const opened = await openInBrowser({ viewport: { width: 320, height: 700 } });
  const { page } = opened;
  await page.route('**/policy.json', (route) =>
    route.fulfill({ json: { version: 1, retention: [DELETION] } }),
  );
  const generated = generateMailbox({ seed: 11, folders: 140, items: 60_000, now: Date.now() });
  const takenAt = new Date().toISOString();
  const accounts = [exchange({ address: generated.address, backup: NO_BACKUP })];
  const mailboxes = [measuredMailbox(generated)];
  await rememberSnapshot(page, snapshotOf({ accounts, mailboxes, takenAt }));
  await page.getByText(/The server would delete [0-9,]+ messages, /).waitFor();
  const pages = { overview: '.care', purge: '.folders-hit > li', emptied: '.folders-hit > li' };
  for (const [name, shown] of Object.entries(pages)) {
    if (name !== 'overview') await goTo(opened, name);
    await page.locator(shown).first().waitFor();
    await expectReadable(opened, name, [LIGHT, DARK]);
  }
  await page.getByRole('button', { name: 'Show more folders' }).click();
  expect(await page.locator('.folders-hit > li').count()).toBe(25);
  opened.assertClean();
  await opened.close();
});

test('nothing overflows in the long right-to-left language', async () => {
  const opened = await openOnSample({ pseudo: true });
  for (const name of WHAT_IF_PAGES) {
    await goTo(opened, name);
    expect([name, await overflowOf(opened.pane)]).toEqual([name, 0]);
  }
  opened.assertClean();
  await opened.close();
});

test('the map and the kit print without what is for the screen only', async () => {
  const opened = await openOnSample({});
  await opened.page.emulateMedia({ media: 'print' });
  for (const name of ['map', 'kit']) {
    await goTo(opened, name);
    expect(await opened.page.locator('.no-print:visible, .top-bar:visible').count()).toBe(0);
  }
  await opened.close();
});
