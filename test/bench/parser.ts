import { existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { launchBrowser } from '../tools/browser-launch';
import { buildPage, choose } from './bench-page';
import { writeLargeExport } from './large-export';
import { addressOf, serve } from './page-server';
import type { FileTimes, ParserPage } from './parser-page';
import type { MemoryTimes } from './parser-worker';
import { watchMemory } from './process-memory';

const FILE_BYTES = 100_000_000;
const ROUNDS = 5;
const MEMORY_ROUNDS = 3;
const root = path.resolve(__dirname, '../..');

/** Times are medians, in milliseconds. */
export interface ParserFigures {
  fileBytes: number;
  accounts: number;
  rounds: number;
  /** Of the two ratios below, the lower one. */
  throughputRatio: number;
  /** Bytes in memory: time to decode them over time to parse them. */
  inMemory: { decodeMs: number; parseMs: number; ratio: number };
  /** File on disk: time to read and decode it over time from drop to facts. */
  fromFile: { decodeMs: number; readMs: number; ratio: number; megabytesPerSecond: number };
  /** What all of the browser's processes took more than before at the peak of a read, over the size of the file. */
  peakMemoryRatio: number;
  peakMemoryBytes: number;
  /** Longest wait for a turn of the page's thread while a file was read. */
  longestMainThreadBlockMs: number;
  progressCalls: number;
}

declare global {
  interface Window {
    parserPage: ParserPage;
  }
}

/** Reads a registry export of 100 MB in Chromium, as a person's drop is read, beside merely decoding it. */
export async function measureParser(): Promise<ParserFigures> {
  const folder = path.join(root, '.bench/parser');
  mkdirSync(folder, { recursive: true });
  const file = path.join(root, '.bench/large-export.reg');
  if (!existsSync(file) || statSync(file).size < FILE_BYTES) writeLargeExport(file, FILE_BYTES);
  await buildPage('parser-page.ts', folder);
  const server = await serve(folder);
  const launched = await launchBrowser();
  const browser = await chromium.connect(launched.wsEndpoint());
  try {
    const open = async () => {
      const page = await browser.newPage();
      await page.goto(addressOf(server));
      await choose(page, [file]);
      return page;
    };
    const page = await open();
    const memory = await page.evaluate((rounds) => window.parserPage.inMemory(rounds), ROUNDS);
    const decodes: number[] = [];
    const reads: FileTimes[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      // The first round warms up and is thrown away.
      const decode = await page.evaluate(() => window.parserPage.decodeFile());
      const read = await page.evaluate(() => window.parserPage.readFile());
      if (round === 0) continue;
      decodes.push(decode);
      reads.push(read);
    }
    await page.close();
    // Watching memory takes time of its own, so what is watched is not timed. Each in a page that holds nothing yet.
    const peaks: number[] = [];
    for (let round = 0; round < MEMORY_ROUNDS; round++) {
      const fresh = await open();
      const stop = watchMemory(launched.process().pid ?? 0);
      await fresh.evaluate(() => window.parserPage.readFile());
      const { before, peak } = stop();
      peaks.push(peak - before);
      await fresh.close();
    }
    return figures(statSync(file).size, memory, decodes, reads, Math.max(...peaks));
  } finally {
    await browser.close();
    await launched.close();
    server.close();
  }
}

function figures(
  fileBytes: number,
  memory: readonly MemoryTimes[],
  decodes: readonly number[],
  reads: readonly FileTimes[],
  peakMemoryBytes: number,
): ParserFigures {
  const inMemory = {
    decodeMs: median(memory.map((t) => t.decode)),
    parseMs: median(memory.map((t) => t.parse)),
  };
  const fromFile = { decodeMs: median(decodes), readMs: median(reads.map((t) => t.total)) };
  const memoryRatio = inMemory.decodeMs / inMemory.parseMs;
  const fileRatio = fromFile.decodeMs / fromFile.readMs;
  return {
    fileBytes,
    accounts: reads[0]?.accounts ?? 0,
    rounds: ROUNDS,
    throughputRatio: Math.min(memoryRatio, fileRatio),
    inMemory: { ...inMemory, ratio: memoryRatio },
    fromFile: { ...fromFile, ratio: fileRatio, megabytesPerSecond: fileBytes / 1000 / fromFile.readMs },
    peakMemoryRatio: peakMemoryBytes / fileBytes,
    peakMemoryBytes,
    longestMainThreadBlockMs: median(reads.map((t) => t.longestBlock)),
    progressCalls: reads[0]?.progressCalls ?? 0,
  };
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
