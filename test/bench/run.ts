import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { measureAgainst, type Against } from './against';
import { measureCompanyTables } from './company-tables';
import { companyRows, measureCompanyInBrowser } from './company-in-browser';
import { measureCore } from './core';
import { measureMailFile } from './mail-file';
import { measureManyAccounts } from './many-accounts';
import { measureParser } from './parser';
import { measurePressToHeading } from './press-to-heading';
import { measureSlider } from './slider';
import { atLeast, atMost, plain, round, type Row } from './rows';
import { measureStartUp } from './start-up';
import { startUpRows } from './start-up-rows';
import { BLOCK_MS, longestTask, measureStorage } from './storage';

/** Most of another version's processor time that ours may take. */
const SHARE_OF_OTHER = 0.42;

/** Measures our page beside that of another version alone: `npm run bench -- --against FOLDER`. */
async function runAgainst(folder: string): Promise<void> {
  const measured = await measureAgainst(folder);
  console.log(JSON.stringify(measured, null, 2));
  const rows = (['reading', 'slider'] as const).flatMap((what) =>
    (['allMs', 'longestMs'] as const).map((which) => rowAgainst(measured, what, which)),
  );
  console.table(rows);
  if (rows.some(({ reached }) => !reached)) process.exitCode = 1;
}

function rowAgainst(measured: Against, what: 'reading' | 'slider', which: 'allMs' | 'longestMs'): Row {
  const { ours, theirs } = measured[what];
  const seen = ours[which] / theirs[which];
  return {
    what: `${what} of ${measured.folders} folders over the other version: ${which === 'allMs' ? 'all processor time' : 'longest block'}`,
    seen: round(seen),
    unit: 'ratio',
    aim: `at most ${SHARE_OF_OTHER}`,
    reached: seen <= SHARE_OF_OTHER,
  };
}

