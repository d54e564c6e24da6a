import type { Encryption, ServerConnection } from '../../../core/facts/account';
import { unknown, type Fact } from '../../../core/facts/evidence';
import { isPort } from '../connection';
import { recorded, type Origin } from '../origin';
import { cleanHost } from '../text/clean';

/** A server as a file of settings names it. Words in lower case. */
export interface NamedServer {
  type?: string;
  host?: string;
  port?: string;
  security?: string;
}

/**
 * How a server is reached. In these files nothing has a default that is known to us: what is left out is not known.
 *
 * @param encryptions what the file's words for encryption mean
 */
export function serverFact(
  server: NamedServer | undefined,
  encryptions: Readonly<Record<string, Encryption>>,
  origin: Origin,
): Fact<ServerConnection> {
  if (server?.host === undefined) return unknown('notInExport');
  const host = cleanHost(server.host);
  const port = Number(server.port ?? NaN);
  const encryption = Object.hasOwn(encryptions, server.security ?? '')
    ? encryptions[server.security ?? '']
    : undefined;
  if (server.port === undefined || server.security === undefined) return unknown('notInExport');
  if (host === undefined || encryption === undefined || !isPort(port)) return unknown('notReadable');
  return recorded(origin, { host, port, encryption });
}
