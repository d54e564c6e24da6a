import { DATA_FILE_HEADER_BYTES, parseDataFileHeader } from '../datafile/header';
import type { ReadProblemCode } from '../read-problem';
import { kindOfBinary, kindOfText } from './other-files';
import { holdsRecoveryKey } from './recovery-key';
import { sniffEncoding, unitsOf, type Units } from './text/encoding';
import { linesOf } from './text/lines';

/** First line of a registry export, of either version. */
const HEADER = /^\s*(?:windows registry editor version|regedit4\b)/i;

/** Bytes that `sniff` looks at. A deployment file may begin with pages of comments. */
export const SNIFF_BYTES = 1 << 16;

/** Kinds of text that are read. */
export type TextKind =
  | 'registryExport'
  | 'registryPrint'
  | 'powerShellJson'
  | 'powerShellList'
  | 'deploymentFile'
  | 'thunderbirdPreferences'
  | 'popState'
  | 'clientConfig'
  | 'appleProfile'
  | 'k9Settings'
  | 'oeAccount';

/** What a file is: one that is read, or one of which something else is to be said. */
export type FileKind = { read: TextKind | 'dataFile' } | { read: null; problem: ReadProblemCode };

/**
 * What files begin with that may be one single line, passwords in it included, and what stands in those that are read.
 * It is looked for letter by letter: nothing of such a file becomes text here.
 */
const MARKUP: readonly (readonly [kind: TextKind, first: string, ...inside: string[]])[] = [
  ['clientConfig', '<', '<clientconfig'],
  ['k9Settings', '<', '<k9settings'],
  ['oeAccount', '<', '<messageaccount'],
  ['appleProfile', '<', '<plist', '<key>payload'],
  ...['"clsid":', '"pop3 server":', '"imap server":'].flatMap((name) => [
    ['powerShellJson', '{', name] as const,
    ['powerShellJson', '[', name] as const,
  ]),
];

/** Decides what a file is by its first bytes (64 KiB are enough), whatever its name says. */
export function sniff(head: Uint8Array, name: string): FileKind {
  if (parseDataFileHeader(head.subarray(0, DATA_FILE_HEADER_BYTES)) !== null) return { read: 'dataFile' };
  const binary = kindOfBinary(head, name);
  if (binary !== undefined) return { read: null, problem: binary };
  const { encoding, markBytes } = sniffEncoding(head);
  const units = unitsOf(head.slice(markBytes, SNIFF_BYTES), encoding);
  if (units.includes(0)) return { read: null, problem: 'unknownFile' };
  if (holdsRecoveryKey(units)) return { read: null, problem: 'recoveryKey' };
  const read = markupKind(units) ?? textKind(linesOf(units, encoding, '='));
  if (read !== undefined) return { read };
  return { read: null, problem: kindOfText(linesOf(units, encoding, '='), name) };
}

function markupKind(units: Units): TextKind | undefined {
  const first = units.find((unit) => unit > 0x20);
  return MARKUP.find(
    ([, begins, ...inside]) =>
      first === begins.charCodeAt(0) && inside.every((letters) => hasLetters(units, letters)),
  )?.[0];
}

/** Do these letters stand somewhere, in either case? */
function hasLetters(units: Units, text: string): boolean {
  const letters = Array.from(text, (letter) => letter.charCodeAt(0));
  const isLetter = (unit: number) => unit >= 0x61 && unit <= 0x7a;
  return units.some((_, at) =>
    letters.every((letter, i) => {
      const unit = units[at + i] ?? 0;
      return (isLetter(letter) ? unit | 0x20 : unit) === letter;
    }),
  );
}

const DEPLOYMENT_SECTION = /^\s*\[(?:general|service list|internet account list)\]\s*$/i;
/** Thunderbird's `profiles.ini` has a section of the same name as a deployment file. */
const PROFILES_SECTION = /^\[(?:profile\d+|install[0-9a-f]+)\]/i;
const SHOWN_VALUE = /^(?:clsid|Account Name|POP3 Server|IMAP Server|Leave on Server|PSPath) {1,60}: \S/i;
const PRINTED_VALUE = /^\s+\S.*\sREG_[A-Z_]+(?:\s|$)/;

function textKind(lines: Iterable<string>): TextKind | undefined {
  let isFirst = true;
  let later: TextKind | undefined;
  for (const line of lines) {
    if (isFirst && HEADER.test(line)) return 'registryExport';
    if (line.trim() !== '') isFirst = false;
    if (/^\[-?HKEY_/i.test(line)) return 'registryExport';
    if (/^\s*user_pref\(/.test(line)) return 'thunderbirdPreferences';
    if (/^# POP3 State File/i.test(line)) return 'popState';
    if (PROFILES_SECTION.test(line)) return undefined;
    if (SHOWN_VALUE.test(line)) return 'powerShellList';
    if (DEPLOYMENT_SECTION.test(line)) later = 'deploymentFile';
    else if (PRINTED_VALUE.test(line)) later ??= 'registryPrint';
  }
  return later;
}
