import { SAMPLES } from '../../src/samples/samples';

/** A value as Windows has it. */
export type RegistryValue =
  | { type: 'REG_SZ'; value: string }
  | { type: 'REG_DWORD'; value: number }
  | { type: 'REG_BINARY'; value: number[] };

/** Keys by their paths, with their values by name: what a script would find. */
export type Registry = Map<string, Map<string, RegistryValue>>;

function valueOf(data: string): RegistryValue {
  if (data.startsWith('"'))
    return { type: 'REG_SZ', value: data.slice(1, -1).replaceAll('\\\\', '\\').replaceAll('\\"', '"') };
  // The sign that PowerShell gives a number of 32 bits.
  if (data.startsWith('dword:')) return { type: 'REG_DWORD', value: parseInt(data.slice(6), 16) | 0 };
  const digits = data.slice(data.indexOf(':') + 1).replaceAll(/\\\s*/g, '');
  return {
    type: 'REG_BINARY',
    value: digits === '' ? [] : digits.split(',').map((byte) => parseInt(byte, 16)),
  };
}

/** The text of an export as keys and values. Enough for exports that tests make. */
export function registryOf(text: string): Registry {
  const registry: Registry = new Map();
  let values = new Map<string, RegistryValue>();
  for (const line of text.replaceAll(/\\\r?\n\s*/g, '').split(/\r?\n/)) {
    const [, path] = /^\[(.*)\]$/.exec(line) ?? [];
    if (path !== undefined) {
      values = registry.get(path) ?? new Map<string, RegistryValue>();
      registry.set(path, values);
    }
    const [, name, data] = /^"(.*?)"=(.*)$/.exec(line) ?? [];
    if (name !== undefined && data !== undefined) values.set(name, valueOf(data));
  }
  return registry;
}

/** The exports of the sample people who use Outlook. */
export async function sampleExports(): Promise<string[]> {
  const files = SAMPLES.flatMap((sample) => sample.files()).filter(({ name }) => name.endsWith('.reg'));
  return Promise.all(files.map((file) => file.text()));
}

/** The same with a secret in a value of every key, under each name that secrets have there. */
export function withSecret(registry: Registry, secret: string): Registry {
  const names = [
    'POP3 Password',
    'IMAP Password',
    'SMTP Password',
    'HTTP Password',
    'EAS Password',
    'pop3 password',
  ];
  return new Map(
    [...registry].map(([path, values]) => [
      path,
      new Map([
        ...values,
        ...names.map((name): [string, RegistryValue] => [name, { type: 'REG_SZ', value: secret }]),
        ['Password Bytes', { type: 'REG_BINARY', value: Array.from(secret, (sign) => sign.charCodeAt(0)) }],
      ]),
    ]),
  );
}
