/**
 * Draws the PNG icons of the manifest from their SVG sources: `node test/tools/draw-icons.cjs`.
 * The small sizes have a drawing of their own, because a ring of 3 pixels is a blot.
 */
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { chromium } = require('playwright-core');
const { launchBrowser } = require('./browser-launch.cjs');

const ASSETS = path.resolve(__dirname, '../../assets');
const SIZES = [16, 20, 24, 25, 32, 40, 48, 50, 64, 75, 80, 96, 128, 144];
const LARGEST_SMALL = 25;

(async () => {
  const server = await launchBrowser();
  const browser = await chromium.connect(server.wsEndpoint());
  const page = await browser.newPage();
  for (const size of SIZES) {
    const source = size <= LARGEST_SMALL ? 'icon-small.svg' : 'icon.svg';
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>html,body{margin:0;background:none}svg{display:block;width:${size}px;height:${size}px}</style>` +
        readFileSync(path.join(ASSETS, source), 'utf8'),
    );
    await page.screenshot({ path: path.join(ASSETS, `icon-${size}.png`), omitBackground: true });
  }
  await browser.close();
  await server.close();
})();
