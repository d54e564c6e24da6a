import type { ReadProblemCode } from '../read-problem';

const BEGINNINGS: readonly (readonly [bytes: string, problem: ReadProblemCode])[] = [
  ['regf', 'registryHive'],
  ['\u0089PNG', 'picture'],
  ['\u00ff\u00d8\u00ff', 'picture'],
  ['GIF8', 'picture'],
  ['BM', 'picture'],
  ['%PDF', 'document'],
  ['MZ', 'program'],
  ['L\u0000\u0000\u0000', 'shortcut'],
  ['SQLite format 3', 'database'],
];

/** What is said of files that are not text, by their first bytes. undefined: it may be a text, or a file of mail. */
export function kindOfBinary(head: Uint8Array, name: string): ReadProblemCode | undefined {
  if (SECRET_STORE.test(name)) return 'secretStore';
  const start = String.fromCharCode(...head.subarray(0, 16));
  const found = BEGINNINGS.find(([bytes]) => start.startsWith(bytes))?.[1];
  if (found !== undefined && (found !== 'picture' || !start.startsWith('BM') || head.includes(0)))
    return found;
  if (/^(?:RIFF....WEBP|....ftyp(?:heic|heix|mif1|avif))/s.test(start)) return 'picture';
  return head.includes(0) ? binaryByName(name) : undefined;
}

/** Files in which Thunderbird keeps passwords and the keys to them. */
const SECRET_STORE = /^(?:logins(?:-backup)?\.json|key[34]\.db|cert[89]\.db|signons\.sqlite)$/i;

const BY_ENDING: readonly (readonly [ending: RegExp, problem: ReadProblemCode])[] = [
  [/\.(?:docx?|odt|rtf|pptx?)$/i, 'document'],
  [/\.(?:xlsx?|ods|csv|tsv)$/i, 'table'],
  [/\.(?:lnk|url|webloc|desktop)$/i, 'shortcut'],
  [/\.(?:ics|vcs)$/i, 'calendar'],
  [/\.(?:vcf|ldif|contact|nk2|pab|wab|mab)$/i, 'contacts'],
  [/\.(?:msg|eml|emlx)$/i, 'message'],
  [/\.msf$/i, 'folderIndex'],
  [/(?:^|[\\/])policy(?:[ _(.-][^\\/]*)?\.json$/i, 'policyFile'],
];

function binaryByName(name: string): ReadProblemCode | undefined {
  return BY_ENDING.find(([ending]) => ending.test(name))?.[1];
}

/** First or telling lines of texts that are not read. */
const TELLING: readonly (readonly [line: RegExp, problem: ReadProblemCode])[] = [
  [/^\[(?:Profile\d+|Install[0-9A-F]+)\]/i, 'profilesIni'],
  [/^\s*(?:Application Basics|Mail and News Accounts)\s*$/i, 'troubleshooting'],
  [/^BitLocker Drive Encryption/i, 'driveStatus'],
  [/^BEGIN:VCALENDAR/i, 'calendar'],
  [/^(?:BEGIN:VCARD|dn: )/i, 'contacts'],
  [/^\[InternetShortcut\]/i, 'shortcut'],
  [/^ (?:Directory of|Verzeichnis von|R.pertoire de|Directorio de) /i, 'fileList'],
  [/^\s*(?:<!doctype html|<html)/i, 'webPage'],
  [/<Autodiscover[\s>]/i, 'serverAnswer'],
  [/"\$schema"\s*:\s*"[^"]*policy\.schema\.json"/, 'policyFile'],
  [/<plist[\s>]/i, 'otherSettings'],
  [/^\s*(?:<\?xml|\{|\[)/, 'otherSettings'],
];

/** What is said of a text that is not read, by its lines and, where they say nothing, by its name. */
export function kindOfText(lines: Iterable<string>, name: string): ReadProblemCode {
  let first = true;
  let general: ReadProblemCode | undefined;
  for (const line of lines) {
    const found = TELLING.find(([telling]) => telling.test(line))?.[1];
    if (found !== undefined && found !== 'otherSettings') return found;
    if (first) general = found ?? (looksLikeTable(line) ? 'table' : undefined);
    if (line.trim() !== '') first = false;
  }
  return binaryByName(name) ?? general ?? 'unknownFile';
}

/** A line of names with the same sign between them, at least four. */
function looksLikeTable(line: string): boolean {
  return [',', ';', '\t'].some((sign) => {
    const parts = line.split(sign);
    return parts.length >= 4 && parts.every((part) => /^"?[\p{L}\p{N} _.()#/-]{1,60}"?$/u.test(part.trim()));
  });
}
