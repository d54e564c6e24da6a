import type { Company } from '../../core/company/company';
import {
  joinReaders,
  judgeReaders,
  machineSnapshot,
  makeWayFor,
  type JudgedReaders,
} from '../../core/company/company-readers';
import { readProfileText } from '../profile/read-profile';
import { SNIFF_BYTES, sniff } from '../profile/sniff';
import { cleanText } from '../profile/text/clean';
import type { CompanyFileReport } from './desk-protocol';
import { isMachineFile, judgeMachine, type JudgedMachine } from './judge-machine';
import { readTable } from './read-table';
import { kindOfTable } from './table-kinds';
import { TableRows } from './table-rows';

/** Machine files that were read in full are counted, not listed: there may be thousands. */
const LISTED = 200;
/** A machine file is small; a larger one is none. Bytes. */
const LARGEST_MACHINE = 1 << 22;

/** A file that was dropped. Its size stands beside it, for to ask a file for it may take as long as to read it. */
export interface SizedFile {
  file: File;
  /** Bytes. */
  size: number;
}

/** Whether `headOf` reads the whole of it. */
export const isSmall = ({ size }: SizedFile): boolean => size <= SNIFF_BYTES;

/** The first bytes of a file, by which it is told what it is; of a small one all. */
export async function headOf({ file, size }: SizedFile): Promise<Uint8Array> {
  const head = isSmall({ file, size }) ? file : file.slice(0, SNIFF_BYTES);
  return new Uint8Array(await head.arrayBuffer());
}

/** What was seen of a file beforehand: how it begins, or what it says of a machine. */
export type Seen = { head: Uint8Array } | { machine: JudgedMachine };

/** Takes dropped files into the company, one after another. */
export class FileTaker {
  readonly reports: CompanyFileReport[] = [];
  /** ISO date of the last reading. */
  today = '1970-01-01';
  /** Numbers of the files that a machine's collector wrote. */
  readonly machineFiles = new Set<number>();
  private readonly tables = new Map<number, TableRows>();
  /** What was said of the file that counts, by name of the machine in lower case. */
  private readonly machineReports = new Map<string, CompanyFileReport>();

  constructor(private readonly company: Company) {}

  /** Machines whose files were read. */
  get machines(): number {
    return this.company.machines.size;
  }

  /** What became of each file, by all that was read so far. */
  toldReports(): CompanyFileReport[] {
    for (const table of this.tables.values()) table.countPeople();
    return this.reports;
  }

  /** The day for which a table speaks, as somebody has said it. */
  setDay(file: number, on: string): void {
    const table = this.tables.get(file);
    if (table?.tellDay(on) !== true) return;
    const report = this.reports.find((one) => one.file === file);
    if (report) Object.assign(report, { on: table.on, unclearDay: null });
  }

  /** Reads one file, under its number. Never rejects. */
  async take(
    number: number,
    one: SizedFile & { now: string; seen: Promise<Seen> },
    onBytes: (done: number) => void,
    cancelled: () => boolean,
  ): Promise<void> {
    const { file, now } = one;
    this.today = now.slice(0, 10);
    const report: CompanyFileReport = {
      file: number,
      name: cleanText(file.name),
      kind: null,
      on: null,
      counts: null,
      accounts: null,
      problem: null,
      unclearDay: null,
    };
    try {
      const seen = await one.seen;
      if ('machine' in seen) this.takeMachine(seen.machine, report);
      else await this.read(one, seen.head, report, onBytes, cancelled);
    } catch {
      report.problem = 'unreadable';
    }
    if (report.kind === 'machine') this.machineFiles.add(number);
    const isPlainMachine = report.kind === 'machine' && report.problem === null;
    if (!isPlainMachine || this.machines <= LISTED) this.reports.push(report);
  }

  private async read(
    { file, size, now }: SizedFile & { now: string },
    head: Uint8Array,
    report: CompanyFileReport,
    onBytes: (done: number) => void,
    cancelled: () => boolean,
  ): Promise<void> {
    if (size === 0) {
      report.problem = 'emptyFile';
      return;
    }
    if (isMachineFile(head)) {
      const isTooLarge = size > LARGEST_MACHINE;
      const bytes = size <= head.length || isTooLarge ? head : new Uint8Array(await file.arrayBuffer());
      this.takeMachine(isTooLarge ? null : judgeMachine(bytes, this.today), report);
      return;
    }
    const { read, ...rest } = sniff(head, file.name);
    if (read !== null && read !== 'dataFile' && read !== 'popState') {
      const source = {
        id: `company|${report.file}`,
        kind: 'profileExport' as const,
        name: report.name,
        readAt: now,
      };
      const { facts, problem } = await readProfileText(
        { blob: file, kind: read, source },
        onBytes,
        cancelled,
      );
      report.kind = 'profile';
      report.problem = problem ?? null;
      if (facts !== undefined) {
        const snapshot = machineSnapshot([facts], now, null);
        const reader = { machine: report.name, collectedAt: null };
        this.join(judgeReaders(reader, snapshot, this.today), report);
      }
      return;
    }
    const isTable = await this.takeTable(file, report, onBytes, cancelled);
    if (isTable) return;
    report.problem = 'problem' in rest && rest.problem !== 'table' ? rest.problem : 'otherTable';
  }

  /** null: it names itself as the file of a machine and is none. */
  private takeMachine(judged: JudgedMachine | null, report: CompanyFileReport): void {
    report.kind = 'machine';
    if (judged === null) {
      report.problem = 'notAMachine';
      return;
    }
    report.on = judged.collectedAt.slice(0, 10);
    report.name = judged.machine;
    const name = report.name.toLowerCase();
    const place = makeWayFor(this.company, name, judged.collectedAt);
    if (place === 'older') {
      report.problem = 'olderMachine';
      return;
    }
    const replaced = this.machineReports.get(name);
    if (place === 'newer' && replaced !== undefined) {
      Object.assign(replaced, { problem: 'olderMachine', accounts: null });
      if (!this.reports.includes(replaced)) this.reports.push(replaced);
    }
    this.machineReports.set(name, report);
    this.join(judged, report);
  }

  private join(judged: JudgedReaders, report: CompanyFileReport): void {
    joinReaders(this.company, judged);
    report.accounts = { joined: judged.readers.length, withoutAddress: judged.withoutAddress };
  }

  /** false: it has no header that is understood. */
  private async takeTable(
    file: File,
    report: CompanyFileReport,
    onBytes: (done: number) => void,
    cancelled: () => boolean,
  ): Promise<boolean> {
    let rows: TableRows | null = null;
    const open = (header: readonly string[]): TableRows | null => {
      const kind = kindOfTable(header);
      report.kind = kind;
      return kind === null ? null : new TableRows(this.company, report.file, kind, header, this.today);
    };
    const problem = await readTable(file, {
      onHeader: (header) => (rows = open(header)) !== null,
      onRow: (row) => rows?.take(row),
      onBytes,
      cancelled,
    });
    const taken = rows as TableRows | null;
    if (taken === null) return false;
    this.tables.set(report.file, taken);
    report.counts = taken.counts;
    report.unclearDay = taken.finish();
    report.on = taken.on;
    report.problem = problem;
    return true;
  }
}
