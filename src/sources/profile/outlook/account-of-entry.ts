import type { Account, AccountKind, ServerConnection } from '../../../core/facts/account';
import { accountId, blankAccount } from '../../../core/facts/blank';
import { known, unknown, type Fact } from '../../../core/facts/evidence';
import { connectionFact, DEFAULT_PORTS } from '../connection';
import { recorded, type Origin } from '../origin';
import type { RegValues } from '../reg/values';
import { serverCopyFact } from '../server-copy';
import { cleanHost } from '../text/clean';

/**
 * An account as its entry records it: names, servers and the server-copy setting. Where its mail is delivered
 * needs the rest of the profile and is filled in by the caller.
 *
 * @param byClass false when the kind follows from the servers only
 */
export function accountOfEntry(
  entry: RegValues,
  kind: AccountKind,
  byClass: boolean,
  profile: string,
  origin: Origin,
): Account {
  const address = addressOf(entry, kind);
  const host = hostOf(entry, kind);
  const name = entry.text('Account Name') ?? entry.text('Display Name') ?? address ?? host ?? '';
  const id = accountId({ kind, address: address ?? null, name, host: host ?? null, profile });
  const account = blankAccount(id, name);
  account.profile = profile;
  account.address = address ?? null;
  const login = entry.text(LOGIN_VALUES[kind] ?? '');
  if (login !== undefined) account.login = login;
  account.kind = byClass ? recorded(origin, kind) : known(kind, 'inferred', origin.source);
  account.incoming = incomingOf(entry, kind, origin);
  account.outgoing = serverOf(entry, 'SMTP', DEFAULT_PORTS.smtp, origin);
  if (kind === 'pop3') account.serverCopy = serverCopyFact(entry.number('Leave on Server'), origin);
  return account;
}

/** Values that name the server, by kind of account. */
const SERVER_VALUES: Partial<Record<AccountKind, string>> = {
  pop3: 'POP3 Server',
  imap: 'IMAP Server',
  activeSync: 'EAS Server URL',
};

/** Values that name the person at the server, by kind of account. */
const LOGIN_VALUES: Partial<Record<AccountKind, string>> = { pop3: 'POP3 User', imap: 'IMAP User' };

/** The server's name: part of the id, whatever the rest of the connection looks like. */
function hostOf(entry: RegValues, kind: AccountKind): string | undefined {
  const name = SERVER_VALUES[kind];
  return name === undefined ? undefined : cleanHost(entry.rawText(name));
}

/** Exchange entries have no `Email`: their address is the account's name. */
function addressOf(entry: RegValues, kind: AccountKind): string | undefined {
  const user = kind === 'imap' ? 'IMAP User' : kind === 'activeSync' ? 'EAS User' : 'POP3 User';
  const names = kind === 'exchange' || kind === 'outlookCom' ? ['Account Name', 'Display Name'] : [user];
  return entry.text('Email') ?? names.map((name) => entry.text(name)).find(isAddress);
}

function isAddress(text: string | undefined): boolean {
  return text !== undefined && /^[^\s@]+@[^\s@]+$/.test(text);
}

function incomingOf(entry: RegValues, kind: AccountKind, origin: Origin): Fact<ServerConnection> {
  switch (kind) {
    case 'pop3':
      return serverOf(entry, 'POP3', DEFAULT_PORTS.pop3, origin);
    case 'imap':
      return serverOf(entry, 'IMAP', DEFAULT_PORTS.imap, origin);
    case 'activeSync':
      return webServer(entry.rawText('EAS Server URL'), origin);
    case 'exchange':
    case 'outlookCom':
    case 'gmail':
    case 'webmail':
    case 'other':
      return unknown('notInExport');
  }
}

function serverOf(
  entry: RegValues,
  protocol: 'POP3' | 'IMAP' | 'SMTP',
  defaultPort: number,
  origin: Origin,
): Fact<ServerConnection> {
  return connectionFact(
    {
      host: entry.rawText(`${protocol} Server`),
      port: entry.number(`${protocol} Port`),
      secure: entry.number(`${protocol} Secure Connection`),
      useSsl: entry.number(`${protocol} Use SSL`),
    },
    defaultPort,
    origin,
  );
}

/** ActiveSync runs over the web: its server is a URL, or a bare host, which then means https. */
function webServer(address: string | undefined, origin: Origin): Fact<ServerConnection> {
  if (address === undefined || address.trim() === '') return unknown('notInExport');
  const host = cleanHost(address);
  const url = parsedUrl(address.includes('://') ? address : `https://${address}`);
  if (host === undefined || url === undefined || !/^https?:$/.test(url.protocol))
    return unknown('notReadable');
  const plain = url.protocol === 'http:';
  const port = url.port === '' ? (plain ? 80 : 443) : Number(url.port);
  return recorded(origin, { host: host.toLowerCase(), port, encryption: plain ? 'none' : 'tls' });
}

function parsedUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
