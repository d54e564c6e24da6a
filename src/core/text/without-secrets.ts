import { hostNameOf, schemeIn } from './host-name';

/**
 * The name of a password's setting with what comes before its value: somebody wrote it there, or a line end was lost
 * and the next line hangs on to a name or an address. Short names count only where they are words of their own.
 */
const SECRET_NAMED = new RegExp(
  [
    'password[\\w .-]{0,20}',
    '(?:passwd|pwd|pass(?:wort|phrase|code|word)|kennwort|losung|wachtwoord|contrase\u00f1a|mot de passe)[\\w .-]{0,20}',
    '(?<![\\p{L}\\p{N}])(?:pass|pw|pin|secret|token|senha|has\u0142o)',
  ]
    .map((name) => `${name}["'\\]]{0,2}\\s{0,4}[=,:]`)
    .join('|'),
  'iu',
);

/**
 * A name or an address without secrets that stand in it: a web address becomes the name of its host, and what
 * follows goes with it; of `user:password@host` the host is left; of a text that runs into a password nothing is.
 */
export function withoutSecrets(text: string): string {
  const read = asRead(text);
  const scheme = schemeIn(read);
  // Of a web address nothing but the host is left, whatever is named in it.
  if (SECRET_NAMED.test(read.slice(0, scheme?.from))) return '';
  const plain =
    scheme === undefined
      ? withoutUserInfo(read)
      : `${withoutUserInfo(read.slice(0, scheme.from))}${hostNameOf(read.slice(scheme.from)) ?? ''}`;
  return plain === read ? text : plain;
}

/** Signs that part a user name, a password and a host, as they are meant: not in the escapes of web addresses, not wide. */
const asRead = (text: string): string =>
  text
    .replace(/%(?:25)*3a/gi, ':')
    .replace(/%(?:25)*40/g, '@')
    .replace(/%(?:25)*3d/gi, '=')
    .replace(/%(?:25)*2f/gi, '/')
    .replace(/[\uFF0F\uFF1A\uFF1D\uFF20]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

function withoutUserInfo(text: string): string {
  const colon = text.search(/\S:\S/) + 1;
  const at = text.lastIndexOf('@');
  // The colon of a drive is no end of a user name.
  if (colon === 0 || at < colon || /(?:^|\s)[a-z]:[\\/]/i.test(text.slice(0, colon + 2))) return text;
  return `${text.slice(0, text.lastIndexOf(' ', colon) + 1)}${text.slice(at + 1)}`;
}
