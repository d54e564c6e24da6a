import type { Account, AccountKind } from '../../../core/facts/account';
import { accountId, blankAccount } from '../../../core/facts/blank';
import { known, unknown } from '../../../core/facts/evidence';
import { recorded, type Origin } from '../origin';
import { cleanHost, cleanOrNothing } from '../text/clean';
import type { TextEncoding, Units } from '../text/encoding';
import { serverFact, type NamedServer } from './mail-server';
import { scanXml } from './xml-scanner';

/** Keys of Apple's payloads for mail that are read. A value of any other key never becomes text. */
const WANTED = new Set([
  ...['payloadtype', 'emailaccounttype', 'emailaddress', 'emailaccountdescription', 'host', 'ssl'],
  ...['incoming', 'outgoing'].flatMap((way) =>
    ['hostname', 'portnumber', 'usessl'].map((what) => `${way}mailserver${what}`),
  ),
]);

type Payload = Map<string, string>;

/** The accounts that a configuration profile of Apple's (`.mobileconfig`) sets up: mail, and Exchange ActiveSync. */
export function appleProfileAccounts(
  units: Units,
  encoding: TextEncoding,
  profile: string,
  origin: Origin,
): Account[] {
  const accounts: Account[] = [];
  const open: Payload[] = [];
  let key: string | null = null;
  const put = (value: string): void => {
    if (key !== null) open.at(-1)?.set(key, value);
    key = null;
  };
  scanXml(units, encoding, {
    open(path) {
      const name = path.slice(path.lastIndexOf('/') + 1);
      if (name === 'dict') open.push(new Map());
      else if (name === 'true' || name === 'false') put(name);
      if (name === 'dict' || name === 'array') key = null;
    },
    text(path, read) {
      if (path.endsWith('/key')) {
        const name = read().toLowerCase();
        key = WANTED.has(name) ? name : null;
      } else if (key !== null) put(read());
    },
    close(path) {
      if (!path.endsWith('/dict')) return;
      const payload = open.pop();
      const account = payload === undefined ? undefined : accountOf(payload, profile, origin);
      if (account) accounts.push(account);
    },
  });
  return accounts;
}

function accountOf(payload: Payload, profile: string, origin: Origin): Account | undefined {
  const kind = kindOf(payload);
  if (kind === undefined) return undefined;
  const address = cleanOrNothing(payload.get('emailaddress')) ?? null;
  const recordedHost = payload.get(kind === 'activeSync' ? 'host' : 'incomingmailserverhostname');
  const host = cleanHost(recordedHost) ?? null;
  const name = cleanOrNothing(payload.get('emailaccountdescription')) ?? address ?? host ?? '';
  const account = blankAccount(accountId({ kind, address, name, host, profile }), name);
  account.profile = profile;
  account.address = address;
  account.kind = recorded(origin, kind);
  if (kind === 'activeSync') {
    const ssl = payload.get('ssl');
    if (host !== null && ssl !== undefined) {
      const plain = ssl === 'false';
      account.incoming = recorded(origin, {
        host,
        port: plain ? 80 : 443,
        encryption: plain ? 'none' : 'tls',
      });
    }
  } else {
    account.incoming = serverFact(serverIn(payload, 'incoming'), ENCRYPTIONS, origin);
    account.outgoing = serverFact(serverIn(payload, 'outgoing'), ENCRYPTIONS, origin);
  }
  // What Apple's programs do with mail on a POP3 server is set on the device and in no such file.
  account.delivery =
    kind === 'pop3'
      ? unknown('notInExport')
      : known({ to: 'cache', dataFileId: null }, 'inferred', origin.source);
  return account;
}

const ENCRYPTIONS = { true: 'tls', false: 'none' } as const;

function kindOf(payload: Payload): AccountKind | undefined {
  if (payload.get('payloadtype') === 'com.apple.eas.account') return 'activeSync';
  const type = payload.get('emailaccounttype');
  return type === 'EmailTypePOP' ? 'pop3' : type === 'EmailTypeIMAP' ? 'imap' : undefined;
}

function serverIn(payload: Payload, way: 'incoming' | 'outgoing'): NamedServer {
  const server: NamedServer = {};
  const take = (what: keyof NamedServer, key: string) => {
    const value = payload.get(`${way}mailserver${key}`);
    if (value !== undefined) server[what] = value;
  };
  take('host', 'hostname');
  take('port', 'portnumber');
  take('security', 'usessl');
  return server;
}
