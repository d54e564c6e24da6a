import { textOf, type TextEncoding, type Units } from '../text/encoding';
import { ACCOUNT_MANAGER, type ProfileCollector } from './collector';
import type { RegData } from './value';

/** Where an entry is taken to lie that does not say it: in the profile that Outlook makes by itself. */
const USUAL_PLACE = `HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\Outlook\\Profiles\\Outlook\\${ACCOUNT_MANAGER}`;

/** A registry key as PowerShell shows it: its values by name, among them `PSPath` with the place of the key. */
type Shown = ReadonlyMap<string, RegData>;

/**
 * Reads keys as `Get-ItemProperty ... | ConvertTo-Json` gives them: one object or a list of them. False: it is no
 * JSON to its end.
 */
export function readPowerShellJson(
  units: Units,
  encoding: TextEncoding,
  collector: ProfileCollector,
): boolean {
  let json: unknown;
  try {
    json = JSON.parse(textOf(withoutPasswords(units), encoding).replace(/^\uFEFF/, ''));
  } catch {
    return false;
  }
  readPowerShellKeys(Array.isArray(json) ? (json as unknown[]) : [json], collector);
  return true;
}

/** Reads keys that `ConvertTo-Json` has written and somebody has parsed already. */
export function readPowerShellKeys(keys: readonly unknown[], collector: ProfileCollector): void {
  tellAll(
    keys
      .filter(isRecord)
      .map((key) => new Map(Object.entries(key).map(([name, value]) => [name, dataOf(value)]))),
    collector,
  );
}

/**
 * Reads keys as `Get-ItemProperty` shows them by itself: a line for each value, name and value with a colon between.
 * A longer value goes on in the next line, below its beginning. A name that comes again begins the next key.
 */
export function readPowerShellList(lines: Iterable<string>, collector: ProfileCollector): void {
  const keys: Map<string, string>[] = [];
  let last: { name: string; column: number } | undefined;
  for (const line of lines) {
    const [start, name] = /^(\S[^:]{0,80}?)\s* : /.exec(line) ?? [];
    let key = keys.at(-1);
    if (start !== undefined && name !== undefined) {
      if (key === undefined || key.has(name)) keys.push((key = new Map<string, string>()));
      key.set(name, line.slice(start.length));
      last = { name, column: start.length };
    } else if (key && last && line.slice(0, last.column).trim() === '') {
      key.set(last.name, `${key.get(last.name) ?? ''}${line.slice(last.column).trimEnd()}`);
    }
  }
  tellAll(
    keys.map((key) => new Map([...key].map(([name, text]) => [name, shownData(text.trim())]))),
    collector,
  );
}

function tellAll(keys: readonly Shown[], collector: ProfileCollector): void {
  keys.forEach((key, at) => {
    const path = key.get('PSPath');
    const place = path?.type === 'text' ? path.text.replace(/^.*::/, '') : undefined;
    const names = collector.key(place ?? `${USUAL_PLACE}\\${entryNumber(at)}`);
    for (const [shown, data] of key) {
      const name = names?.named(shown);
      if (name !== undefined) collector.value(name, data);
    }
  });
}

/** Numbers that no key has which says where it lies. */
function entryNumber(at: number): string {
  return (0xf0000000 + at).toString(16);
}

function dataOf(value: unknown): RegData {
  if (typeof value === 'string') return { type: 'text', text: value };
  if (typeof value === 'number') return numberData(value);
  // Windows PowerShell puts a list of bytes into an object of its own.
  const list: unknown = isRecord(value) ? value.value : value;
  return Array.isArray(list) ? bytesData(list as unknown[]) : { type: 'malformed' };
}

function shownData(text: string): RegData {
  const list = /^\{([\d\s,.…]*)\}$/.exec(text)?.[1];
  if (list !== undefined)
    return bytesData(list.split(',').map((part) => (/^\s*\d+\s*$/.test(part) ? Number(part) : NaN)));
  return /^-?\d{1,10}$/.test(text) ? numberData(Number(text)) : { type: 'text', text };
}

/** PowerShell shows a DWORD as a number with a sign. */
function numberData(value: number): RegData {
  return Number.isInteger(value) && value >= -(2 ** 31) && value < 2 ** 32
    ? { type: 'dword', value: value >>> 0 }
    : { type: 'malformed' };
}

function bytesData(list: readonly unknown[]): RegData {
  const isByte = (value: unknown) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 255;
  return list.every(isByte)
    ? { type: 'bytes', bytes: Uint8Array.from(list as number[]), ansi: false }
    : { type: 'malformed' };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const PASSWORD = Array.from('password', (letter) => letter.charCodeAt(0));

/** The same units with a 0 in place of every letter in the value of a name that contains 'password'. */
function withoutPasswords(units: Units): Units {
  const plain = units.slice();
  for (let at = 0; at < plain.length; at += 1) {
    if (plain[at] !== QUOTE) continue;
    const end = endOfString(plain, at);
    const next = nextInk(plain, end + 1);
    if (plain[next] === COLON) {
      const value = nextInk(plain, next + 1);
      if (plain[value] === QUOTE && hasPassword(plain, at, end)) {
        const valueEnd = endOfString(plain, value);
        plain.fill(0x30, value + 1, valueEnd);
        at = valueEnd;
        continue;
      }
    }
    at = end;
  }
  return plain;
}

function endOfString(units: Units, quote: number): number {
  for (let at = quote + 1; at < units.length; at += 1) {
    if (units[at] === BACKSLASH) at += 1;
    else if (units[at] === QUOTE) return at;
  }
  return units.length;
}

function nextInk(units: Units, from: number): number {
  let at = from;
  while (at < units.length && (units[at] ?? 0) <= 0x20) at += 1;
  return at;
}

function hasPassword(units: Units, from: number, to: number): boolean {
  for (let at = from; at + PASSWORD.length <= to; at += 1) {
    if (PASSWORD.every((letter, i) => ((units[at + i] ?? 0) | 0x20) === letter)) return true;
  }
  return false;
}
