import type { Account, ServerConnection } from '../../core/facts/account';
import { isMicrosoft } from '../../core/facts/account-kinds';
import type { Fact } from '../../core/facts/evidence';
import { knownProviderOf, type KitAccount } from '../../core/recovery/emergency-kit';
import { say } from '../../locales/words';
import { plainText } from '../../core/text/plain-text';
import { formatDate, sayWord } from '../format';

/** A server as one types it in: name, port and encryption. `findsServers`: the mail program finds it by the address. */
export function serverWords(server: Fact<ServerConnection>, findsServers: boolean): string {
  if (!server.known) return say(findsServers ? 'kit.page.server.found' : 'unknown.value');
  const { host, port, encryption } = server.value;
  return say('kit.page.server', {
    host: plainText(host),
    port: String(port),
    encryption: sayWord(`encryption.${encryption}`),
  });
}

/** How a program comes by both servers where nobody has named either; null: one is named, or they must be asked for. */
export function foundWords({
  incoming,
  outgoing,
  findsServers,
  knownProvider,
}: Pick<KitAccount, 'incoming' | 'outgoing' | 'findsServers' | 'knownProvider'>): string | null {
  if (incoming.known || outgoing.known) return null;
  if (findsServers) return say('kit.page.servers.found');
  return knownProvider === null ? null : say('recovery.servers.provider', { provider: knownProvider });
}

/** What it takes to set the account up again, and what then comes from the server as far as a list has shown it. */
export function setUpLines(account: Account): string[] {
  return [...serverLines(account), ...leftLines(account)];
}

/** What the program's own list says is left on a POP3 server; none where nobody has shown us the list. */
function leftLines({ seenOnServer }: Account): string[] {
  if (seenOnServer?.known !== true) return [];
  const { messages, oldestOn } = seenOnServer.value;
  return oldestOn === null
    ? []
    : [say('recovery.servers.left', { count: messages, date: formatDate(oldestOn) })];
}

function serverLines(account: Account): string[] {
  const { incoming, outgoing } = account;
  const found = isMicrosoft(account);
  const knownProvider = knownProviderOf(account)?.name ?? null;
  if (!incoming.known && !outgoing.known)
    return [
      foundWords({ incoming, outgoing, findsServers: found, knownProvider }) ?? say('recovery.servers.ask'),
    ];
  return [
    say('recovery.servers.incoming', { server: serverWords(incoming, found) }),
    say('recovery.servers.outgoing', { server: serverWords(outgoing, found) }),
  ];
}
