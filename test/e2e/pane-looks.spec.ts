import { AxeBuilder } from '@axe-core/playwright';
import type { Frame, Page } from 'playwright-core';
import { openInBrowser, type PageOptions } from '../host/open';

jest.setTimeout(120_000);

const NARROW = { width: 320, height: 640 };

interface Look {
  name: string;
  options: Partial<PageOptions>;
  /** Zoom, width and darker system colours change the layout and nothing that axe would see differently. */
  axe: boolean;
}

/** Every look that the page must stand: theme, width, zoom, direction and length of words. */
const LOOKS: Look[] = [
  { name: 'light, 320 px', options: { viewport: NARROW }, axe: true },
  {
    name: 'dark, 450 px',
    options: { viewport: { width: 450, height: 700 }, colorScheme: 'dark' },
    axe: true,
  },
  { name: 'forced colours', options: { viewport: NARROW, forcedColors: 'active' }, axe: true },
  { name: 'right to left, 40 % longer', options: { viewport: NARROW, pseudo: true }, axe: true },
  // 1280 x 1024 at 400 %.
  { name: '400 % zoom', options: { viewport: { width: 320, height: 256 } }, axe: false },
  { name: 'a wide window', options: { viewport: { width: 1280, height: 800 } }, axe: false },
];

/** Leads through every page with a sample person, and gives control at each. */
async function visitAll(pane: Frame, look: (name: string) => Promise<void>): Promise<void> {
  const open = async (hash: string, there: string) => {
    await pane.evaluate((fragment) => (window.location.hash = fragment), hash);
    await pane.waitForSelector(there);
  };
  const press = async (selector: string, there: string) => {
    await pane.click(selector);
    await pane.waitForSelector(there);
  };
  await pane.waitForSelector('.fui-FluentProvider .steps');
  await look('start');
  for (const closed of await pane.$$('.page [aria-expanded="false"]')) await closed.click();
  await look('start, everything unfolded');
  await pane.setInputFiles('input[type=file]', [
    { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('nothing') },
  ]);
  await pane.waitForSelector('.notice');
  await look('start, with a file that could not be read');
  await open('samples', '.choice');
  await look('samples');
  await press('.choice >> nth=3', '.verdict');
  await look('overview');
  for (const closed of await pane.$$('.page [aria-expanded="false"]')) await closed.click();
  await look('overview, everything unfolded');
  await press('.ways .way >> nth=0', '.copies');
  await look('account');
  await open('overview', '.verdict');
  await press('section.question button >> nth=0', '.evidence');
  await pane.click('.page > .stack:last-child button');
  await look('finding');
  await press('section.card button >> nth=0', '.progress');
  await look('walk');
  await press('.step-buttons button >> nth=0', '.path');
  for (const closed of await pane.$$('.page [aria-expanded="false"]')) await closed.click();
  await pane.click('.revealed button');
  await look('walk, something looked different');
  while (await pane.$('.step-buttons .fui-Button >> nth=1'))
    await pane.click('.step-buttons .fui-Button >> nth=0');
  await look('walk, last step');
  await open('questions', '.choices');
  await look('questions');
  for (const page of ['report', 'settings', 'forget', 'accounts']) {
    await open(page, 'h1');
    await look(page);
  }
}

/** What is wrong with the page as it stands; empty when nothing is. */
async function faults(page: Page, pane: Frame, axe: boolean): Promise<string[]> {
  const violations = axe ? (await new AxeBuilder({ page }).analyze()).violations : [];
  const layout = await pane.evaluate(() => {
    const root = document.documentElement;
    const wide =
      root.scrollWidth > root.clientWidth
        ? [`scrolls sideways by ${root.scrollWidth - root.clientWidth} px`]
        : [];
    const headings = document.querySelectorAll('h1').length === 1 ? [] : ['not one h1'];
    const small = [...document.querySelectorAll('button, a, select, input, textarea')].flatMap((element) => {
      const { width, height } = element.getBoundingClientRect();
      // WCAG 2.2, target size: 24 px, unless in a line of text.
      const inText = element.classList.contains('quiet') || getComputedStyle(element).display === 'inline';
      return width === 0 || inText || (width >= 18 && height >= 18) ? [] : [`small: ${element.textContent}`];
    });
    return [...wide, ...headings, ...small];
  });
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    ...layout,
  ];
}

// Without office.js: left alone for long it opens a telemetry frame, which the policy blocks and the tests report.
test.each(LOOKS)('every page stands up to axe and fits: $name', async ({ name, options, axe }) => {
  const { page, pane, screenshot, assertClean, close } = await openInBrowser({
    ...options,
    officeJs: 'blocked',
  });
  const found: Record<string, string[]> = {};
  const seen: string[] = [];
  await visitAll(pane, async (where) => {
    const wrong = await faults(page, pane, axe);
    if (wrong.length > 0) found[where] = wrong;
    seen.push(where);
    if (process.env.SCREENSHOTS !== undefined)
      await screenshot(`${name} - ${where}`.replaceAll(/[^a-z0-9-]+/gi, '-'));
  });
  expect(found).toEqual({});
  expect(seen).toHaveLength(16);
  assertClean();
  await close();
});

test('the static page before any script has the same outline as the live one', async () => {
  const outline = (pane: Frame) =>
    pane.evaluate(() =>
      [
        ...document.querySelectorAll(
          'main h1, main h2, main .lead, main .promise, main .command, main .drop',
        ),
      ].map((element) => {
        const { left, top, width } = element.getBoundingClientRect();
        return [element.tagName, element.textContent.slice(0, 12), left, top, width].join(' ');
      }),
    );
  const { pane, page, close } = await openInBrowser({ viewport: NARROW });
  await pane.waitForSelector('.fui-FluentProvider .steps');
  const live = await outline(pane);
  await page.route('**/*.js', (route) => route.abort());
  await page.reload({ waitUntil: 'domcontentloaded' });
  const still = await outline(pane);
  expect(still.length).toBeGreaterThan(5);
  expect(live.slice(0, still.length)).toEqual(still);
  await close();
});
