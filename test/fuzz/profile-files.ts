import { readDropped } from '../../src/sources/read-dropped';
import { dataFileBytes } from '../fixtures/profile/data-file-bytes';
import { planted } from '../sources/profile/planted-passwords';
import { filesWith } from '../sources/profile/secret-fields';
import { zipBytes } from '../tools/write-zip';
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

const uid = (at: number) => (at + 0x1000).toString(16).padStart(32, '0');
const inHex = (digits: string) => (digits.match(/../g) ?? []).join(',');
const UTF_16_PATH = '43,00,3a,00,5c,00';
/** Accounts that name one service, and as many providers of that service with a path each. */
function oneService(bytes: number): string {
  const count = Math.ceil(bytes / 420);
  const numbers = Array.from({ length: count }, (_, at) => at);
  const profile = REG_ROOT.slice(0, REG_ROOT.lastIndexOf('\\'));
  return [
    'Windows Registry Editor Version 5.00\r\n',
    `[${profile}\\${'1'.repeat(32)}]`,
    `"01023d00"=hex:${numbers.map((at) => inHex(uid(at))).join(',')}\r\n`,
    ...numbers.map(
      (at) => `[${profile}\\${uid(at)}]\r\n"001f6700"=hex:${UTF_16_PATH}${inHex(uid(at))},00,00\r\n`,
    ),
    ...numbers.map(
      (at) =>
        `[${REG_ROOT}\\${String(at + 1).padStart(8, '0')}]\r\n"clsid"="{ED475412-B0D6-11D2-8C3B-00104B2A6676}"\r\n` +
        `"IMAP Server"="i"\r\n"Service UID"=hex:${inHex('1'.repeat(32))}\r\n`,
    ),
  ].join('\r\n');
}
const entryIdAccount = (at: number) =>
  `${regAccount(at).trimEnd()}\r\n"Delivery Store EntryID"=hex:${'5c,00,'.repeat(1000)}5c,00\r\n\r\n`;
const printedAccount = (at: number) =>
  `${REG_ROOT}\\${String(at + 1).padStart(8, '0')}\n    clsid    REG_SZ    {ED475411-B0D6-11D2-8C3B-00104B2A6676}\n` +
  `    Email    REG_SZ    person${at}@example.com\n    POP3 Server    REG_SZ    pop.example.com\n\n`;
const shownAccount = (at: number) =>
  `clsid       : {ED475411-B0D6-11D2-8C3B-00104B2A6676}\nEmail       : person${at}@example.com\nPOP3 Server : pop.example.com\n`;
const prfService = (at: number) =>
  `[S${at}]\nPathToPersonalFolders=C:\\M\\${at}.pst\n[Service List]\nS${at}=Unicode Personal Folders\n`;
const k9Account = (at: number) =>
  `<account><name>${at}</name><incoming-server type="POP3"><host>p${at}.example.com</host></incoming-server></account>`;
const applePayload = (at: number) =>
  `<dict><key>EmailAccountType</key><string>EmailTypePOP</string><key>EmailAddress</key><string>p${at}@example.com</string></dict>`;

type Growth = readonly [input: string, make: (bytes: number) => string];

/** Inputs that can be made large, by the file that they stand for: honest ones, and such as only an attacker makes. */
const LARGE: Readonly<Record<string, readonly Growth[]>> = {
  'outlook.reg': [
    ['POP3 accounts', repeated(regAccount, 'Windows Registry Editor Version 5.00\r\n\r\n')],
    ['accounts of one service', oneService],
    ['entry ids of backslashes', repeated(entryIdAccount, 'Windows Registry Editor Version 5.00\r\n\r\n')],
    [
      'open quotes',
      repeated(
        () => '"Email"="\r\n',
        `Windows Registry Editor Version 5.00\r\n\r\n[${REG_ROOT}\\00000001]\r\n`,
      ),
    ],
  ],
  'outlook.prf': [
    ['services', repeated(prfService, '[General]\n')],
    ['keys of one section', repeated((at) => `Key${at}=x\n`, '[General]\n')],
  ],
  'prefs.js': [
    ['accounts', repeated(prefsAccount)],
    ['one long line', repeated(() => '\\"', 'user_pref("a", 1);\nuser_pref("')],
  ],
  'query.txt': [
    ['accounts', repeated(printedAccount)],
    ['blanks', repeated(() => '    ', `${REG_ROOT}\\00000001\n    a    REG_SZ    b\n    x`)],
  ],
  'accounts.json': [
    [
      'accounts',
      (bytes) =>
        JSON.stringify(
          Array.from({ length: Math.ceil(bytes / 90) }, (_, at) => ({
            'POP3 Server': 'p',
            Email: `p${at}@example.com`,
            'POP3 Password': 'x',
          })),
        ),
    ],
    ['quotes', repeated(() => '\\"', '{"POP3 Server": "')],
  ],
  'accounts.txt': [['accounts', repeated(shownAccount)]],
  'a.k9s': [
    ['accounts', (bytes) => `<k9settings><accounts>${repeated(k9Account)(bytes)}</accounts></k9settings>`],
    ['open tags', repeated(() => '<a b="c">', '<k9settings>')],
    ['comments without an end', repeated(() => '<!--', '<k9settings>')],
    ['ampersands', repeated(() => '&amp;', '<k9settings><accounts><account><name>')],
  ],
  'a.mobileconfig': [
    [
      'payloads',
      (bytes) => `<plist><array><key>PayloadType</key>${repeated(applePayload)(bytes)}</array></plist>`,
    ],
  ],
  'a.oeaccount': [['values', repeated(() => '<Account_Name type="SZ">x</Account_Name>', '<MessageAccount>')]],
};

