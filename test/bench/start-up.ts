import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { launchBrowser, launchWithProfile } from '../tools/browser-launch';
import { buildBarePane } from './build-bare-pane';
import { answerForOffice } from './office-stand-in';
import { addressOf, serve } from './page-server';

const ROUNDS = 10;
const OPENINGS = 5;
const CPU_SLOWDOWN = 4;
const VIEWPORT = { width: 320, height: 700 };
/** A visit goes on after the page stands; at rest the browser keeps the scripts that it has compiled. */
const STAY_MS = 2_500;
/** Lighthouse's mobile setting: a slow 4G connection. Bytes per second and milliseconds. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 96_000 };
const root = path.resolve(__dirname, '../..');

/** What no page can be faster than here: one word, no style, no script. */
const ONE_WORD =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>One word</title></head><body><p>Word</p></body></html>';

/** Weights of JavaScript for the first page that others ship, in gzip bytes, as measured in November 2026. */
export const REFERENCE_GZIP_BYTES = {
  'official React task-pane template': 165_695,
  'bare six-component Fluent pane': 137_180,
  'empty Fluent page': 81_473,
};

interface Visit {
  firstContentfulPaint: number;
  largestContentfulPaint: number;
  /** Sum over all long tasks of what exceeds 50 ms; not Lighthouse's figure, which is 0 for a single bundle. */
  totalBlocking: number;
}

export interface StartUp {
  firstViewGzipBytes: number;
  bareGzipBytes: number;
  referenceGzipBytes: typeof REFERENCE_GZIP_BYTES;
  rounds: number;
  ours: Visit;
  bare: Visit;
  /** Each of our figures over that of the bare pane. */
  overBare: Visit;
  /** First contentful paint of a page with one word over that of the bare pane: what opening any page takes here. */
  oneWordOverBare: number;
  /** Our largest contentful paint over our first. */
  largestOverFirst: number;
  /** Milliseconds from the address to the menu, the last part of the first view, over a slow connection. */
  opening: { cold: number; warm: number };
}

/**
 * Builds the bare pane, serves it and our `dist/` from this machine, and visits both in turn in Chromium, a
 * fresh context each time, with the processor slowed down. Gives medians, in milliseconds.
 */
export async function measureStartUp(): Promise<StartUp> {
  const bareFolder = path.join(root, '.bench/bare');
  await buildBarePane(bareFolder);
  const oneWordFolder = path.join(root, '.bench/one-word');
  mkdirSync(oneWordFolder, { recursive: true });
  writeFileSync(path.join(oneWordFolder, 'index.html'), ONE_WORD);
  const servers = await Promise.all([
    serve(path.join(root, 'dist')),
    serve(bareFolder),
    serve(oneWordFolder),
  ]);
  const launched = await launchBrowser();
  const browser = await chromium.connect(launched.wsEndpoint());
  try {
    const visits: Record<'ours' | 'bare' | 'oneWord', Visit[]> = { ours: [], bare: [], oneWord: [] };
    for (let round = 0; round <= ROUNDS; round += 1) {
      const ours = await visit(browser, addressOf(servers[0]));
      const bare = await visit(browser, addressOf(servers[1]));
      const oneWord = await visit(browser, addressOf(servers[2]));
      // The first round warms the machine up and is thrown away.
      if (round > 0) {
        visits.ours.push(ours);
        visits.bare.push(bare);
        visits.oneWord.push(oneWord);
      }
    }
    const ours = medians(visits.ours);
    const bare = medians(visits.bare);
    const over = (which: keyof Visit) => ours[which] / bare[which];
    return {
      firstViewGzipBytes: scriptBytes(path.join(root, 'dist')),
      bareGzipBytes: scriptBytes(bareFolder),
      referenceGzipBytes: REFERENCE_GZIP_BYTES,
      rounds: ROUNDS,
      ours,
      bare,
      overBare: {
        firstContentfulPaint: over('firstContentfulPaint'),
        largestContentfulPaint: over('largestContentfulPaint'),
        totalBlocking: over('totalBlocking'),
      },
      oneWordOverBare: medians(visits.oneWord).firstContentfulPaint / bare.firstContentfulPaint,
      largestOverFirst: median(
        visits.ours.map((one) => one.largestContentfulPaint / one.firstContentfulPaint),
      ),
      opening: await openings(addressOf(servers[0])),
    };
  } finally {
    await browser.close();
    await launched.close();
    servers.forEach((server) => server.close());
  }
}

/** A page in a context of its own, with the processor slowed down. */
async function slowPage(context: BrowserContext, slowNetwork: boolean): Promise<Page> {
  const page = await context.newPage();
  await answerForOffice(page);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  if (slowNetwork) {
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', SLOW_4G);
  }
  return page;
}

async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  try {
    const page = await slowPage(context, false);
    await page.addInitScript(() => {
      const seen = { tasks: [] as number[], largest: Number.NaN };
      Object.assign(window, { seen });
      new PerformanceObserver((list) => {
        list.getEntries().forEach((entry) => seen.tasks.push(entry.duration));
      }).observe({ type: 'longtask', buffered: true });
      new PerformanceObserver((list) => {
        seen.largest = list.getEntries().at(-1)?.startTime ?? seen.largest;
      }).observe({ type: 'largest-contentful-paint', buffered: true });
    });
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForTimeout(STAY_MS);
    return await page.evaluate(() => {
      const paint = performance.getEntriesByName('first-contentful-paint')[0];
      const { tasks, largest } = (window as unknown as { seen: { tasks: number[]; largest: number } }).seen;
      return {
        firstContentfulPaint: paint?.startTime ?? Number.NaN,
        largestContentfulPaint: largest,
        totalBlocking: tasks.reduce((sum, duration) => sum + Math.max(0, duration - 50), 0),
      };
    });
  } finally {
    await context.close();
  }
}

/** Opens the page for the first time, and again with what the browser has kept of it. */
async function openings(url: string): Promise<StartUp['opening']> {
  const cold: number[] = [];
  const warm: number[] = [];
  for (let round = 0; round < OPENINGS; round += 1) {
    const profile = mkdtempSync(path.join(tmpdir(), 'mailbox-checkup-profile-'));
    const context = await launchWithProfile(profile, VIEWPORT);
    try {
      cold.push(await opening(context, url));
      // The browser keeps scripts compiled from the second time on.
      await opening(context, url);
      warm.push(await opening(context, url));
    } finally {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    }
  }
  return { cold: median(cold), warm: median(warm) };
}

async function opening(context: BrowserContext, url: string): Promise<number> {
  const page = await slowPage(context, true);
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('header button')) return;
      observer.disconnect();
      Object.assign(window, { openAfter: performance.now() });
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForSelector('header button');
  const after = await page.evaluate(() => (window as unknown as { openAfter: number }).openAfter);
  await page.waitForTimeout(STAY_MS);
  await page.close();
  return after;
}

/** Gzip bytes of the scripts that the page itself names: what is loaded before anything is clicked. */
function scriptBytes(folder: string): number {
  const html = readFileSync(path.join(folder, 'index.html'), 'utf8');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.js') && html.includes(file))
    .reduce((sum, file) => sum + gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length, 0);
}

function medians(visits: readonly Visit[]): Visit {
  return {
    firstContentfulPaint: median(visits.map((v) => v.firstContentfulPaint)),
    largestContentfulPaint: median(visits.map((v) => v.largestContentfulPaint)),
    totalBlocking: median(visits.map((v) => v.totalBlocking)),
  };
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
