import type { Account, ServerConnection } from '../../core/facts/account';
import { isMicrosoft } from '../../core/facts/account-kinds';
import type { Fact } from '../../core/facts/evidence';
import { providerOf } from '../../core/providers/provider-of';
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
  if (found && !incoming.known && !outgoing.known) return [say('kit.page.server.found')];
  if (!incoming.known && !outgoing.known) {
    const provider = providerOf(account);
    // Programs know the servers of a provider with addresses of its own; at a host they are anybody's.
    return provider !== null && provider.domains.length > 0
      ? [say('recovery.servers.provider', { provider: provider.name })]
      : [say('recovery.servers.ask')];
  }
  return [
    say('recovery.servers.incoming', { server: serverWords(incoming, found) }),
    say('recovery.servers.outgoing', { server: serverWords(outgoing, found) }),
  ];
}
