/** Longest name of a host in the domain name system, in letters. */
const LONGEST = 253;
const LABELS = /^(?:[\p{L}\p{M}\p{N}_](?:[\p{L}\p{M}\p{N}_-]*[\p{L}\p{M}\p{N}_])?\.)*[\p{L}\p{M}\p{N}_-]+$/u;

/**
 * The name of the host in whatever stands where a server's name should be: a name, a name with a port, a whole web
 * address, an address with user name and password before the `@`. undefined: there is none, or it cannot be told
 * from what else stands there. Nothing but the host ever comes out: no user, no password, no path, no query.
 */
export function hostNameOf(text: string): string | undefined {
  const rest = text.slice(schemeIn(text)?.to ?? 0).trim();
  const end = rest.search(/[/\\?#]/);
  // Behind a slash an '@' may end a password that has slashes in it, and then the host comes after it.
  if (end >= 0 && rest.includes('@', end)) return undefined;
  const authority = end < 0 ? rest : rest.slice(0, end);
  const host = withoutPort(authority.slice(authority.lastIndexOf('@') + 1)).replace(/\.$/, '');
  return host.length <= LONGEST && (LABELS.test(host) || isIpv6(host)) ? host : undefined;
}

/** Where the scheme of a web address (`https://`) begins and ends in a text; undefined: there is no web address. */
export function schemeIn(text: string): { from: number; to: number } | undefined {
  const slashes = text.indexOf('://');
  if (slashes < 0) return undefined;
  let from = slashes;
  while (from > 0 && /[a-z0-9+.-]/i.test(text.charAt(from - 1))) from -= 1;
  return { from, to: slashes + 3 };
}

function withoutPort(host: string): string {
  const bracketed = /^\[([^\]]*)\](?::\d*)?$/.exec(host);
  if (bracketed) return bracketed[1] ?? '';
  return isIpv6(host) ? host : host.replace(/:\d{0,5}$/, '');
}

function isIpv6(host: string): boolean {
  return host.length < 46 && host.includes(':') && URL.canParse(`http://[${host}]`);
}
