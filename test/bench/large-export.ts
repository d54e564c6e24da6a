import { closeSync, openSync, writeSync } from 'node:fs';
import {
  MANAGER,
  OUTLOOK_16,
  dword,
  hex,
  key,
  popEntry,
  storeEntryId,
  sz,
} from '../fixtures/profile/reg-text';

/** Numbers that look random and are the same in every run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Writes a registry export as Windows does (UTF-16LE, mark, CRLF): half of it mail profiles with their sections and
 * blobs, half keys that have nothing to do with mail.
 *
 * @param size least size in bytes
 */
export function writeLargeExport(file: string, size: number): void {
  const roll = dice(1);
  const out = openSync(file, 'w');
  let written = 0;
  const write = (text: string) => {
    written += writeSync(out, Buffer.from(text.replaceAll('\n', '\r\n'), 'utf16le'));
  };
  write('\ufeffWindows Registry Editor Version 5.00\n\n');
  for (let block = 0; written < size; block++) write(profileBlock(block, roll) + otherBlock(block, roll));
  closeSync(out);
}

function bytes(count: number, roll: () => number): Uint8Array {
  return Uint8Array.from({ length: count }, () => Math.floor(roll() * 256));
}

function hexName(roll: () => number): string {
  return Array.from(bytes(16, roll), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** One account, three sections with blobs of some kilobytes, and the settings of the program itself. */
function profileBlock(block: number, roll: () => number): string {
  const root = `${OUTLOOK_16}\\Profiles\\Profile ${block % 8}`;
  const address = `person${block}@example.com`;
  const number = (block + 1).toString(16).padStart(8, '0');
  return [
    key(`${root}\\${MANAGER}\\${number}`, {
      ...popEntry(address),
      'POP3 Password': hex(bytes(300, roll)),
      'Leave on Server': dword(0xe0003),
      'Delivery Store EntryID': hex(storeEntryId(`C:\\Users\\person\\Outlook Files\\${address}.pst`)),
    }),
    ...Array.from({ length: 3 }, () =>
      key(`${root}\\${hexName(roll)}`, {
        '00033009': hex(bytes(4, roll)),
        '01020fff': hex(bytes(200, roll)),
        '11023d05': hex(bytes(2000, roll)),
        '001f3001': hex(bytes(60, roll)),
      }),
    ),
    key(`${root}\\0a0d020000000000c000000000000046`, {
      '000b0340': hex(bytes(2, roll)),
      '01020402': hex(bytes(6000, roll)),
    }),
    '',
  ].join('\n');
}

/** As many letters again of other programs' settings: short texts, numbers, lists of bytes. */
function otherBlock(block: number, roll: () => number): string {
  return Array.from({ length: 70 }, (_, i) =>
    key(`HKEY_CURRENT_USER\\Software\\Example\\Program ${block}\\Window ${i}`, {
      Title: sz(`A text with a path: C:\\Program Files\\Example\\${Math.floor(roll() * 1e9)}`),
      Position: hex(bytes(44, roll)),
      Shown: dword(Math.floor(roll() * 2)),
      Colour: dword(Math.floor(roll() * 2 ** 32)),
      'Last used': sz(`2026-11-${String(1 + Math.floor(roll() * 28)).padStart(2, '0')}`),
      List: hex(bytes(120, roll)),
    }),
  ).join('\n');
}
