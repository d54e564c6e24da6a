import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import HtmlPlugin from 'html-webpack-plugin';
import { chromium, type Page } from 'playwright-core';
import type { Configuration } from 'webpack';
import { putTogether } from '../../src/core/facts/put-together';
import type { Remembered } from '../../src/core/report/decisions';
import { nothingRemembered } from '../../src/core/report/nothing-remembered';
import { generateMailbox } from '../services/mailbox';
import { measuredMailbox } from '../services/measured';
import { launchBrowser } from '../tools/browser-launch';
import { NO_BACKUP, TODAY, exchange, snapshotOf } from '../tools/make-snapshot';
import { compile } from './compile';
import type { SliderPage } from './slider-page';
import { addressOf, serve } from './page-server';

const FOLDERS = 10_000;
const ITEMS = 5_000_000;
/** Moves across the whole slider and back by mouse, and then by key. */
const DRAGS = 300;
const KEYS = 100;
const KEY_NAMES = ['ArrowUp', 'PageUp', 'ArrowDown', 'PageDown', 'PageUp'];
const NOW = `${TODAY}T12:00:00.000Z`;
const root = path.resolve(__dirname, '../..');

declare const window: Window & { sliderPage: SliderPage };

export interface SliderTimes {
  folders: number;
  moves: number;
  /** Milliseconds by the clock from the event to the painted frame, without the wait for the frame. */
  medianMs: number;
  worstMs: number;
  /**
   * The most milliseconds that one move kept the page's thread busy: handlers, React, style, layout, paint and
   * collecting garbage. Time in which the machine ran something else is not in it.
   */
  worstThreadMs: number;
  medianThreadMs: number;
  /** All moves together. */
  allThreadMs: number;
}

/**
 * Opens the page about a deletion at the server on 5 million items in 10,000 folders, in Chromium, and moves its
 * slider with mouse and keys. The page is built from the product's own sources with the product's own rules; only
 * what it remembers comes from here.
 */
export async function measureSlider(): Promise<SliderTimes> {
  const folder = path.join(root, '.bench/slider');
  await buildPage(folder);
  writeFileSync(path.join(folder, 'remembered.json'), JSON.stringify(largeMailbox()));
  return measureSliderIn(folder);
}

/** As `measureSlider`, of a page that was built before. */
export async function measureSliderIn(folder: string): Promise<SliderTimes> {
  const server = await serve(folder);
  const launched = await launchBrowser();
  const browser = await chromium.connect(launched.wsEndpoint());
  try {
    const page = await browser.newPage({ viewport: { width: 320, height: 700 } });
    await page.goto(`${addressOf(server)}#purge`);
    await page.waitForSelector('.folders-hit');
    const threadMs = await moveAll(page);
    const moves = await page.evaluate(() => window.sliderPage.moves);
    if (moves.length < threadMs.length / 2) throw new Error('The slider did not move.');
    const clockMs = moves.map(({ handlers, frame }) => handlers + frame);
    return {
      folders: FOLDERS,
      moves: moves.length,
      medianMs: median(clockMs),
      worstMs: Math.max(...clockMs),
      worstThreadMs: Math.max(...threadMs),
      medianThreadMs: median(threadMs),
      allThreadMs: threadMs.reduce((sum, ms) => sum + ms, 0),
    };
  } finally {
    await browser.close();
    await launched.close();
    server.close();
  }
}

/** Moves the slider from end to end and back, then by key; gives what each move cost the page's thread. */
async function moveAll(page: Page): Promise<number[]> {
  const slider = page.locator('.days-slider');
  // At the lower edge: the answer stays over the upper part of the window.
  await slider.evaluate((element) => element.scrollIntoView({ block: 'end' }));
  const box = await slider.boundingBox();
  if (!box) throw new Error('The slider is not shown.');
  const at = (share: number) => page.mouse.move(box.x + 2 + (box.width - 4) * share, box.y + box.height / 2);
  const threadTime = await watchThread(page);
  const costs: number[] = [];
  const cost = async (move: () => Promise<void>) => {
    const before = await threadTime();
    await move();
    await nextFrame(page);
    costs.push((await threadTime()) - before);
  };
  await at(0.5);
  await page.mouse.down();
  for (let move = 0; move <= DRAGS; move += 1) {
    const turn = (2 * move) / DRAGS;
    await cost(() => at(turn < 1 ? turn : 2 - turn));
  }
  await page.mouse.up();
  for (let press = 0; press < KEYS; press += 1) {
    await cost(() => page.keyboard.press(KEY_NAMES[press % KEY_NAMES.length] ?? 'ArrowUp'));
  }
  return costs;
}

/** Milliseconds that the page's main thread has run so far. */
async function watchThread(page: Page): Promise<() => Promise<number>> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value;
    if (seconds === undefined) throw new Error('The browser does not tell how long its thread ran.');
    return seconds * 1_000;
  };
}

/** Until the frame under way and the note of what it took are done. */
async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

function largeMailbox(): Remembered {
  const generated = generateMailbox({ seed: 11, folders: FOLDERS, items: ITEMS, now: Date.parse(NOW) });
  const account = exchange({ address: generated.address, backup: NO_BACKUP });
  // As a reading of it is kept.
  const mailbox = putTogether(measuredMailbox(generated));
  const snapshot = snapshotOf({ accounts: [account], mailboxes: [mailbox], takenAt: NOW });
  return { ...nothingRemembered(), savedAt: NOW, snapshot };
}

async function buildPage(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const { default: configure } = (await import(path.join(root, 'webpack.config.js'))) as {
    default: (env: object, options: { mode: string }) => Promise<Configuration>;
  };
  const own = await configure({}, { mode: 'production' });
  await compile({
    ...own,
    mode: 'production',
    context: root,
    entry: './test/bench/slider-page.tsx',
    output: { path: folder, filename: '[name].[contenthash:8].js', clean: true },
    plugins: [
      // What the pages are made of, without the pages of the product and what lies beside them.
      ...(own.plugins ?? []).filter((plugin) =>
        ['DefinePlugin', 'MiniCssExtractPlugin'].includes(plugin?.constructor.name ?? ''),
      ),
      new HtmlPlugin({
        scriptLoading: 'defer',
        templateContent: '<!doctype html><html lang="en"><title>Slider</title><div id="root"></div></html>',
      }),
    ],
    cache: false,
  });
}
