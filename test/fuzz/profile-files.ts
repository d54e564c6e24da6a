import { readDropped } from '../../src/sources/read-dropped';
import { planted } from '../sources/profile/planted-passwords';
import { below, damaged, reader } from './target';

const NOW = '2026-11-23T10:00:00.000Z';
const MARKER = 'Hunter2Hunter2';

const read = (name: string) => (input: string | Uint8Array<ArrayBuffer>) =>
  readDropped([new File([input], name)], { now: NOW });

/** So many copies of a piece that the text has about so many bytes. */
const repeated =
  (piece: (at: number) => string, head = '') =>
  (bytes: number) => {
    const size = piece(0).length;
    return head + Array.from({ length: Math.ceil(bytes / size) }, (_, at) => piece(at)).join('');
  };

const REG_ROOT =
  'HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\Outlook\\Profiles\\Outlook\\9375CFF0413111d3B88A00104B2A6676';
const regAccount = (at: number) =>
  `[${REG_ROOT}\\${String(at + 1).padStart(8, '0')}]\r\n` +
  '"clsid"="{ED475411-B0D6-11D2-8C3B-00104B2A6676}"\r\n' +
  `"Email"="person${at}@example.com"\r\n"POP3 Server"="pop.example.com"\r\n\r\n`;
const prefsAccount = (at: number) =>
  `user_pref("mail.account.account${at}.server", "server${at}");\n` +
  `user_pref("mail.server.server${at}.type", "pop3");\n` +
  `user_pref("mail.server.server${at}.hostname", "pop${at}.example.com");\n`;

const GROWTH = {
  'outlook.reg': [
    {
      name: 'POP3 accounts',
      make: repeated(regAccount, 'Windows Registry Editor Version 5.00\r\n\r\n'),
      read: read('outlook.reg'),
    },
  ],
  'prefs.js': [{ name: 'accounts', make: repeated(prefsAccount), read: read('prefs.js') }],
};

/** Exports of mail profiles with pieces dropped, doubled and replaced, and with secrets in them while whole. */
export const targets = Object.entries(planted(MARKER)).map(([file, text]) =>
  reader({
    name: file,
    make: (random) => (below(random, 10) === 0 ? text : damaged(text, random)),
    read: read(file),
    wrongWith: (input, result) =>
      input === text && JSON.stringify(result).includes(MARKER) ? 'a planted password came through' : null,
    growth: file in GROWTH ? GROWTH[file as keyof typeof GROWTH] : [],
  }),
);
