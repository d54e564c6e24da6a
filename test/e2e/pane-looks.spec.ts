import type { Frame } from 'playwright-core';
import {
  DARK,
  FORCED_COLOURS,
  LIGHT,
  WIDE,
  ZOOMED,
  axeFaults,
  inEachLook,
  nameOf,
  overflowOf,
  wholePage,
  type Look,
} from '../host/looks';
import { openInBrowser } from '../host/open';

const NARROW = { width: 320, height: 640 };

/** Zoom and width change the layout and nothing that axe would see differently. */
const WITHOUT_AXE: readonly Look[] = [ZOOMED, WIDE];

/** Every look that the page must stand: theme, width and zoom on one visit, direction and length of words on another. */
const VISITS = [
  { name: 'themes, widths, zoom', pseudo: false, looks: [LIGHT, DARK, FORCED_COLOURS, ZOOMED, WIDE] },
  { name: 'right to left, 40 % longer', pseudo: true, looks: [LIGHT] },
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
  await pane.waitForSelector('.fui-FluentProvider .start');
  await pane.waitForSelector('input[type=file]', { state: 'attached' });
  await look('start');
  for (const closed of await pane.$$('.page [aria-expanded="false"]')) await closed.click();
  await look('start, everything unfolded');
  await pane.setInputFiles('input[type=file]', [
    { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('nothing') },
  ]);
  await pane.waitForSelector('.notice');
  await look('start, with a file that could not be read');
  await open('settingsFile', '[role=tabpanel]');
  await look('how the settings file is made');
  await open('samples', '.choice');
  await look('samples');
  await press('.choice >> nth=3', '.verdict');
  await look('overview');
  for (const closed of await pane.$$('.page [aria-expanded="false"]')) await closed.click();
  await look('overview, everything unfolded');
  await open('accounts', '.accounts');
  await press('.accounts .way >> nth=0', '.copies');
  await look('account');
  await open('overview', '.verdict');
  await press('.first-thing .row button >> nth=1', '.evidence');
  await pane.click('.beside-part:last-child > .stack:last-child button');
  await look('finding');
  await press('section.card button >> nth=0', '.progress');
  await look('walk');
  await press('.step-buttons button >> nth=0', '.path');
  for (const closed of await pane.$$('.page [aria-expanded="false"]')) await closed.click();
  await pane.click('.revealed button');
  await look('walk, something looked different');
  while (await pane.$('.step-buttons .fui-Button >> nth=1')) {
    await pane.click('.step-buttons .fui-Button >> nth=0');
    await wholePage(pane);
  }
  await look('walk, last step');
  await open('practices', '.fui-Accordion');
  for (const closed of await pane.$$('.fui-Accordion [aria-expanded="false"]')) await closed.click();
  await look('practices, everything unfolded');
  await open('questions', '.choices');
  await look('questions');
  for (const page of ['report', 'settings', 'forget', 'accounts']) {
    await open(page, 'h1');
    await wholePage(pane);
    await look(page);
  }
}

/** What is wrong with the page as it stands; empty when nothing is. */
async function faults(pane: Frame, axe: boolean): Promise<string[]> {
  const layout = await pane.evaluate(() => {
    const headings = document.querySelectorAll('h1').length === 1 ? [] : ['not one h1'];
    const small = [...document.querySelectorAll('button, a, select, input, textarea')].flatMap((element) => {
      const { width, height } = element.getBoundingClientRect();
      // WCAG 2.2, target size: 24 px, unless in a line of text.
      const inText = element.classList.contains('quiet') || getComputedStyle(element).display === 'inline';
      return width === 0 || inText || (width >= 18 && height >= 18) ? [] : [`small: ${element.textContent}`];
    });
    return [...headings, ...small];
  });
  const overflow = await overflowOf(pane);
  return [
    ...(axe ? await axeFaults(pane) : []),
    ...(overflow > 0 ? [`scrolls sideways by ${overflow} px`] : []),
    ...layout,
  ];
}

test.each(VISITS)('every page stands up to axe and fits: $name', async ({ name, pseudo, looks }) => {
  const { page, pane, screenshot, assertClean, close } = await openInBrowser({
    viewport: NARROW,
    pseudo,
  });
  const found: Record<string, string[]> = {};
  const seen = new Set<string>();
  await visitAll(pane, async (where) => {
    await inEachLook(page, looks, async (shown) => {
      const place = `${name} - ${where} - ${nameOf(shown)}`;
      const wrong = await faults(pane, !WITHOUT_AXE.includes(shown));
      if (wrong.length > 0) found[place] = wrong;
      seen.add(place);
      if (process.env.SCREENSHOTS !== undefined) await screenshot(place.replaceAll(/[^a-z0-9-]+/gi, '-'));
    });
  });
  expect(found).toEqual({});
  expect(seen.size).toBe(18 * looks.length);
  assertClean();
  await close();
});

test('the static page before any script has the same outline as the live one', async () => {
  const outline = (pane: Frame) =>
    pane.evaluate(() =>
      [
        ...document.querySelectorAll(
          'main h1, main h2, main .lead, main .large, main .grid, main .card-list',
        ),
      ].map((element) => {
        const { left, top, width } = element.getBoundingClientRect();
        return [element.textContent.slice(0, 12), left, top, width].join(' ');
      }),
    );
  const { pane, page, close } = await openInBrowser({ viewport: NARROW });
  await pane.waitForSelector('.fui-FluentProvider .start');
  const live = await outline(pane);
  await page.route('**/*.js', (route) => route.abort());
  await page.reload({ waitUntil: 'domcontentloaded' });
  const still = await outline(pane);
  expect(still.length).toBeGreaterThan(5);
  expect(live.slice(0, still.length)).toEqual(still);
  await close();
});
