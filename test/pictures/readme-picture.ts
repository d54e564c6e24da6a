import type { Page } from 'playwright-core';
import { openInBrowser } from '../host/open';
import { LATER, STUDIO } from './studio';
import { press } from './visit';

const PANE = { width: 320, height: 620 };

/** The part of the page that a reader should see: what says that it is a sample is left out, it is said in the README. */
async function view(page: Page): Promise<string> {
  await page.evaluate(() => {
    for (const beside of document.querySelectorAll<HTMLElement>('.banners, .top-bar')) beside.hidden = true;
    window.scrollTo(0, 0);
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  const taken = await page.screenshot({ animations: 'disabled' });
  return `data:image/png;base64,${taken.toString('base64')}`;
}

const STYLE = `
  body { margin: 0; padding: 28px 32px 32px; background: #e8eef7; color: #242424; font-family: 'Segoe UI'; }
  main { display: grid; grid-template-columns: repeat(3, ${PANE.width}px); gap: 14px 40px; }
  h2 { margin: 0; font-size: 20px; line-height: 28px; font-weight: 600; display: flex; align-items: center; gap: 10px; }
  b { display: grid; place-items: center; width: 28px; height: 28px; border-radius: 50%; color: #fff; font-size: 15px; }
  img { display: block; width: ${PANE.width}px; height: ${PANE.height}px; border-radius: 12px; box-shadow: 0 6px 20px rgb(0 0 0 / 0.16); }
`;

/**
 * README's picture: what is at risk, how it is mended, and that it took, of the same person. Drawn from the page itself, so
 * that it never shows what is no more.
 */
export async function drawForReadme(): Promise<Buffer> {
  const { page, pane, context, close } = await openInBrowser({
    ...STUDIO,
    viewport: PANE,
    deviceScaleFactor: 2,
    address: '/index.html#samples',
  });
  await pane.locator('.choice').first().click();
  await pane.locator('.verdict').waitFor();
  await pane.locator('[role=tab]').first().waitFor();
  const views = [await view(page)];
  await pane
    .locator('.card-list button')
    .filter({ hasText: /server/i })
    .first()
    .click();
  await press(pane, 'Walk me through it');
  for (let step = 1; step <= 6; step += 1) {
    await pane.getByText(`Step ${step} of`).first().waitFor();
    if (step === 1) await press(pane, '90 days');
    if (step === 3) views.push(await view(page));
    if (step < 6) await pane.locator('.step-buttons .fui-Button').first().click();
  }
  await context.clock.setFixedTime(LATER);
  await press(pane, 'Show what happens after the fix');
  await pane.locator('.done-sign').waitFor();
  views.push(await view(page));

  const names = [
    ['#b10e1c', 'See what you would lose'],
    ['#0f6cbd', 'Fix it, click by click'],
    ['#0e700e', 'Have it proved'],
  ] as const;
  const sheet = await context.newPage();
  await sheet.setContent(
    `<style>${STYLE}</style><main>${names
      .map(([colour, name], at) => `<h2><b style="background:${colour}">${at + 1}</b>${name}</h2>`)
      .join('')}${views.map((source) => `<img src="${source}">`).join('')}</main>`,
  );
  await sheet.setViewportSize({ width: 64 + 3 * PANE.width + 80, height: PANE.height + 102 });
  await sheet.evaluate(async () => {
    await Promise.all([...document.images].map((image) => image.decode()));
    await document.fonts.ready;
  });
  const drawn = await sheet.screenshot();
  await close();
  return drawn;
}
