import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** One way in which people see the page: all that can be switched while it is open. */
export interface Look {
  colorScheme: 'light' | 'dark';
  width: number;
  height: number;
  forcedColors: 'active' | 'none';
}

export const look = (colorScheme: Look['colorScheme'], width: number, height = 700): Look => ({
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

/** Waits until all of the page is there: on its way it has an outline, or its heading and nothing below it yet. */
export async function wholePage(pane: Frame): Promise<void> {
  await pane.locator('.waiting, .coming').first().waitFor({ state: 'detached' });
}

/**
 * Waits until the page has drawn itself anew and no colour is on its way to another. In Outlook it draws in a process
 * of its own, so that its frames are not those of the page around it.
 */
export async function atRest(pane: Frame): Promise<void> {
  await wholePage(pane);
  await pane.evaluate(async () => {
    for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/**
 * What axe has against the page as it stands, and what it has looked at. It is brought into each page once, and asked
 * in the frame itself: what the mail program has around it is not our business.
 */
export async function askAxe(pane: Frame): Promise<{ faults: string[]; passed: string[] }> {
  await atRest(pane);
  if (!(await pane.evaluate(() => 'axe' in window))) await pane.evaluate(AXE);
  return pane.evaluate(async () => {
    const { run } = (window as unknown as { axe: typeof axe }).axe;
    const { violations, passes } = await run(document, { resultTypes: ['violations'], iframes: false });
    return {
      faults: violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
      passed: passes.map(({ id }) => id),
    };
  });
}

/** What axe has against the page as it stands; empty when nothing. */
export async function axeFaults(pane: Frame): Promise<string[]> {
  const { faults, passed } = await askAxe(pane);
  return passed.length === 0 ? ['axe has looked at nothing'] : faults;
}

/** How many pixels of the page stand beyond its right edge. */
export async function overflowOf(pane: Frame): Promise<number> {
  await wholePage(pane);
  return pane.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Expects that everybody can read the page as it stands, in each of the looks. */
export async function expectReadable(
  { page, pane, screenshot }: { page: Page; pane: Frame; screenshot?: (name: string) => Promise<void> },
  name: string,
  looks: readonly Look[] = USUAL_LOOKS,
): Promise<void> {
  await inEachLook(page, looks, async (shown) => {
    const place = `${name}, ${nameOf(shown)}`;
    expect([place, await axeFaults(pane), await overflowOf(pane)]).toEqual([place, [], 0]);
    await screenshot?.(`${name}-${nameOf(shown)}`);
  });
}
