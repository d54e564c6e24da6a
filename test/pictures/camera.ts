import { chromium, type Browser, type BrowserServer, type Frame, type Page } from 'playwright-core';
import { atRest, inEachLook, look, nameOf, type Look } from '../host/looks';
import type { Opened } from '../host/open';
import { packagedBrowser } from '../tools/browser-find';
import { launch } from '../tools/browser-launch';

/** Every way in which a page is pictured: a narrow pane, a wide one, a browser; by day and by night. */
export const LOOKS: readonly Look[] = [320, 450, 1280].flatMap((width) => [
  look('light', width, 800),
  look('dark', width, 800),
]);

/** Times in a row that a page must be as high as before. */
const SETTLED = 3;

/** Pixels. At least as high as the window. */
const heightOf = (pane: Frame) => pane.evaluate(() => Math.ceil(document.documentElement.scrollHeight));

/** How high the page is, once it stays so: parts that are drawn when there is time for them come a little later. */
async function settledHeight(pane: Frame): Promise<number> {
  let last = -1;
  for (let same = 0; same < SETTLED;) {
    await pane.waitForTimeout(60);
    const now = await heightOf(pane);
    same = now === last ? same + 1 : 0;
    last = now;
  }
  return last;
}

/** Where the pointer lies on nothing that changes under it: the corner of the header. */
const ASIDE = { x: 1, y: 1 };

/**
 * Takes a picture of the page as it stands, from its top to its end. Where a part came or went after its height was
 * measured, it is taken once more.
 */
async function pictureOf(page: Page, pane: Frame, { width, height }: Look): Promise<Buffer> {
  const take = async () => {
    await page.mouse.move(ASIDE.x, ASIDE.y);
    const tall = Math.max(height, await settledHeight(pane));
    await page.setViewportSize({ width, height: tall });
    await atRest(pane);
    await pane.evaluate(() => document.fonts.ready);
    const picture = await page.screenshot({ animations: 'disabled' });
    await page.setViewportSize({ width, height });
    const isWhole = Math.max(height, await heightOf(pane)) === tall;
    return { picture, isWhole };
  };
  const first = await take();
  return first.isWhole ? first.picture : (await take()).picture;
}

/** Pictures of the page as it stands in each of these looks; `take` is given each with its name. */
export async function photograph(
  { page, pane }: Pick<Opened, 'page' | 'pane'>,
  place: string,
  looks: readonly Look[],
  take: (name: string, picture: Buffer) => Promise<void> | void,
): Promise<void> {
  if (looks.length === 0) return;
  await inEachLook(page, looks, async (shown) => {
    await take(`${place}-${nameOf(shown)}`, await pictureOf(page, pane, shown));
  });
}

/** The browser that npm brings, whose release package-lock.json says; null where it does not run. */
export async function launchPinned(): Promise<BrowserServer | null> {
  try {
    // No hints of the machine on how letters are drawn, and no colours of its screen.
    return await launch(await packagedBrowser(), [
      '--font-render-hinting=none',
      '--disable-lcd-text',
      '--force-color-profile=srgb',
    ]);
  } catch (error) {
    console.warn(`The browser that npm brings does not run here: ${String(error)}`);
    return null;
  }
}

/** Connects to a browser and asks which release it is. */
export async function releaseOf(server: BrowserServer): Promise<string> {
  const browser: Browser = await chromium.connect(server.wsEndpoint());
  const release = browser.version();
  await browser.close();
  return release;
}
