import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { askAxe } from '../../host/looks';

/** The report as the tests of its text hold it to be. */
const HTML = readFileSync(path.join(__dirname, 'report.html.golden'), 'utf8');
const ADDRESS = 'https://report.test/report.html';

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.connect(process.env.BROWSER_ENDPOINT ?? '');
});
afterAll(() => browser.close());

/** Opens the report, and notes everything that it asks for and complains about. */
async function open(
  html: string,
  options: BrowserContextOptions,
): Promise<{ page: Page; troubles: string[] }> {
  const context = await browser.newContext(options);
  const troubles: string[] = [];
  await context.route('**/*', (route) => {
    if (route.request().url() === ADDRESS) return route.fulfill({ contentType: 'text/html', body: html });
    troubles.push(`asked for ${route.request().url()}`);
    return route.abort();
  });
  const page = await context.newPage();
  page.on('console', (message) => troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(error.message));
  await page.goto(ADDRESS);
  return { page, troubles };
}

const VIEWS: [string, BrowserContextOptions][] = [
  ['light, narrow', { colorScheme: 'light', viewport: { width: 320, height: 700 } }],
  ['dark, narrow', { colorScheme: 'dark', viewport: { width: 320, height: 700 } }],
  ['light, wide', { colorScheme: 'light', viewport: { width: 1200, height: 900 } }],
  ['dark, wide', { colorScheme: 'dark', viewport: { width: 1200, height: 900 } }],
  ['forced colours', { forcedColors: 'active', viewport: { width: 320, height: 700 } }],
];

test.each(VIEWS)('is readable for everybody: %s', async (_, options) => {
  const { page, troubles } = await open(HTML, options);
  const { faults, passed } = await askAxe(page.mainFrame());
  expect(faults).toEqual([]);
  expect(passed).toContain('color-contrast');
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
  expect(troubles).toEqual([]);
  await page.context().close();
});

test('lets nothing run or load, even if markup got into it', async () => {
  const spoiled = HTML.replace(
    '<h1>',
    () =>
      '<script>document.title = "ran"</script><img src="https://elsewhere.test/x" onerror="document.title = 1"><h1>',
  );
  const { page, troubles } = await open(spoiled, {});
  expect(await page.title()).toBe('Mailbox Checkup: report');
  expect(troubles.filter((trouble) => trouble.startsWith('asked for'))).toEqual([]);
  expect(troubles.some((trouble) => trouble.includes('Content Security Policy'))).toBe(true);
  await page.context().close();
});

test('prints dark on white, whatever the screen shows', async () => {
  const { page } = await open(HTML, { colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print' });
  const colours = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body);
    return { color, backgroundColor };
  });
  expect(colours).toEqual({ color: 'rgb(0, 0, 0)', backgroundColor: 'rgb(255, 255, 255)' });
  await page.context().close();
});
