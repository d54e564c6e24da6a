import type { Account } from '../facts/account';
import { domainOf, isLocal, isUnder, nameOf } from './host-names';
import { inOrderOf, onceForEach } from '../once-for-each';
import type { Provider } from './provider';
import { PROVIDERS, providerById } from './providers';

type Known = Pick<Account, 'address' | 'incoming' | 'kind'>;

/**
 * The provider at whose servers this account's mailbox lies; null: not known. The server decides, as an address may be
 * forwarded or collected. The address decides where no server is known, where its name is the address's own, or where
 * it is a tool on this computer. A company's address is never told by its look.
 */
export const providerOf = onceForEach((account: Known): Provider | null => {
  const domain = domainOf(account.address);
  if (account.kind.known && account.kind.value === 'outlookCom') return providerById('outlookCom');
  const host = account.incoming.known ? nameOf(account.incoming.value.host) : '';
  if (host === '' || isLocal(host)) return ofAddress(domain) ?? ofKind(account);
  const atHost = withHost(host);
  const own = atHost.find(({ domains }) => domains.some((end) => isUnder(domain, end)));
  if (own) return own;
  // Of two that share their servers, the one for addresses of one's own.
  const [first] = atHost;
  if (first) return atHost.find(({ id }) => TAKES_ANY_ADDRESS.includes(id)) ?? first;
  return domain !== '' && isUnder(host, domain) ? ofAddress(domain) : null;
});

const TAKES_ANY_ADDRESS: readonly string[] = ['googleWorkspace', 'm365'];

/** Whether this is an address of a provider's own, which is never one of a company: such as gmail.com. */
export function isProvidersAddress(address: string | null): boolean {
  const provider = ofAddress(domainOf(address));
  return provider !== null && provider.id !== 'm365';
}

function ofAddress(domain: string): Provider | null {
  return withDomain(domain)[0] ?? null;
}

const withHost = byEnding(({ hosts }) => hosts);
const withDomain = byEnding(({ domains }) => domains);

/** Finds the providers of whose endings a name is one, or below one: in their order, without trying each. */
function byEnding(endingsOf: (provider: Provider) => readonly string[]): (name: string) => Provider[] {
  const whole = new Map<string, Provider[]>();
  const open: { provider: Provider; end: string }[] = [];
  for (const provider of PROVIDERS) {
    for (const end of endingsOf(provider)) {
      if (end.endsWith('.*')) open.push({ provider, end });
      else whole.set(end, [...(whole.get(end) ?? []), provider]);
    }
  }
  return (name) => {
    const parts = name === '' ? [] : name.split('.');
    const found = [
      ...parts.flatMap((_, at) => whole.get(parts.slice(at).join('.')) ?? []),
      ...open.filter(({ end }) => isUnder(name, end)).map(({ provider }) => provider),
    ];
    return found.length < 2 ? found : inOrderOf(PROVIDERS, found);
  };
}

function ofKind({ kind }: Known): Provider | null {
  return kind.known && kind.value === 'gmail' ? providerById('googleWorkspace') : null;
}
