import { AxeBuilder } from '@axe-core/playwright';
import type { Frame, Page } from 'playwright-core';

/** One way in which people see the page: all that can be switched while it is open. */
export interface Look {
  colorScheme: 'light' | 'dark';
  width: number;
  height: number;
  forcedColors: 'active' | 'none';
}

const look = (colorScheme: Look['colorScheme'], width: number, height = 700): Look => ({
  colorScheme,
  width,
  height,
  forcedColors: 'none',
});

/** Both themes at both usual widths of a task pane. */
export const USUAL_LOOKS: readonly Look[] = [
  look('light', 320),
  look('light', 450),
  look('dark', 320),
  look('dark', 450),
];
export const LIGHT = look('light', 320);
export const DARK = look('dark', 450);
export const FORCED_COLOURS: Look = { ...look('dark', 320), forcedColors: 'active' };
/** 1280 x 1024 at 400 %. */
export const ZOOMED = look('light', 320, 256);
export const WIDE = look('light', 1280, 800);

export const nameOf = ({ colorScheme, width, height, forcedColors }: Look): string =>
  [colorScheme, width, height < 300 ? 'zoomed' : '', forcedColors === 'active' ? 'forced' : '']
    .filter((part) => part !== '')
    .join('-');

/** Shows a page that is open in each look, one after the other, and leaves it in the look that it was in. */
export async function inEachLook(
  page: Page,
  looks: readonly Look[],
  check: (shown: Look) => Promise<void>,
): Promise<void> {
  const before = page.viewportSize();
  for (const shown of looks) {
    const { colorScheme, forcedColors, width, height } = shown;
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme, forcedColors });
    await twoFrames(page);
    await check(shown);
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
  if (before !== null) await page.setViewportSize(before);
  await twoFrames(page);
}

/** Long enough for the page to hear of the change and to draw itself anew. */
const twoFrames = (page: Page) =>
  page.evaluate(async () => {
    for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
  });

/** What axe has against the page as it stands; empty when nothing. */
export async function axeFaults(page: Page, pane: Frame): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  // The title of the frame is the mail program's business.
  const limited = pane === page.mainFrame() ? axe : axe.include('iframe').disableRules('frame-title');
  const { violations } = await limited.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** How many pixels of the page stand beyond its right edge. */
export const overflowOf = (pane: Frame): Promise<number> =>
  pane.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Expects that everybody can read the page as it stands, in each of the looks. */
export async function expectReadable(
  { page, pane, screenshot }: { page: Page; pane: Frame; screenshot?: (name: string) => Promise<void> },
  name: string,
  looks: readonly Look[] = USUAL_LOOKS,
): Promise<void> {
  await inEachLook(page, looks, async (shown) => {
    const place = `${name}, ${nameOf(shown)}`;
    expect([place, await axeFaults(page, pane), await overflowOf(pane)]).toEqual([place, [], 0]);
    await screenshot?.(`${name}-${nameOf(shown)}`);
  });
}
