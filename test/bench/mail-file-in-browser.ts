import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { launchBrowser } from '../tools/browser-launch';
import { buildPage, choose } from './bench-page';
import type { MailFilePage, PageReading } from './mail-file-page';
import { addressOf, serve } from './page-server';
import { watchTasks, type LongestTask } from './page-watch';

const ROUNDS = 5;

declare global {
  interface Window {
    mailFilePage: MailFilePage;
  }
}

/** How a data file was read in Chromium. */
export interface BrowserReading extends PageReading {
  /** Of the page's own thread; the file is read in a worker. */
  block: LongestTask;
}

/** Reads a data file in Chromium; of each time the best of some rounds, each in a page of its own. */
export async function readInBrowser(file: string): Promise<BrowserReading> {
  const folder = path.resolve(__dirname, '../../.bench/mail-file');
  mkdirSync(folder, { recursive: true });
  await buildPage('mail-file-page.ts', folder);
  const server = await serve(folder);
  const launched = await launchBrowser();
  const browser = await chromium.connect(launched.wsEndpoint());
  try {
    const readings: BrowserReading[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const page = await browser.newPage();
      await page.goto(addressOf(server));
      await choose(page, [file]);
      const stop = await watchTasks(page);
      const reading = await page.evaluate(() => window.mailFilePage.readMail());
      readings.push({ ...reading, block: await stop() });
      await page.close();
    }
    return readings.reduce((best, one) => ({
      firstFolder: Math.min(best.firstFolder, one.firstFolder),
      total: Math.min(best.total, one.total),
      block: {
        clockMs: Math.min(best.block.clockMs, one.block.clockMs),
        processorMs: Math.min(best.block.processorMs, one.block.processorMs),
      },
      items: one.items,
    }));
  } finally {
    await browser.close();
    await launched.close();
    server.close();
  }
}
