import type { Account, Encryption, ServerCopy } from '../../../core/facts/account';
import { accountId, blankAccount } from '../../../core/facts/blank';
import { unknown, type Fact } from '../../../core/facts/evidence';
import { recorded, type Origin } from '../origin';
import { cleanHost, cleanOrNothing } from '../text/clean';
import type { TextEncoding, Units } from '../text/encoding';
import { serverFact, type NamedServer } from './mail-server';
import { scanXml } from './xml-scanner';

const ENCRYPTIONS: Readonly<Record<string, Encryption>> = { plain: 'none', ssl: 'tls', starttls: 'startTls' };

/**
 * The account that a provider's autoconfig file sets up (`clientConfig`, as Thunderbird reads it). Of several incoming
 * servers programs take the first. It names a provider and no person.
 */
export function clientConfigAccounts(
  units: Units,
  encoding: TextEncoding,
  profile: string,
  origin: Origin,
): Account[] {
  const incoming: (NamedServer & { leave?: string; days?: string })[] = [];
  const outgoing: NamedServer[] = [];
  let provider: string | undefined;
  scanXml(units, encoding, {
    open(path, attribute) {
      const type = () => attribute('type')?.toLowerCase() ?? '';
      if (path === 'clientconfig/emailprovider') provider ??= attribute('id');
      if (path === 'clientconfig/emailprovider/incomingserver') incoming.push({ type: type() });
      if (path === 'clientconfig/emailprovider/outgoingserver') outgoing.push({ type: type() });
    },
    text(path, read) {
      const server = /\/incomingserver\//.test(path) ? incoming.at(-1) : outgoing.at(-1);
      if (/emailprovider\/displayname$/.test(path)) provider = read();
      if (server === undefined) return;
      if (/server\/hostname$/.test(path)) server.host ??= read();
      if (/server\/port$/.test(path)) server.port ??= read();
      if (/server\/sockettype$/.test(path)) server.security ??= read().toLowerCase();
      const pop = /incomingserver\/pop3\/(leavemessagesonserver|daystoleavemessagesonserver)$/.exec(
        path,
      )?.[1];
      const first = incoming.at(-1);
      if (pop === 'leavemessagesonserver' && first) first.leave = read().toLowerCase();
      if (pop === 'daystoleavemessagesonserver' && first) first.days = read();
    },
  });
  const [first] = incoming;
  if (first === undefined) return [];
  const kind = first.type === 'pop3' ? 'pop3' : first.type === 'imap' ? 'imap' : 'other';
  const host = cleanHost(first.host) ?? null;
  const name = cleanOrNothing(provider) ?? host ?? '';
  const account = blankAccount(accountId({ kind, address: null, name, host, profile }), name);
  account.profile = profile;
  account.kind = recorded(origin, kind);
  account.incoming = serverFact(first, ENCRYPTIONS, origin);
  account.outgoing = serverFact(outgoing[0], ENCRYPTIONS, origin);
  if (kind === 'pop3') account.serverCopy = serverCopy(first.leave, first.days, origin);
  return [account];
}

function serverCopy(leave: string | undefined, days: string | undefined, origin: Origin): Fact<ServerCopy> {
  // Left out, each program goes by its own default.
  if (leave === undefined) return unknown('notInExport');
  if (leave === 'false') return recorded(origin, { keep: 'none' });
  if (leave !== 'true' || (days !== undefined && !/^[1-9]\d{0,4}$/.test(days))) return unknown('notReadable');
  return recorded(
    origin,
    days === undefined
      ? { keep: 'forever', removeWhenDeletedHere: false }
      : { keep: 'days', days: Number(days), removeWhenDeletedHere: false },
  );
}
