import { SAMPLES } from '../../src/samples/samples';
import { openInBrowser } from '../host/open';
import { STUDIO } from '../pictures/studio';
import { goTo } from '../pictures/visit';

/** Pixels that a page may be high at 320 px, before anything is unfolded: two screens of a pane, and three. */
const MOST = { overview: 1280, storage: 1920 } as const;

it('shows the result within two screens of a narrow pane and the space within three, of every sample person', async () => {
  const { page, pane, assertClean, close } = await openInBrowser({
    ...STUDIO,
    viewport: { width: 320, height: 640 },
  });
  const tooHigh: string[] = [];
  for (const [nth, { id }] of SAMPLES.entries()) {
    await page.evaluate(() => (window.location.hash = 'samples'));
    await pane.locator('.choice').nth(nth).click();
    await pane.locator('.verdict').waitFor();
    for (const [name, most] of Object.entries(MOST)) {
      await goTo(pane, name);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      if (height > most) tooHigh.push(`${id}, ${name}: ${height} px`);
    }
  }
  expect(tooHigh).toEqual([]);
  assertClean();
  await close();
});
