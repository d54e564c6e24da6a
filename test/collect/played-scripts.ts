import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Registry, RegistryValue } from './registry';

const ROOT = path.resolve(__dirname, '../..');
export const scriptText = (name: string): string => readFileSync(path.join(ROOT, 'collect', name), 'utf8');

/** The lists of names in a script, by kind of key, as the script itself reads them. */
function listsOf(name: 'Export-MailSettings.ps1' | 'Export-MailSettings.cmd'): Record<string, string[]> {
  const text = scriptText(name);
  const lists = name.endsWith('.ps1')
    ? text.matchAll(/^\$(\w+)Values = @\(\n([^]*?)^\)/gm)
    : text.matchAll(/^set (\w+)_VALUES=(.*)$/gm);
  return Object.fromEntries(
    [...lists].map(([, kind = '', list = '']) => [
      kind.toLowerCase(),
      [...list.matchAll(/(['"])(.*?)\1/g)].map(([, , value = '']) => value),
    ]),
  );
}

const MANAGER = '9375cff0413111d3b88a00104b2a6676';

/** Which list holds for a key, as the scripts walk them; null: they do not go there. */
function kindOf(key: string): string | null {
  const parts = key.toLowerCase().split('\\');
  const at = parts.indexOf('profiles');
  if (at < 0) return /\\office\\1[56]\.0\\outlook$/i.test(key) ? 'outlook' : null;
  const [section, entry, more] = parts.slice(at + 2);
  if (section === undefined || more !== undefined) return null;
  if (entry !== undefined) return section === MANAGER && /^[0-9a-f]{8}$/.test(entry) ? 'entry' : null;
  return section === MANAGER ? 'manager' : 'section';
}

/** What a script asks the registry for, and what it gets: name by name. */
function asked(registry: Registry, lists: Record<string, string[]>) {
  return [...registry].flatMap(([key, values]) => {
    const names = lists[kindOf(key) ?? ''] ?? [];
    const found = names.flatMap((name): [string, RegistryValue][] => {
      const value = [...values].find(([each]) => each.toLowerCase() === name.toLowerCase())?.[1];
      return value === undefined ? [] : [[name, value]];
    });
    return found.length === 0 ? [] : [{ key, found }];
  });
}

/** The file that the PowerShell script writes, with its own lists. PowerShell itself does not run here. */
export function collectedFile(registry: Registry): string {
  const keys = asked(registry, listsOf('Export-MailSettings.ps1')).map(({ key, found }) => ({
    PSPath: key,
    ...Object.fromEntries(found.map(([name, { value }]) => [name, value])),
  }));
  return JSON.stringify({
    kind: 'mailbox-checkup-machine',
    version: 1,
    machine: 'PC-0042',
    collectedAt: '2026-11-28T09:00:00Z',
    diskEncrypted: true,
    people: [{ keys, dataFiles: [{ path: 'C:\\Mail\\ada.pst', sizeBytes: 1_000, changedOn: '2026-11-27' }] }],
    peopleNotRead: 0,
  });
}

function printed({ type, value }: RegistryValue): string {
  switch (type) {
    case 'REG_SZ':
      return value;
    case 'REG_DWORD':
      return `0x${(value >>> 0).toString(16)}`;
    case 'REG_BINARY':
      return value.map((byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join('');
  }
}

/** The file that the command file writes, with its own lists, as `reg query` prints values. */
export const printedFile = (registry: Registry): string =>
  asked(registry, listsOf('Export-MailSettings.cmd'))
    .flatMap(({ key, found }) =>
      found.map(([name, value]) => `\r\n${key}\r\n    ${name}    ${value.type}    ${printed(value)}\r\n\r\n`),
    )
    .join('');
