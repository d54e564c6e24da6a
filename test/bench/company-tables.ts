import Papa from 'papaparse';
import { createDesk } from '../../src/sources/company/desk';
import type { FromDesk } from '../../src/sources/company/desk-protocol';
import { LONG } from '../tools/long';
import { processorTime } from '../tools/processor-time';
import { NOW, companyTables, machineFiles } from './company-files';
import { cutCells } from './cut-cells';

const MAILBOXES = LONG ? 500_000 : 100_000;
const MACHINES = LONG ? 5_000 : 1_000;
const ROUNDS = LONG ? 3 : 5;

/** Times are medians of processor time, in milliseconds. */
export interface CompanyFigures {
  fileBytes: number;
  /** Decoding the bytes and cutting them into cells, of which nothing is kept. */
  libraryMs: number;
  /** From the files to mailboxes that can be asked for. */
  oursMs: number;
  /** How fast ours is, where the library alone is 1. */
  ratio: number;
}

export interface CompanyTableFigures {
  mailboxes: number;
  machines: number;
  /** One report on sizes. */
  one: CompanyFigures;
  /** Three tables of all mailboxes, joined. */
  joined: CompanyFigures;
  /** The same with the files of machines, their accounts joined and judged. */
  withMachines: CompanyFigures;
}

/** Reads a company's files as its overview does, beside the CSV library alone. */
export async function measureCompanyTables(): Promise<CompanyTableFigures> {
  const toFile = ({ name, text }: { name: string; text: string }) => new File([text], name);
  const tables = companyTables(MAILBOXES).map(toFile);
  const machines = (await machineFiles(MACHINES)).map(toFile);
  return {
    mailboxes: MAILBOXES,
    machines: MACHINES,
    one: await measure(tables.slice(0, 1)),
    joined: await measure(tables),
    withMachines: await measure([...tables, ...machines]),
  };
}

async function measure(files: readonly File[]): Promise<CompanyFigures> {
  const library: number[] = [];
  const ours: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const alone = await processorTime(() => cutAll(files));
    const whole = await processorTime(() => take(files));
    // The first round warms up.
    if (round === 0) continue;
    library.push(alone);
    ours.push(whole);
  }
  const [libraryMs, oursMs] = [median(library), median(ours)];
  const fileBytes = files.reduce((sum, { size }) => sum + size, 0);
  return { fileBytes, libraryMs, oursMs, ratio: libraryMs / oursMs };
}

async function cutAll(files: readonly File[]): Promise<void> {
  let rows = 0;
  for (const file of files) rows += await cutCells(file, Papa);
  if (rows < MAILBOXES) throw new Error(`The library read ${rows} rows`);
}

async function take(files: readonly File[]): Promise<void> {
  const said: FromDesk[] = [];
  const ask = createDesk((message) => said.push(message));
  await ask({ type: 'take', files, now: NOW });
  const last = said.findLast((message) => message.type === 'files');
  const { reports = [], machines = 0 } = last ?? {};
  const tables = reports.filter(({ counts }) => counts?.joined === MAILBOXES).length;
  const expected = files.filter(({ name }) => name.endsWith('.csv')).length;
  if (tables !== expected || machines !== files.length - expected)
    throw new Error(`Not read whole: ${JSON.stringify(reports.slice(0, expected))}`);
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
