import { SAMPLES } from '../../src/samples/samples';
import { openInBrowser } from '../host/open';
import { NOW, STUDIO } from '../pictures/studio';
import { goTo, press } from '../pictures/visit';
import { openStorage, SIGN_IN } from './open-storage';

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

it('shows the space of a mailbox that the mail server has told within three screens, rules and all', async () => {
  const { pane, assertClean, close } = await openStorage({
    shape: { folders: 40, items: 6_000, now: Date.parse(NOW) },
    outlook: { ...STUDIO, viewport: { width: 320, height: 640 } },
  });
  await press(pane, SIGN_IN);
  await pane.getByText('Everything was read.').waitFor();
  await pane.getByRole('button', { name: /^Show \d+ more folders$/ }).waitFor();
  const height = await pane.evaluate(() => document.documentElement.scrollHeight);
  expect(height).toBeLessThanOrEqual(MOST.storage);
  expect(height).toBeGreaterThan(640);
  assertClean();
  await close();
});
