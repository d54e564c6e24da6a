import { judgeReaders, machineSnapshot, type JudgedReaders } from '../../core/company/company-readers';
import { MACHINE_FILE, parseMachineFile } from '../../core/company/machine-file';
import { cleanText } from '../profile/text/clean';
import { sniffEncoding } from '../profile/text/encoding';
import { machineFacts } from './machine-facts';

/** What the file of a machine says, judged. */
export interface JudgedMachine extends JudgedReaders {
  /** Name of the machine. Text, never markup. */
  machine: string;
  /** ISO instant. */
  collectedAt: string;
}

/** Bytes in which a machine file names its kind. */
const HEAD = 1_024;

const UTF_8 = new TextDecoder('utf-8');
const UTF_16 = new TextDecoder('utf-16le');
const decoderOf = (head: Uint8Array): TextDecoder =>
  sniffEncoding(head).encoding === 'utf-16le' ? UTF_16 : UTF_8;

/** Whether a file that begins like this names itself as that of a machine. */
export const isMachineFile = (head: Uint8Array): boolean =>
  decoderOf(head).decode(head.subarray(0, HEAD)).includes(MACHINE_FILE);

/** Reads the whole file of a machine and judges what it says; null: it is none. `today`: ISO date. */
export function judgeMachine(bytes: Uint8Array, today: string): JudgedMachine | null {
  const file = parseMachineFile(decoderOf(bytes).decode(bytes));
  if (file === null) return null;
  const { collectedAt, diskEncrypted } = file;
  const machine = cleanText(file.machine);
  const snapshot = machineSnapshot(machineFacts(file), collectedAt, diskEncrypted);
  return { machine, collectedAt, ...judgeReaders({ machine, collectedAt }, snapshot, today) };
}
