import type { Frame } from 'playwright-core';
import { KEYS } from '../../src/storage/ports';
import { openInBrowser, openInOutlook } from '../host/open';

/** A mailbox of which nothing is told, so that the start page stays: any other is looked at by itself. */
const UNTOLD = { accountType: null, displayName: '', email: '' } as const;

/** Runs in the page, before its script: marks what the build has drawn. */
function markWhatIsDrawn(): void {
  document.addEventListener('readystatechange', () => {
    if (document.readyState !== 'interactive') return;
    for (const element of document.querySelectorAll('#root, #root *, head style'))
      element.setAttribute('data-drawn', '');
  });
}

/** What of the first view is not what the build has drawn, and what of Fluent's style stands there twice. */
const strange = (pane: Frame) =>
  pane.evaluate(() => {
    const drawnAnew = [...document.querySelectorAll('main, main h1, main button, main svg, main p')]
      .filter((element) => !element.hasAttribute('data-drawn') && element.closest('[hidden]') === null)
      .map((element) => element.outerHTML);
    const rules = [...document.styleSheets]
      .filter(({ ownerNode }) => ownerNode instanceof HTMLStyleElement)
      .flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => `${sheet.media.mediaText} ${cssText}`));
    const twice = rules.filter((rule, at) => rules.indexOf(rule) !== at);
    return { drawnAnew, twice, rules: rules.length > 50 };
  });

const NOTHING = { drawnAnew: [], twice: [], rules: true };

/** The colours that decide how the page looks. */
const colours = (pane: Frame) =>
  pane.evaluate(() =>
    ['main h1', '.large', '.outcome svg', '.card', '.tile'].map((place) => {
      const { color, backgroundColor } = getComputedStyle(document.querySelector(place) ?? document.body);
      return `${place}: ${color} on ${backgroundColor}`;
    }),
  );

it.each(['light', 'dark'] as const)(
  'the page that the build has drawn is taken over as it stands: in a browser, %s',
  async (colorScheme) => {
    const { page, pane, assertClean, close } = await openInBrowser({ colorScheme });
    // Without its script first: what is seen until that comes.
    await page.route('**/taskpane.*.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: '' }),
    );
    await page.reload();
    const before = await colours(pane);
    await page.unroute('**/taskpane.*.js');
    await page.addInitScript(markWhatIsDrawn);
    await page.reload();
    await pane.waitForSelector('header button');
    expect(await strange(pane)).toEqual(NOTHING);
    expect(await colours(pane)).toEqual(before);
    assertClean();
    await close();
  },
);

it('so it is in Outlook, and where the person wants dark colours in a light one', async () => {
  const { page, pane, reload, assertClean, close } = await openInOutlook(UNTOLD);
  await pane.waitForSelector('header button');
  await pane.evaluate((key) => {
    window.localStorage.setItem(key, 'dark');
  }, KEYS.colours);
  await page.context().addInitScript(markWhatIsDrawn);
  await reload();
  await pane.waitForSelector('header button');
  expect(await strange(pane)).toEqual(NOTHING);
  assertClean();
  await close();
});

/** What makes the heading come first, as the browser has understood it. */
const comesLater = (pane: Frame) =>
  pane.evaluate(() => {
    const below = document.querySelector('.start');
    const name = below ? getComputedStyle(below).animationName : 'none';
    return [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .filter((rule) => rule instanceof CSSKeyframesRule && rule.name === name)
      .map(({ cssText }) => cssText.replace(/\s+/g, ' '));
  });

it('the heading is drawn first, what stands below it without any script, and alive the page keeps nothing back', async () => {
  const { page, pane, assertClean, close } = await openInBrowser();
  await pane.waitForSelector('header button');
  expect(await comesLater(pane)).toEqual([]);
  await page.route('**/taskpane.*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: '' }),
  );
  await page.reload();
  expect(await comesLater(pane)).toEqual([expect.stringContaining('content-visibility: hidden')]);
  await pane.waitForFunction(() =>
    document.querySelector('.start .lead')?.checkVisibility({ contentVisibilityAuto: true }),
  );
  assertClean();
  await close();
});

it('a menu lies over the page, which stays in sight beside it', async () => {
  const { pane, assertClean, close } = await openInBrowser();
  await pane.click('header button');
  await pane.waitForSelector('[role=menu]');
  const below = await pane.evaluate(() => {
    const place = document.querySelector('.large')?.getBoundingClientRect() ?? new DOMRect();
    const on = document.elementFromPoint(place.x + place.width / 2, place.y + place.height / 2);
    return on?.closest('.large')?.textContent;
  });
  expect(below).toBe('Answer a few questions');
  assertClean();
  await close();
});
