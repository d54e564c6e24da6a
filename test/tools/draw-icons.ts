/**
 * Draws the PNG icons of the manifest from their SVG sources:
 * `node -r ./scripts/run-typescript.cjs test/tools/draw-icons.ts`.
 * The small sizes have a drawing of their own, because a ring of 3 pixels is a blot.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { launchBrowser } from './browser-launch';

const ASSETS = path.resolve(__dirname, '../../assets');
const SIZES = [16, 20, 24, 25, 32, 40, 48, 50, 64, 75, 80, 96, 128, 144];
const LARGEST_SMALL = 25;

async function drawIcons(): Promise<void> {
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
  await drawUnified(page);
  await browser.close();
  await server.close();
}

/** The two icons of the unified manifest: in colour, and white on nothing. */
async function drawUnified(page: Page): Promise<void> {
  const folder = path.resolve(__dirname, '../../scripts/package/icons');
  for (const [file, size, source, look] of [
    ['color.png', 192, 'icon.svg', ''],
    ['outline.png', 32, 'icon-small.svg', 'filter:brightness(0) invert(1)'],
  ] as const) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>html,body{margin:0;background:none}svg{display:block;width:${size}px;height:${size}px;${look}}</style>` +
        readFileSync(path.join(ASSETS, source), 'utf8'),
    );
    await page.screenshot({ path: path.join(folder, file), omitBackground: true });
  }
}

void drawIcons();
