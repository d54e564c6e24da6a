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
}

/** The line in which a place of a text stands, counted from 1. */
export const lineAt = (text: string, place: number): number => text.slice(0, place).split('\n').length;

/** The line in which a piece first stands; null: nowhere. */
export function lineOf(text: string, piece: string): number | null {
  const place = piece === '' ? -1 : text.indexOf(piece);
  return place < 0 ? null : lineAt(text, place);
}

/** What a check prints: each thing read, each fault, and the sum. */
export function reportOf({ read, faults }: Checked): string {
  return [
    ...read.map((file) => `read   ${file}`),
    ...faults.flatMap(({ kind, file, line, reason, cure }) => [
      '',
      `FAULT  ${file}${line === null ? '' : `:${line}`} (${kind})`,
      `       ${reason}`,
      `       ${cure}`,
    ]),
    '',
    faults.length === 0
      ? `No fault found in ${read.length} of ${read.length} files read.`
      : `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} found. Do not publish it like this.`,
  ].join('\n');
}
