import { hostNameOf, schemeIn } from './host-name';

/** Words for a password that stand in no other word. */
const WORDS = [
  ...['passwd', 'pwd', 'pass(?:wort|phrase|code|word|ord)', 'kennwort', 'losung', 'wachtwoord'],
  ...['contrase[nñ]a', 'mot de passe', 'palavra[ -]?(?:passe|chave)', 'adgangskode', 'kodeord', 'lösenord'],
  ...['salasana', 'jelszó', 'lozinka', 'slaptažodis', 'парол[ьяею]', 'mật khẩu', 'kata sandi'],
  // The last with 화 behind it is encryption.
  ...['パスワード', '暗証番号', '密码', '密碼', '口令', '비밀번호', '암호(?!화)'],
  ...['รหัสผ่าน', 'סיסמ[הא]', 'كلمة (?:ال)?(?:مرور|سر)'],
];
/** Those that do, and count only where they are words of their own. */
const WHOLE_WORDS = ['clave', 'senha', 'hasło', 'heslo', 'geslo', 'parola', 'şifre', 'κωδικός πρόσβασης'];

/**
 * The name of a password's setting with what comes before its value: somebody wrote it there, or a line end was lost
 * and the next line hangs on to a name or an address.
 */
const SECRET_NAMED = new RegExp(
  [
    `(?:${WORDS.join('|')}|(?<![\\p{L}\\p{N}])(?:${WHOLE_WORDS.join('|')}))[\\p{L}\\p{M}\\p{N}_ .-]{0,20}`,
    '(?<![\\p{L}\\p{N}])(?:pass|pw|pin|secret|token)',
  ]
    .map((name) => `${name}["'\\]]{0,2}\\s{0,4}[=,:]`.normalize('NFKC'))
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
  if (SECRET_NAMED.test(read.slice(0, scheme?.from).normalize('NFKC'))) return '';
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
