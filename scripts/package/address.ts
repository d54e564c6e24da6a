import { createHash } from 'node:crypto';

/** The address in the manifest of the repository, which stands for the one of a package. */
export const DEVELOPMENT = 'https://localhost:3000';

/**
 * The address under which the page will stand, with a slash at its end.
 *
 * @throws {Error} with a sentence for people, where Outlook would not take it
 */
export function pageAddress(given: string): URL {
  if (!URL.canParse(given))
    throw new Error(`--url: "${given}" is no address. Write it as https://mail.example.com/checkup/`);
  const address = new URL(given);
  if (address.protocol !== 'https:') throw new Error('--url: Outlook takes pages over https only.');
  if (address.hostname === 'localhost' || address.hostname === '127.0.0.1')
    throw new Error('--url: this computer is no place from which other people can load the page.');
  if (address.username !== '' || address.password !== '')
    throw new Error('--url: leave the user name out, everybody would see it.');
  if (address.search !== '' || address.hash !== '')
    throw new Error('--url: give the folder of the page, without ? and #.');
  if (/\/[^/]+\.[^/]+$/.test(address.pathname))
    throw new Error('--url: give the folder of the page, not a file in it.');
  if (!address.pathname.endsWith('/')) address.pathname += '/';
  return address;
}

/** An id that the same address and ring always get, so that a second package updates the first and joins no other. */
export function stableId(address: URL, ring: string | null): string {
  const hash = createHash('sha256')
    .update(`mailbox-checkup ${address.href} ${ring ?? ''}`)
    .digest('hex');
  const variant = ((Number.parseInt(hash[16] ?? '0', 16) & 0x3) | 0x8).toString(16);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    variant + hash.slice(17, 20),
    hash.slice(20, 32),
  ].join('-');
}

/**
 * The version of the next package: the three numbers of the product, then how often it was packaged again. It is always
 * higher than the earlier one, as Microsoft 365 wants it; after a version that an administrator chose it goes on from that.
 */
export function nextVersion(product: string, earlier: string | null): string {
  const first = `${product}.0`;
  return earlier === null || compareVersions(first, earlier) > 0 ? first : raised(earlier);
}

/** The next version after one: its last part raised by one. */
function raised(version: string): string {
  const parts = version.split('.').map(Number);
  const last = parts.length - 1;
  return parts.map((part, at) => (at === last ? part + 1 : part)).join('.');
}

/** Below 0: the first version is the older one. */
export function compareVersions(first: string, second: string): number {
  const [one, other] = [first, second].map((version) => version.split('.').map(Number));
  for (let at = 0; at < 4; at += 1) {
    const difference = (one?.[at] ?? 0) - (other?.[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * The three numbers of a unified manifest for the four of the other: a higher version is always higher there too. The
 * last one, how often a product was packaged again, stays the last; the two in the middle become one.
 *
 * @throws {Error} with a sentence for people, where three numbers of five digits cannot hold them
 */
export function unifiedVersion(version: string): string {
  const [major = 1, minor = 0, patch = 0, again = 0] = version.split('.').map(Number);
  if (minor > 99 || patch > 999)
    throw new Error(
      `--unified: its version has three numbers only, so ${version} does not fit. ` +
        'Write --version with a second number up to 99 and a third up to 999.',
    );
  return `${major}.${minor * 1_000 + patch}.${again}`;
}