async function run(): Promise<void> {
  const parser = await measureParser();
  const companyTables = await measureCompanyTables();
  const companyInBrowser = await measureCompanyInBrowser();
  const core = measureCore();
  const manyAccounts = await measureManyAccounts();
  const startUp = await measureStartUp();
  const pressToHeading = await measurePressToHeading();
  const slider = await measureSlider();
  const storage = await measureStorage();
  const mailFile = await measureMailFile();

  const folder = path.resolve(__dirname, '../../.bench');
  mkdirSync(folder, { recursive: true });
  const json = JSON.stringify(
    {
      parser,
      companyTables,
      companyInBrowser,
      core,
      manyAccounts,
      startUp,
      pressToHeading,
      slider,
      storage,
      mailFile,
    },
    null,
    2,
  );
  writeFileSync(path.join(folder, 'results.json'), `${json}\n`);
  console.log(json);

  const named = {
    one: `report of ${companyTables.mailboxes} mailboxes`,
    joined: `three tables of ${companyTables.mailboxes} mailboxes`,
  };
  const { usual, huge } = storage;
  const block = longestTask(huge);
  const rows = [
    atLeast('parser throughput over decoding alone', parser.throughputRatio, 0.4, 'ratio'),
    atMost('parser peak memory over file size', parser.peakMemoryRatio, 3, 'ratio'),
    atMost('longest main-thread block while parsing', parser.longestMainThreadBlockMs, 50, 'ms'),
    ...(['one', 'joined'] as const).map((which) =>
      atLeast(
        `${named[which]}: speed over the CSV library merely cutting them into cells`,
        companyTables[which].ratio,
        0.5,
        'ratio',
      ),
    ),
    plain(
      'file of a machine, joined and judged: each of many',
      (companyTables.withMachines.oursMs - companyTables.joined.oursMs) / companyTables.machines,
      'ms of processor time',
    ),
    ...companyRows(companyInBrowser, { atMost, atLeast }),
    plain(`inspection of ${core.accounts} accounts`, core.inspectMs, 'ms'),
    plain(`inspection of ${core.many} accounts`, core.manyMs, 'ms'),
    atMost(
      `inspection of ${core.many} accounts: each, over one of ${core.accounts}`,
      core.growth,
      3,
      'times',
    ),
    atMost(`choice of questions for ${core.accounts} accounts`, core.questionsMs, 25, 'ms of processor time'),
    ...(['judging', 'questions'] as const).map((which) =>
      atMost(
        `longest main-thread block of ${manyAccounts.accounts} accounts, on the processor: ${which}`,
        manyAccounts[which].processorMs,
        BLOCK_MS,
        'ms',
      ),
    ),
    ...startUpRows(startUp, pressToHeading),
    atMost(`move of the slider, ${slider.folders} folders: median`, slider.medianMs, 16, 'ms'),
    plain('move of the slider: worst, whatever else the machine did', slider.worstMs, 'ms'),
    atMost('move of the slider: worst, of its own thread', slider.worstThreadMs, 50, 'ms'),
    plain(`round trips for ${usual.folders} folders, fewest possible`, usual.bound.roundTrips, 'trips'),
    atMost(`round trips for ${usual.folders} folders`, usual.roundTrips, usual.allowedTrips, 'trips'),
    plain(`calls for ${usual.folders} folders, fewest possible`, usual.bound.calls, 'calls'),
    plain(`calls for ${usual.folders} folders`, usual.calls, 'calls'),
    plain(`calls for ${huge.folders} folders`, huge.calls, 'calls'),
    plain(`round trips for ${huge.folders} folders`, huge.roundTrips, 'trips'),
    atMost(
      `longest main-thread block for ${huge.folders} folders, by the clock, best of ${storage.rounds}`,
      block.clockMs,
      BLOCK_MS,
      'ms',
    ),
    atMost(
      `longest main-thread block for ${huge.folders} folders, on the processor`,
      block.processorMs,
      BLOCK_MS,
      'ms',
    ),
    atMost(`peak heap for ${huge.folders} folders, worker included`, huge.peakHeapBytes / 1e6, 150, 'MB'),
    plain(`kept on the device for ${huge.folders} folders`, huge.keptCharacters / 1e6, 'million characters'),
    plain(`data file of ${mailFile.messages} messages`, mailFile.ours.processorMs, 'ms of processor time'),
    plain('merely reading every byte of it', mailFile.everyByte.processorMs, 'ms of processor time'),
    ...mailFile.others.map(({ name, timesSlower }) =>
      atLeast(`data file: processor time of ${name} over ours`, timesSlower, 10, 'times'),
    ),
    atLeast(
      'data file of a million messages: messages counted',
      mailFile.rowsPerSecond,
      50_000,
      'per second',
    ),
    atMost('data file: bytes read over bytes needed', mailFile.readRatio, 3, 'ratio'),
    plain('data file: bytes read', mailFile.ours.bytesRead / 1e6, 'MB'),
    plain('data file: bytes of the pages and tables needed', mailFile.ours.neededBytes / 1e6, 'MB'),
    atLeast('mbox: speed over merely streaming the same bytes', mailFile.mboxOverStream, 0.5, 'ratio'),
    atMost('data file: first folder in the browser', mailFile.inBrowser.firstFolder, 1000, 'ms'),
    atMost(
      'data file of a million messages: first folder in the browser',
      mailFile.millionInBrowser.firstFolder,
      1000,
      'ms',
    ),
    ...(['clockMs', 'processorMs'] as const).map((by) =>
      atMost(
        `data file: longest main-thread block in the browser, ${by === 'clockMs' ? 'by the clock' : 'on the processor'}`,
        Math.max(mailFile.inBrowser.block[by], mailFile.millionInBrowser.block[by]),
        25,
        'ms',
      ),
    ),
    atMost('data file of a million messages: heap', mailFile.million.peakHeapBytes / 1e6, 120, 'MB'),
  ];
  console.table(rows);
  if (rows.some(({ reached }) => !reached)) process.exitCode = 1;
}

/** Measures the start and the way from page to page alone: `npm run bench -- --start-up`. */
async function runStartUp(): Promise<void> {
  const startUp = await measureStartUp();
  const pressToHeading = await measurePressToHeading();
  console.log(JSON.stringify({ startUp, pressToHeading }, null, 2));
  const rows = startUpRows(startUp, pressToHeading);
  console.table(rows);
  if (rows.some(({ reached }) => !reached)) process.exitCode = 1;
}

const other = process.argv[process.argv.indexOf('--against') + 1];
if (process.argv.includes('--start-up')) void runStartUp();
else if (process.argv.includes('--against') && other !== undefined) void runAgainst(other);
else void run();
