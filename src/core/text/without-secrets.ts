import { hostNameOf, schemeIn } from './host-name';

/**
 * The name of a password's setting with what comes before its value: a line end was lost, and the next line hangs
 * on to a name or an address.
 */
const JOINED_PASSWORD = /password[\w .-]{0,20}["'\]]{0,2}\s{0,4}[=,:]/i;

/**
 * A name or an address without secrets that stand in it: a web address becomes the name of its host, and what
 * follows goes with it; of `user:password@host` the host is left; of a text that runs into a password nothing is.
 */
export function withoutSecrets(text: string): string {
  if (JOINED_PASSWORD.test(text)) return '';
  const scheme = schemeIn(text);
  if (scheme === undefined) return withoutUserInfo(text);
  return `${withoutUserInfo(text.slice(0, scheme.from))}${hostNameOf(text.slice(scheme.from)) ?? ''}`;
}

function withoutUserInfo(text: string): string {
  const colon = text.search(/\S:\S/) + 1;
  const at = text.lastIndexOf('@');
  // The colon of a drive is no end of a user name.
  if (colon === 0 || at < colon || /(?:^|\s)[a-z]:[\\/]/i.test(text.slice(0, colon + 2))) return text;
  return `${text.slice(0, text.lastIndexOf(' ', colon) + 1)}${text.slice(at + 1)}`;
}
