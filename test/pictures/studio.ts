import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import type { PageOptions } from '../host/open';

/** The day on which all pictures are taken, for whatever counts from today. */
export const NOW = '2026-11-27T19:51:00.000Z';
/** A little later on it, when somebody looks again. */
export const LATER = '2026-11-27T20:16:00.000Z';

const FONT = path.dirname(require.resolve('@fontsource/open-sans/package.json'));
/** Parts of one font that is open and a little wider than Segoe UI: what fits in it fits in Outlook. */
const FONT_FILES = ['latin', 'latin-ext'].flatMap((letters) =>
  [400, 600, 700].map((weight) => ({
    weight: String(weight),
    bytes: readFileSync(path.join(FONT, `files/open-sans-${letters}-${weight}-normal.woff2`)).toString(
      'base64',
    ),
  })),
);

/** Runs in the page: puts the letters in the place of those that the machine has, or has not. */
function useFont(files: typeof FONT_FILES): void {
  for (const { weight, bytes } of files)
    for (const family of ['Segoe UI', 'Consolas']) {
      const letters = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
      // The browser asks the fonts in the order in which they came, so the plain letters are found first.
      document.fonts.add(new FontFace(family, letters, { weight }));
    }
}

/** How every page is opened that is pictured: the same day, the same letters, nothing that moves. */
export const STUDIO = {
  timezoneId: 'UTC',
  setUp: async (context: BrowserContext) => {
    await context.clock.setFixedTime(NOW);
    await context.addInitScript(useFont, FONT_FILES);
  },
} as const satisfies Partial<PageOptions>;
