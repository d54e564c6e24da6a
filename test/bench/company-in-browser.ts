import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { launchBrowser } from '../tools/browser-launch';
import { dropPaths } from '../tools/drop-paths';
import { LONG } from '../tools/long';
import { buildPage, choose } from './bench-page';
import { companyTables, machineFiles } from './company-files';
import type { CompanyLibraryPage } from './company-library-page';
import { addressOf, serve } from './page-server';
import { watchHeap, watchTasks, type LongestTask } from './page-watch';
import { atLeast, atMost, plain, type Row } from './rows';

const MAILBOXES = LONG ? 500_000 : 100_000;
const MACHINES = LONG ? 5_000 : 1_000;
const LONGEST_MS = 5 * 60_000;
const BLOCK_MS = 25;
const FIRST_ROWS_MS = 1_000;
const ROOT = path.resolve(__dirname, '../..');

declare global {
  interface Window {
    companyLibraryPage: CompanyLibraryPage;
    companyTimes: { began: number; firstRows: number; ended: number; scrolls: number };
  }
}

/** How the built page took a company's files in Chromium. Times by the clock, in milliseconds. */
export interface CompanyInBrowser {
  mailboxes: number;
  machines: number;
  fileBytes: number;
  /** Decoding the same files and cutting them into cells with the CSV library, of which nothing is kept. */
  libraryMs: number;
  /** From the drop to the list of all mailboxes, all machines judged. */
  oursMs: number;
  /** From the drop to the first mailboxes in the list. */
  firstRowsMs: number;
  /** Of the page's own thread, while files were read and the list was scrolled. */
  block: LongestTask;
  /** All that the page's own thread had to do, on the processor. */
  threadMs: number;
  /** Times that the list was scrolled meanwhile. */
  scrolls: number;
  /** Bytes, worker included. */
  peakHeap: number;
  /** The longest task where the same files are chosen one by one, not in their folder. */
  chosen: {
    /** The browser's own receiving of thousands of files included. */
    whole: LongestTask;
    own: LongestTask;
  };
}

/**
 * Drops three tables and a folder of machine files on the built page, as a person does, and scrolls its list meanwhile,
 * beside the CSV library alone.
 */
export async function measureCompanyInBrowser(): Promise<CompanyInBrowser> {
  const folder = mkdtempSync(path.join(tmpdir(), 'company-'));
  const machines = path.join(folder, 'machines');
  mkdirSync(machines);
  const write = (into: string, files: readonly { name: string; text: string }[]) =>
    files.map(({ name, text }) => {
      const file = path.join(into, name);
      writeFileSync(file, text);
      return { file, bytes: Buffer.byteLength(text) };
    });
  const tables = write(folder, companyTables(MAILBOXES));
  const files = [...tables, ...write(machines, await machineFiles(MACHINES))];
  const paths = files.map(({ file }) => file);
  const launched = await launchBrowser();
  const browser = await chromium.connect(launched.wsEndpoint());
  try {
    const libraryMs = await cutInBrowser(browser, paths);
    const ours = await dropInBrowser(browser, [...tables.map(({ file }) => file), machines]);
    const chosen = await chooseInBrowser(browser, paths);
    const fileBytes = files.reduce((sum, { bytes }) => sum + bytes, 0);
    return { mailboxes: MAILBOXES, machines: MACHINES, fileBytes, libraryMs, ...ours, chosen };
  } finally {
    await browser.close();
    await launched.close();
    rmSync(folder, { recursive: true });
  }
}

async function cutInBrowser(browser: Browser, paths: readonly string[]): Promise<number> {
  const folder = path.join(ROOT, '.bench/company-library');
  mkdirSync(folder, { recursive: true });
  await buildPage('company-library-page.ts', folder);
  const server = await serve(folder);
  const page = await browser.newPage();
  try {
    await page.goto(addressOf(server));
    await choose(page, paths);
    return await page.evaluate(() => window.companyLibraryPage.cutAll());
  } finally {
    await page.close();
    server.close();
  }
}