const ARCHIVE = zipBytes([
  { path: 'x/logins.json', bytes: new TextEncoder().encode(MARKER) },
  { path: 'x/prefs.js', bytes: new TextEncoder().encode(planted(MARKER)['prefs.js']), deflate: true },
]);

/** Exports of mail profiles with pieces dropped, doubled and replaced, and with secrets in them while whole. */
const profiles = Object.entries(planted(MARKER)).map(([file, text]) =>
  reader({
    name: file,
    make: (random) => (below(random, 10) === 0 ? text : damaged(text, random)),
    read: read(file),
    wrongWith: (input, result) =>
      input === text && JSON.stringify(result).includes(MARKER) ? 'a planted password came through' : null,
    growth: (LARGE[file] ?? []).map(([input, make]) => ({ name: input, make, read: read(file) })),
  }),
);

const popList = '# POP3 State File\n*pop.example.com ada\nk U1 1767225600\nd U2 1767225600\n';
const readWithSettings = (list: string | Uint8Array<ArrayBuffer>) =>
  readDropped([new File([list], 'popstate.dat'), new File([planted(MARKER)['prefs.js'] ?? ''], 'prefs.js')], {
    now: NOW,
  });

const ADDRESSES = [
  `https://ada:${MARKER}@h.example.com/x?token=${MARKER}`,
  `ada:${MARKER}@h.example.com`,
  `h.example.com" "POP3 Password"="${MARKER}`,
];
const damagedBefore = (random: () => number): Record<string, string> => {
  const server = ADDRESSES[below(random, ADDRESSES.length)] ?? '';
  const field = (['server', 'name', 'address'] as const)[below(random, 3)] ?? 'server';
  return filesWith({ server: 'h.example.com', name: 'Ada', address: 'ada@example.com', [field]: server });
};

const noMarker = (_: unknown, result: unknown): string | null =>
  JSON.stringify(result).includes(MARKER) ? 'a secret came through' : null;

export const targets = [
  ...profiles,
  reader({
    name: 'popstate.dat',
    make: (random) => damaged(popList, random),
    read: readWithSettings,
    growth: [
      {
        name: 'messages',
        make: repeated((at) => `k U${at} 1767225600\n`, '# POP3 State File\n*pop.example.com ada\n'),
        read: readWithSettings,
      },
      {
        name: 'servers',
        make: repeated((at) => `*pop${at}.example.com ada\n`, '# POP3 State File\n'),
        read: readWithSettings,
      },
    ],
  }),
  reader({
    name: 'secrets in every field',
    make: damagedBefore,
    read: (files) =>
      readDropped(
        Object.entries(files).map(([name, text]) => new File([text], name)),
        { now: NOW },
      ),
    wrongWith: noMarker,
  }),
  reader({
    name: 'data file header',
    make: (random) => {
      const bytes = dataFileBytes({ length: 200 + below(random, 400) });
      for (let times = below(random, 8); times > 0; times -= 1)
        bytes[below(random, bytes.length)] = below(random, 256);
      return bytes;
    },
    read: read('a.pst'),
  }),
  reader({
    name: 'exported profile (zip)',
    make: (random) => {
      const bytes = new Uint8Array(ARCHIVE);
      for (let times = below(random, 6); times > 0; times -= 1)
        bytes[below(random, bytes.length)] = below(random, 256);
      return bytes.slice(0, below(random, 4) === 0 ? below(random, bytes.length) : bytes.length);
    },
    read: read('a.zip'),
  }),
];
