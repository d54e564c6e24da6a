import type { Frame } from 'playwright-core';
import { WIDE, axeFaults, inEachLook, nameOf, overflowOf, type Look } from '../host/looks';
import { openInBrowser, type Opened } from '../host/open';

const DARK_WIDE: Look = { ...WIDE, colorScheme: 'dark' };
const NARROW: Look = { ...WIDE, width: 320 };
const PANE: Look = { ...WIDE, width: 450, colorScheme: 'dark' };

const RULE = { id: 'a-year', olderThanDays: 365, startsOn: '2999-01-15', reason: 'A year is enough.' };
const POLICY = { version: 1, retention: [RULE], quotas: [{ plan: null, limitGB: 50 }] };
const USAGE =
  'Report Refresh Date,User Principal Name,Is Deleted,Storage Used (Byte),Prohibit Send/Receive Quota (Byte)\n';

const drop = (pane: Frame, ...files: readonly (readonly [name: string, text: string])[]) =>
  pane.setInputFiles(
    'main:not([hidden]) input[type=file][multiple]',
    files.map(([name, text]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })),
  );

/** What is wrong with the page as it stands, in either theme and at any width; nothing, as it should be. */
async function faultsOf({ page, pane, screenshot }: Opened, state: string): Promise<string[]> {
  const found: string[] = [];
  await inEachLook(page, [WIDE, DARK_WIDE, NARROW, PANE], async (shown) => {
    const place = `${state}, ${nameOf(shown)}`;
    const isJudged = shown === WIDE || shown === DARK_WIDE;
    if (isJudged) found.push(...(await axeFaults(pane)).map((fault) => `${place}: ${fault}`));
    const overflow = await overflowOf(pane);
    if (overflow > 0) found.push(`${place}: ${overflow} pixels beyond the edge`);
    await screenshot(`admin-${state}-${nameOf(shown)}`);
  });
  return found;
}

const open = () =>
  openInBrowser({
    address: '/admin.html',
    viewport: WIDE,
    policy: POLICY,
    permissions: ['clipboard-read', 'clipboard-write'],
  });

test('the overview stands up in every state: empty, not understood, partly known, whole, and broken', async () => {
  const opened = await open();
  const { pane, assertClean, close } = opened;
  const faults: string[] = [];
  const check = async (state: string) => {
    faults.push(...(await faultsOf(opened, state)));
  };
  await pane.waitForSelector('text=See it with an example company');
  await check('empty');

  await drop(pane, ['lunch.csv', 'Day,Meal\nMonday,Soup\n']);
  await pane.waitForSelector('text=This page does not know its columns');
  await check('not-understood');
  await pane.click('button[aria-label*="lunch"]');
  await pane.waitForSelector('text=See it with an example company');

  await drop(pane, [
    'usage.csv',
    `${USAGE}03/04/2026,ada@example.com,False,990,1000\n03/04/2026,${'0f'.repeat(16)},False,1,1000\n`,
  ]);
  await pane.waitForSelector('text=Which day does it speak of?');
  await pane.waitForSelector('text=1 row hides its name.');
  await check('partly-known');

  await pane.click('text=Forget all');
  await pane.click('text=See it with an example company');
  await pane.waitForSelector('text=15 machines read');
  await pane.waitForSelector('.company-reading', { state: 'detached' });
  await pane.selectOption('.company-main select', 'plan');
  await pane.click('text=Show who is concerned');
  await pane.waitForSelector('.company-outcome');
  await pane.click('.company-tile:has-text("Newly near its limit")');
  await check('whole');
  await pane.click('.company-open >> nth=0');
  await pane.waitForSelector('[role=dialog]');
  await check('one-mailbox');
  // What holds the dialog covers nothing: behind it the page is dimmed and not gone.
  expect(
    await pane.evaluate(() =>
      [...document.querySelectorAll('[data-portal-node]')].map((node) => node.getBoundingClientRect().height),
    ),
  ).toEqual([0]);
  await pane.click('[role=dialog] button:has-text("Close")');

  await pane.click('text=Forget all');
  await pane.evaluate(() => {
    class Broken extends EventTarget {
      constructor() {
        super();
        setTimeout(() => this.dispatchEvent(new Event('error')));
      }
      postMessage(): void {}
      terminate(): void {}
    }
    Object.assign(window, { Worker: Broken });
  });
  await drop(pane, ['usage.csv', USAGE]);
  await pane.waitForSelector('text=The files could not be read to the end');
  await check('broken');
  expect(faults).toEqual([]);
  assertClean();
  await close();
});

test('a rule that is written shows its preview and its notice, which is copied and saved within the page’s rules', async () => {
  const opened = await open();
  const { page, pane, assertClean, close } = opened;
  await pane.evaluate(() => (window.location.hash = 'policy'));
  const rules = { ...POLICY, retention: [{ ...RULE, startsOn: '2998-02-01', domains: ['b.example'] }] };
  await pane.fill('.policy-text', JSON.stringify(rules, null, 2));
  // It opens with somebody whom the rule concerns; at their own domain it concerns nobody.
  await pane.waitForSelector('.policy-care');
  const domain = pane.locator('.policy-preview select').nth(1);
  expect(await domain.inputValue()).toBe('b.example');
  await domain.selectOption('');
  await pane.waitForSelector('text=No deletion rule concerns any of the sample people.');
  await domain.selectOption('b.example');
  await pane.waitForSelector('.policy-care');
  const faults = await faultsOf(opened, 'preview');

  await pane.evaluate(() => (window.location.hash = 'notice'));
  await pane.waitForSelector('article:has-text("from Feb 1, 2998")');
  for (const name of ['Copy the mail', 'Copy its subject', 'Copy for Teams']) {
    await pane.click(`text=${name}`);
    await pane.waitForSelector('text=Copied.');
  }
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return item?.types;
  });
  expect(copied).toContain('text/plain');
  for (const name of ['Save as a page', 'Save the calendar file']) {
    const saved = page.waitForEvent('download');
    await pane.click(`text=${name}`);
    await saved;
  }
  await pane.waitForSelector('text=Saved, where your browser saves files.');
  expect([...faults, ...(await faultsOf(opened, 'notice'))]).toEqual([]);
  assertClean();
  await close();
});
