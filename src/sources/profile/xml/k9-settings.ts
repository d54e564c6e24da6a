import type { Account, Encryption, ServerCopy } from '../../../core/facts/account';
import { accountId, blankAccount } from '../../../core/facts/blank';
import { known, unknown, type Fact } from '../../../core/facts/evidence';
import { recorded, type Origin } from '../origin';
import { cleanHost, cleanOrNothing } from '../text/clean';
import type { TextEncoding, Units } from '../text/encoding';
import { serverFact, type NamedServer } from './mail-server';
import { scanXml } from './xml-scanner';

/** Shown as the profile: the file does not say which of the two programs made it. */
const PROFILE = 'Android';

const ENCRYPTIONS: Readonly<Record<string, Encryption>> = {
  none: 'none',
  ssl_tls_required: 'tls',
  starttls_required: 'startTls',
  // Words of old versions, which went on without encryption where the server offered none.
  ssl_tls_optional: 'automatic',
  starttls_optional: 'automatic',
};

const ACCOUNT = 'k9settings/accounts/account';

interface RawAccount {
  name?: string;
  address?: string;
  user?: string;
  deletePolicy?: string;
  incoming: NamedServer;
  outgoing: NamedServer;
}

/**
 * The accounts in a settings file of Thunderbird for Android or K-9 Mail. Neither program takes mail off a server by
 * fetching it; `deletePolicy` says what becomes of it there when the person deletes it on the phone.
 */
export function k9Accounts(units: Units, encoding: TextEncoding, origin: Origin): Account[] {
  const found: RawAccount[] = [];
  let setting: string | undefined;
  scanXml(units, encoding, {
    open(path, attribute) {
      if (path === ACCOUNT) found.push({ incoming: {}, outgoing: {} });
      const account = found.at(-1);
      if (path === `${ACCOUNT}/incoming-server` && account)
        account.incoming.type = attribute('type')?.toLowerCase() ?? '';
      setting = path === `${ACCOUNT}/settings/value` ? attribute('key') : undefined;
    },
    text(path, read) {
      const account = found.at(-1);
      if (!account) return;
      if (path === `${ACCOUNT}/name`) account.name = read();
      else if (path === `${ACCOUNT}/identities/identity/email`) account.address ??= read();
      else if (path === `${ACCOUNT}/settings/value` && setting === 'deletePolicy')
        account.deletePolicy = read();
      else readServer(account, path.slice(ACCOUNT.length + 1), read);
    },
  });
  return found.map((raw) => accountOf(raw, origin));
}

function readServer(account: RawAccount, path: string, read: () => string): void {
  const [way, what] = path.split('/');
  const server =
    way === 'incoming-server' ? account.incoming : way === 'outgoing-server' ? account.outgoing : null;
  if (server === null) return;
  if (what === 'host') server.host = read();
  else if (what === 'port') server.port = read();
  else if (what === 'connection-security') server.security = read().toLowerCase();
  else if (what === 'username' && way === 'incoming-server') account.user = read();
}

function accountOf(raw: RawAccount, origin: Origin): Account {
  const { type } = raw.incoming;
  const kind = type === 'pop3' || type === 'imap' ? type : 'other';
  const user = cleanOrNothing(raw.user);
  const address = cleanOrNothing(raw.address) ?? (user?.includes('@') === true ? user : null);
  const host = cleanHost(raw.incoming.host) ?? null;
  const name = cleanOrNothing(raw.name) ?? address ?? host ?? '';
  const account = blankAccount(accountId({ kind, address, name, host, profile: PROFILE }), name);
  account.profile = PROFILE;
  account.address = address;
  account.kind = recorded(origin, kind);
  account.incoming = serverFact(raw.incoming, ENCRYPTIONS, origin);
  account.outgoing = serverFact(raw.outgoing, ENCRYPTIONS, origin);
  if (kind === 'pop3') account.serverCopy = serverCopy(raw.deletePolicy, origin);
  account.delivery =
    kind === 'imap'
      ? known({ to: 'cache', dataFileId: null }, 'inferred', origin.source)
      : unknown('notReadable');
  return account;
}

function serverCopy(policy: string | undefined, origin: Origin): Fact<ServerCopy> {
  switch (policy?.toUpperCase()) {
    case 'NEVER':
    case 'MARK_AS_READ':
      return recorded(origin, { keep: 'forever', removeWhenDeletedHere: false });
    case 'DELETE':
    case 'ON_DELETE':
      return recorded(origin, { keep: 'forever', removeWhenDeletedHere: true });
    case undefined:
      return unknown('notInExport');
    default:
      return unknown('notReadable');
  }
}
