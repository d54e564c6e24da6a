import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { COMPARED, measureAgainst, type Against, type Compared } from './against';
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

/** What measuring one thing gave: all figures, and the rows of the table. */
interface Part {
  figures: unknown;
  rows: Row[];
}

/** Most of another version's processor time that ours may take. */
const SHARE_OF_OTHER = 0.42;

/** Measures our page beside that of another version alone: `npm run bench -- --against FOLDER`, and `--only reading`. */
async function runAgainst(folder: string, only: string | null): Promise<void> {
  const rows: Row[] = [];
  for (const what of COMPARED.filter((one) => only === null || one === only)) {
    const measured = await measureAgainst(folder, what);
    console.log(what, JSON.stringify(measured, null, 2));
    rows.push(...(['allMs', 'longestMs'] as const).map((which) => rowAgainst(measured, what, which)));
  }
  tell(rows);
}

function rowAgainst(measured: Against, what: Compared, which: 'allMs' | 'longestMs'): Row {
  const { ours, theirs } = measured;
  const seen = ours[which] / theirs[which];
  return {
    what: `${what} of ${measured.folders} folders over the other version: ${which === 'allMs' ? 'all processor time' : 'longest block'}`,
    seen: round(seen),
    unit: 'ratio',
    aim: `at most ${SHARE_OF_OTHER}`,
    reached: seen <= SHARE_OF_OTHER,
  };
}

/** All that can be measured, by the name that `--only` takes. */
const PARTS: Readonly<Record<string, () => Promise<Part>>> = {
  parser: async () => {
    const parser = await measureParser();
    return {
      figures: parser,
      rows: [
        atLeast('parser throughput over decoding alone', parser.throughputRatio, 0.4, 'ratio'),
        atMost('parser peak memory over file size', parser.peakMemoryRatio, 3, 'ratio'),
        atMost('longest main-thread block while parsing', parser.longestMainThreadBlockMs, 50, 'ms'),
      ],
    };
  },
  companyTables: async () => {
    const companyTables = await measureCompanyTables();
    const named = {
      one: `report of ${companyTables.mailboxes} mailboxes`,
      joined: `three tables of ${companyTables.mailboxes} mailboxes`,
    };
    return {
      figures: companyTables,
      rows: [
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
      ],
    };
  },
  companyInBrowser: async () => {
    const companyInBrowser = await measureCompanyInBrowser();
    return { figures: companyInBrowser, rows: companyRows(companyInBrowser) };
  },
  core: async () => {
    const core = await Promise.resolve(measureCore());
    return {
      figures: core,
      rows: [
        plain(`inspection of ${core.accounts} accounts`, core.inspectMs, 'ms'),
        plain(`inspection of ${core.many} accounts`, core.manyMs, 'ms'),
        atMost(
          `inspection of ${core.many} accounts: each, over one of ${core.accounts}`,
          core.growth,
          3,
          'times',
        ),
        atMost(
          `choice of questions for ${core.accounts} accounts`,
          core.questionsMs,
          25,
          'ms of processor time',
        ),
      ],
    };
  },
  manyAccounts: async () => {
    const manyAccounts = await measureManyAccounts();
    return {
      figures: manyAccounts,
      rows: [
        ...(['judging', 'questions'] as const).map((which) =>
          atMost(
            `longest main-thread block of ${manyAccounts.accounts} accounts, on the processor: ${which}`,
            manyAccounts[which].processorMs,
            BLOCK_MS,
            'ms',
          ),
        ),
      ],
    };
  },
  startUp: async () => {
    const startUp = await measureStartUp();
    const pressToHeading = await measurePressToHeading();
    return { figures: { startUp, pressToHeading }, rows: startUpRows(startUp, pressToHeading) };
  },
  slider: async () => {
    const slider = await measureSlider();
    return {
      figures: slider,
      rows: [
        atMost(`move of the slider, ${slider.folders} folders: median`, slider.medianMs, 16, 'ms'),
        plain('move of the slider: worst, whatever else the machine did', slider.worstMs, 'ms'),
        atMost('move of the slider: worst, of its own thread', slider.worstThreadMs, 50, 'ms'),
      ],
    };
  },
  storage: async () => {
    const storage = await measureStorage();
    const { usual, huge } = storage;
    const block = longestTask(huge);
    return {
      figures: storage,
      rows: [
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
        plain(
          `kept on the device for ${huge.folders} folders`,
          huge.keptCharacters / 1e6,
          'million characters',
        ),
      ],
    };
  },
  mailFile: async () => {
    const mailFile = await measureMailFile();
    return {
      figures: mailFile,
      rows: [
        plain(
          `data file of ${mailFile.messages} messages`,
          mailFile.ours.processorMs,
          'ms of processor time',
        ),
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
      ],
    };
  },
};

/** Measures all parts, or one of them alone: `npm run bench -- --only slider`. */
async function run(only: string | null): Promise<void> {
  const parts = Object.entries(PARTS).filter(([name]) => only === null || name === only);
  if (parts.length === 0) throw new Error(`--only ${only} is none of ${Object.keys(PARTS).join(', ')}.`);
  const figures: Record<string, unknown> = {};
  const rows: Row[] = [];
  for (const [name, measure] of parts) {
    const part = await measure();
    figures[name] = part.figures;
    rows.push(...part.rows);
  }
  const json = JSON.stringify(figures, null, 2);
  const folder = path.resolve(__dirname, '../../.bench');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, only === null ? 'results.json' : `results-${only}.json`), `${json}\n`);
  console.log(json);
  tell(rows);
}

function tell(rows: readonly Row[]): void {
  console.table(rows);
  if (rows.some(({ reached }) => !reached)) process.exitCode = 1;
}

/** What stands after an option on the command line; null: it is not given. */
function valueOf(option: string): string | null {
  const at = process.argv.indexOf(option);
  return at < 0 ? null : (process.argv[at + 1] ?? null);
}

const other = valueOf('--against');
const only = valueOf('--only');
void (other === null ? run(only) : runAgainst(other, only));
