import type { Encryption, ServerConnection } from '../../core/facts/account';
import { unknown, type Fact } from '../../core/facts/evidence';
import { cleanHost } from './text/clean';
import { byDefault, recorded, type Origin } from './origin';

/** A number in a file: undefined when it is left out, null when it is there and cannot be read. */
export type RecordedNumber = number | undefined | null;

/** Ports that Outlook takes when none is recorded. */
export const DEFAULT_PORTS = { pop3: 110, imap: 143, smtp: 25 } as const;

/** By the numbers of `ENCRYPT_CONN_*` in Microsoft's account management reference. */
const SECURE_CONNECTIONS: readonly Encryption[] = ['none', 'tls', 'startTls', 'automatic'];

/**
 * How a server is reached, from what Outlook records. A port and an encryption that are left out are at their
 * default, which makes the whole fact weaker; one that cannot be read makes it unknown.
 *
 * @param secure value of `... Secure Connection`, 0 to 3
 * @param useSsl value of `... Use SSL`, the older form, 0 or 1
 */
export function connectionFact(
  recordedValues: {
    host: string | undefined;
    port: RecordedNumber;
    secure: RecordedNumber;
    useSsl: RecordedNumber;
  },
  defaultPort: number,
  origin: Origin,
): Fact<ServerConnection> {
  const { port, secure, useSsl } = recordedValues;
  const host = cleanHost(recordedValues.host);
  if (host === undefined) return unknown(recordedValues.host ? 'notReadable' : 'notInExport');
  const encryption = encryptionOf(secure, useSsl);
  if (encryption === null || port === null || (port !== undefined && !isPort(port)))
    return unknown('notReadable');
  const value = { host, port: port ?? defaultPort, encryption: encryption ?? 'none' };
  return port === undefined || encryption === undefined ? byDefault(origin, value) : recorded(origin, value);
}

function encryptionOf(secure: RecordedNumber, useSsl: RecordedNumber): Encryption | undefined | null {
  if (secure === null || useSsl === null) return null;
  // Both are written by some versions. When they disagree, neither is believed.
  if (secure === 0 && useSsl !== undefined && useSsl !== 0) return null;
  if (secure !== undefined) return SECURE_CONNECTIONS[secure] ?? null;
  if (useSsl !== undefined) return useSsl === 0 ? 'none' : 'tls';
  return undefined;
}

/** Is it a number that a port can have? */
export function isPort(port: number): boolean {
  return Number.isInteger(port) && port >= 1 && port <= 65_535;
}