async function dropInBrowser(browser: Browser, paths: readonly string[]) {
  return withPage(browser, async (page) => {
    const endHeap = await watchHeap(page.context(), page, page.mainFrame());
    const endTasks = await watchTasks(page);
    await dropPaths(page, paths);
    await page.waitForFunction(() => window.companyTimes.ended > 0, undefined, {
      timeout: LONGEST_MS,
      polling: 500,
    });
    const { clockMs, processorMs, allMs } = await endTasks();
    const peakHeap = await endHeap();
    const { began, firstRows, ended, scrolls } = await page.evaluate(() => window.companyTimes);
    return {
      oursMs: ended - began,
      firstRowsMs: firstRows - began,
      block: { clockMs, processorMs },
      threadMs: allMs,
      scrolls,
      peakHeap,
    };
  });
}

/** Until the first rows: what comes afterwards is the same as where they are dropped. */
async function chooseInBrowser(
  browser: Browser,
  paths: readonly string[],
): Promise<CompanyInBrowser['chosen']> {
  return withPage(browser, async (page) => {
    const endTasks = await watchTasks(page, true);
    await choose(page, paths, 'main:not([hidden]) input[type=file]');
    await page.waitForFunction(() => window.companyTimes.firstRows > 0, undefined, { timeout: LONGEST_MS });
    const { own, clockMs, processorMs } = await endTasks();
    return { whole: { clockMs, processorMs }, own };
  });
}

async function withPage<Result>(browser: Browser, work: (page: Page) => Promise<Result>): Promise<Result> {
  const server = await serve(path.join(ROOT, 'dist'));
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    await page.goto(`${addressOf(server)}admin.html`);
    await page.waitForSelector('text=See it with an example company');
    await page.evaluate(watchList);
    return await work(page);
  } finally {
    await page.close();
    server.close();
  }
}

/** In the page: notes when files come, when rows are there and when all is read, and scrolls the list. */
function watchList(): void {
  const times = { began: 0, firstRows: 0, ended: 0, scrolls: 0 };
  Object.assign(window, { companyTimes: times });
  for (const type of ['drop', 'change'])
    window.addEventListener(type, () => (times.began ||= performance.now()), { capture: true });
  const look = () => {
    if (times.began === 0 || times.ended > 0) return;
    const hasRows = document.querySelector('.company-window [role=row]') !== null;
    if (hasRows) times.firstRows ||= performance.now();
    // The last rows come after the last file.
    const isReading = document.querySelector('.company-reading') !== null;
    if (hasRows && !isReading && times.firstRows > 0) times.ended = performance.now();
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  setInterval(() => {
    const list = document.querySelector('.company-scroll');
    if (list === null || times.ended > 0) return;
    times.scrolls += 1;
    list.scrollTop = (times.scrolls * 7_919) % list.scrollHeight;
  }, 50);
}

/** What is aimed for. */
export function companyRows({
  mailboxes,
  machines,
  libraryMs,
  oursMs,
  firstRowsMs,
  block,
  peakHeap,
  chosen,
}: CompanyInBrowser): Row[] {
  const what = `company of ${mailboxes} mailboxes x 3 and ${machines} machines in the browser`;
  return [
    atLeast(`${what}: speed over the CSV library alone, by the clock`, libraryMs / oursMs, 0.5, 'ratio'),
    atMost(`${what}: first rows`, firstRowsMs, FIRST_ROWS_MS, 'ms'),
    atMost(`${what}: longest main-thread block, by the clock`, block.clockMs, BLOCK_MS, 'ms'),
    atMost(`${what}: longest main-thread block, on the processor`, block.processorMs, BLOCK_MS, 'ms'),
    atMost(`${what}: heap, worker included`, peakHeap / 1e6, 1_000, 'MB'),
    plain(
      'the same files chosen one by one: longest main-thread block, on the processor',
      chosen.whole.processorMs,
      'ms',
    ),
    atMost(
      'of it the page’s own: without what the browser does before it tells which files they are',
      chosen.own.processorMs,
      BLOCK_MS,
      'ms',
    ),
  ];
}
