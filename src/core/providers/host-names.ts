import { SHARED_ENDINGS } from './shared-endings';

/** The domain of an address, in lower case; empty when there is none. */
export function domainOf(address: string | null): string {
  return nameOf(address?.split('@').slice(1).at(-1) ?? '');
}

/** A server's name as it is compared: in lower case, without the dot at its end. */
export function nameOf(host: string): string {
  return host.trim().toLowerCase().replace(/\.$/, '');
}

/** Whether a name is this one or below it. `*` as the last part of `end` stands for any: `zoho.*`. */
export function isUnder(name: string, end: string): boolean {
  if (name === '') return false;
  if (!end.endsWith('.*')) return name === end || name.endsWith(`.${end}`);
  const bare = end.slice(0, -2);
  const at = name.lastIndexOf(`${bare}.`);
  const rest = at < 0 ? '' : name.slice(at + bare.length + 1);
  return (at === 0 || name[at - 1] === '.') && rest !== '' && !rest.includes('.');
}

/** A tool on this computer or in the house stands between: it tells nothing of the provider. */
export function isLocal(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '');
  return (
    /^(?:localhost|::1)$/.test(name) ||
    /^(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)[\d.]+$/.test(name)
  );
}

/**
 * The part of a server's name that its owner has registered, as far as it can be told: the last two or three parts.
 * A server called by its number is an owner by itself.
 */
export function ownerOf(host: string): string {
  const name = nameOf(host).replace(/^\[|\]$/g, '');
  if (name.includes(':') || /^\d+(?:\.\d+){3}$/.test(name)) return name;
  const parts = name.split('.');
  const second = parts.at(-2) ?? '';
  // As in co.uk and ne.jp; a short second part before a country's two letters is no owner's name.
  const isEnding = (parts.at(-1) ?? '').length === 2 && /^(?:com?|net?|org?|gov|edu|ac|ad)$/.test(second);
  return parts.slice(isEnding || SHARED_ENDINGS.has(parts.slice(-2).join('.')) ? -3 : -2).join('.');
}
