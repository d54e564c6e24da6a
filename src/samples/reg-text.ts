/** Writes the text of a registry export, in the shape that Windows gives it. */

const PROFILES = 'HKEY_CURRENT_USER\\Software\\Microsoft\\Office';
const ACCOUNT_MANAGER = '9375CFF0413111d3B88A00104B2A6676';

type Values = Record<string, string>;

/** Classes of entries of Outlook's account manager. */
export const CLASS = {
  pop3: '{ED475411-B0D6-11D2-8C3B-00104B2A6676}',
  imap: '{ED475412-B0D6-11D2-8C3B-00104B2A6676}',
  service: '{ED475414-B0D6-11D2-8C3B-00104B2A6676}',
} as const;

export function sz(text: string): string {
  return `"${text.replaceAll('\\', '\\\\')}"`;
}

export function dword(value: number): string {
  return `dword:${value.toString(16).padStart(8, '0')}`;
}

/** The id that Outlook draws at random for an account, here from its name: it is the same in every export. */
export function drawnId(name: string): string {
  return dword(
    new TextEncoder().encode(name).reduce((id, byte) => Math.imul(id ^ byte, 16_777_619) >>> 0, 1),
  );
}

function hex(bytes: Iterable<number>): string {
  return `hex:${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(',')}`;
}

/** 16 bytes that are all the same: an invented id. */
function uid(byte: number): number[] {
  return Array.from({ length: 16 }, () => byte);
}

/** UTF-16LE with a final NUL. */
function wide(text: string): number[] {
  return Array.from(`${text}\0`).flatMap((letter) => {
    const unit = letter.charCodeAt(0);
    return [unit & 0xff, unit >> 8];
  });
}

/** The entry id of the store at a path. The fixed part before the path is skipped by the reader. */
export function storeAt(path: string): string {
  return hex(storeBytes(path));
}

/** The same as bytes. */
export const storeBytes = (path: string): number[] => [...uid(0), ...wide(path)];

/** An entry for a data file in the old (MSPST) or current (MSUPST) format, and the sections that lead to its path. */
export function dataFileEntry(
  name: string,
  path: string,
  format: 'MSPST MS' | 'MSUPST MS',
): { entry: Values; sections: Record<string, Values> } {
  const [service, provider] = [0x11, 0x22];
  const section = (byte: number) => byte.toString(16).repeat(16);
  return {
    entry: {
      clsid: sz(CLASS.service),
      'Account Name': sz(name),
      'Service Name': sz(format),
      'Service UID': hex(uid(service)),
    },
    sections: {
      [section(service)]: { '01023d00': hex(uid(provider)) },
      [section(provider)]: { '001f6700': hex(wide(path)) },
    },
  };
}

/** A whole export of one mail profile. */
export function regExport(
  version: '15.0' | '16.0',
  entries: readonly Values[],
  sections: Record<string, Values> = {},
): string {
  const root = `${PROFILES}\\${version}\\Outlook\\Profiles\\Outlook`;
  const key = (path: string, values: Values): string[] => [
    `[${path}]`,
    ...Object.entries(values).map(([name, data]) => `"${name}"=${data}`),
    '',
  ];
  return [
    'Windows Registry Editor Version 5.00',
    '',
    ...key(root, {}),
    ...Object.entries(sections).flatMap(([name, values]) => key(`${root}\\${name}`, values)),
    ...entries.flatMap((values, index) =>
      key(`${root}\\${ACCOUNT_MANAGER}\\${String(index + 1).padStart(8, '0')}`, values),
    ),
  ].join('\r\n');
}
