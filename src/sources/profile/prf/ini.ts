/** Sections and keys of a deployment file, by name in lower case. */
export interface Ini {
  sections: ReadonlyMap<string, IniSection>;
  /** Placeholders such as `{{POP3_HOST}}` stand somewhere, as values or as lines of their own. */
  hasTokens: boolean;
}

export interface IniSection {
  keys: ReadonlyMap<string, string>;
  hasTokens: boolean;
}

const TOKEN = /\{\{[^{}]*\}\}|\$\{[^{}]*\}/;

/**
 * Splits the lines of an INI text. Blanks around names and values do not count, nor do comments (`;`) and lines
 * without an equals sign. When a key or a section is there twice, the first counts for each key, as it does for
 * Windows.
 */
export function parseIni(lines: Iterable<string>): Ini {
  const sections = new Map<string, { keys: Map<string, string>; hasTokens: boolean }>();
  let section = { keys: new Map<string, string>(), hasTokens: false };
  let hasTokens = false;
  for (const line of lines) {
    const text = line.trim();
    if (text === '' || text.startsWith(';')) continue;
    if (TOKEN.test(text)) hasTokens = section.hasTokens = true;
    if (text.startsWith('[') && text.endsWith(']')) {
      const name = text.slice(1, -1).trim().toLowerCase();
      section = sections.get(name) ?? { keys: new Map<string, string>(), hasTokens: false };
      sections.set(name, section);
      continue;
    }
    const equals = text.indexOf('=');
    if (equals <= 0) continue;
    const key = text.slice(0, equals).trim().toLowerCase();
    const value = text.slice(equals + 1).trim();
    if (!section.keys.has(key)) section.keys.set(key, /^"(.*)"$/.exec(value)?.[1] ?? value);
  }
  return { sections, hasTokens };
}

/**
 * A number as deployment files write it: hexadecimal with `0x`, or decimal. undefined: the key is missing or
 * empty; null: it is not a number of 32 bits.
 */
export function iniNumber(section: IniSection, key: string): number | undefined | null {
  const text = section.keys.get(key.toLowerCase());
  if (text === undefined || text === '') return undefined;
  if (!/^(?:0x[0-9a-f]{1,8}|\d{1,10})$/i.test(text)) return null;
  const value = Number(text);
  return value <= 0xffff_ffff ? value : null;
}
