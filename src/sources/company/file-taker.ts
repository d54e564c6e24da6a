import type { Company } from '../../core/company/company';
import { machineSnapshot, makeWayFor, takeMachine } from '../../core/company/company-readers';
import { MACHINE_FILE, parseMachineFile } from '../../core/company/machine-file';
import type { SourceFacts } from '../../core/facts/snapshot';
import { readProfileText } from '../profile/read-profile';
import { SNIFF_BYTES, sniff } from '../profile/sniff';
import { cleanText } from '../profile/text/clean';
import { sniffEncoding } from '../profile/text/encoding';
import type { CompanyFileReport } from './desk-protocol';
import { machineFacts } from './machine-facts';
import { readTable } from './read-table';
import { kindOfTable } from './table-kinds';
import { TableRows } from './table-rows';

/** Machine files that were read in full are counted, not listed: there may be thousands. */
const LISTED = 200;
/** A machine file is small; a larger one is none. Bytes. */
const LARGEST_MACHINE = 1 << 22;

/** Bytes in which a machine file names its kind. */
const HEAD = 1_024;

/** The first bytes of a file, by which it is told what it is; of a small one all. */
export async function headOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(0, SNIFF_BYTES).arrayBuffer());
}

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

  /** The day for which a table speaks, as somebody has said it. */
  setDay(file: number, on: string): void {
    const table = this.tables.get(file);
    if (table?.tellDay(on) !== true) return;
    const report = this.reports.find((one) => one.file === file);
    if (report) Object.assign(report, { on: table.on, unclearDay: null });
  }

  /** Reads one file, under its number, whose `head` may be there already. Never rejects. */
  async take(
    number: number,
    { file, head, now }: { file: File; head: Promise<Uint8Array>; now: string },
    onBytes: (done: number) => void,
    cancelled: () => boolean,
  ): Promise<void> {
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
      await this.read(file, await head, report, now, onBytes, cancelled);
    } catch {
      report.problem = 'unreadable';
    }
    if (report.kind === 'machine') this.machineFiles.add(number);
    const isPlainMachine = report.kind === 'machine' && report.problem === null;
    if (!isPlainMachine || this.machines <= LISTED) this.reports.push(report);
  }

  private async read(
    file: File,
    head: Uint8Array,
    report: CompanyFileReport,
    now: string,
    onBytes: (done: number) => void,
    cancelled: () => boolean,
  ): Promise<void> {
    if (file.size === 0) {
      report.problem = 'emptyFile';
      return;
    }
    const decoder = new TextDecoder(sniffEncoding(head).encoding === 'utf-16le' ? 'utf-16le' : 'utf-8');
    if (decoder.decode(head.subarray(0, HEAD)).includes(MACHINE_FILE)) {
      const isWhole = file.size === head.length;
      const text =
        file.size > LARGEST_MACHINE ? '' : decoder.decode(isWhole ? head : await file.arrayBuffer());
      this.takeMachine(text, report);
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
      if (facts !== undefined) this.takeSettings([facts], report, now, null);
      return;
    }
    const isTable = await this.takeTable(file, report, onBytes, cancelled);
    if (isTable) return;
    report.problem = 'problem' in rest && rest.problem !== 'table' ? rest.problem : 'otherTable';
  }

  private takeMachine(text: string, report: CompanyFileReport): void {
    const machine = parseMachineFile(text);
    report.kind = 'machine';
    if (machine === null) {
      report.problem = 'notAMachine';
      return;
    }
    report.on = machine.collectedAt.slice(0, 10);
    report.name = cleanText(machine.machine);
    const name = report.name.toLowerCase();
    const place = makeWayFor(this.company, name, machine.collectedAt);
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
    this.takeSettings(machineFacts(machine), report, machine.collectedAt, machine.diskEncrypted);
  }

  private takeSettings(
    facts: readonly SourceFacts[],
    report: CompanyFileReport,
    takenAt: string,
    diskEncrypted: boolean | null,
  ): void {
    const snapshot = machineSnapshot(facts, takenAt, diskEncrypted);
    const collectedAt = report.kind === 'machine' ? takenAt : null;
    const reader = { machine: report.name, collectedAt };
    report.accounts = takeMachine(this.company, reader, snapshot, this.today);
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
