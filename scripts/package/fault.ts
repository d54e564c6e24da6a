/** One thing that is wrong with what an administrator is about to publish, or has published. */
export interface Fault {
  /** Name of the kind, for tests and for looking it up. */
  kind: string;
  /** The file that was read, or the address that was asked. */
  file: string;
  /** Counted from 1; null where it is about the file as a whole. */
  line: number | null;
  /** What is wrong, and what comes of it. */
  reason: string;
  /** What to do. */
  cure: string;
}

/** What was looked at, and what is wrong with it. */
export interface Checked {
  /** Every file or address that was read; nothing is called right that was not. */
  read: string[];
  faults: Fault[];
  /** What is right as it stands, and may yet be meant otherwise. Whole sentences. */
  notes?: string[];
}

/** The line in which a place of a text stands, counted from 1. */
export const lineAt = (text: string, place: number): number => text.slice(0, place).split('\n').length;

/** The line in which a piece first stands; null: nowhere. */
export function lineOf(text: string, piece: string): number | null {
  const place = piece === '' ? -1 : text.indexOf(piece);
  return place < 0 ? null : lineAt(text, place);
}

/** Of a folder with more files than that only their number is printed. */
const FEW = 12;

/** The files that were read, by folder: each by its name where there are few, or where all are asked for. */
function readLines(read: readonly string[], all: boolean): string[] {
  const byFolder = new Map<string, string[]>();
  for (const file of read) {
    const folder = file.slice(0, file.lastIndexOf('/') + 1);
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), file]);
  }
  return [...byFolder].flatMap(([folder, files]) =>
    all || files.length <= FEW
      ? files.map((file) => `read   ${file}`)
      : [`read   ${files.length} files in ${folder} (--verbose names each)`],
  );
}

/** What a check prints: each fault, what was read, and the sum. `verbose`: every single file is named. */
export function reportOf({ read, faults, notes = [] }: Checked, verbose = false): string {
  return [
    ...faults.flatMap(({ kind, file, line, reason, cure }) => [
      `FAULT  ${file}${line === null ? '' : `:${line}`} (${kind})`,
      `       ${reason}`,
      `       ${cure}`,
      '',
    ]),
    ...notes.flatMap((note) => [`NOTE   ${note}`, '']),
    ...readLines(read, verbose),
    '',
    faults.length === 0
      ? `No fault found in ${read.length} of ${read.length} files read.`
      : `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} found. Do not publish it like this.`,
  ].join('\n');
}
