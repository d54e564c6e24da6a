import { copied, documented, reported, under, type Provider } from './provider';
import { GB } from '../facts/units';

const GOOGLE_POP = 'https://support.google.com/a/answer/6089246';
const OUTLOOK_STORAGE = 'https://support.microsoft.com/office/7ac99134-69e5-4619-ac0b-2d313bba5e9e';
const EXCHANGE_POP = 'https://learn.microsoft.com/exchange/clients/pop3-and-imap4/pop3-and-imap4';
const YAHOO_PASSWORDS = reported(
  { password: 'appPassword', since: '2020-10-20' } as const,
  'https://github.com/OfflineIMAP/offlineimap/issues/688',
);

const GOOGLE: Pick<Provider, 'hosts' | 'imap' | 'pop' | 'popCopies' | 'keepsSent' | 'pages'> = {
  hosts: ['gmail.com', 'googlemail.com'],
  imap: 'yes',
  pop: 'mustBeAllowed',
  popCopies: documented('onFetch', 'https://developers.google.com/gmail/api/reference/rest/v1/PopSettings'),
  keepsSent: reported(true, 'https://github.com/nodemailer/wildduck/wiki/Gmail-sending'),
  pages: {
    storage: 'https://one.google.com/storage',
    popImap: 'https://mail.google.com/mail/#settings/fwdandpop',
    twoStep: 'https://support.google.com/accounts/answer/185839',
    appPasswords: 'https://support.google.com/accounts/answer/185833',
    export: 'https://takeout.google.com/',
    recover: 'https://support.google.com/mail/workflow/9317561',
  },
};

/** Providers whose mailboxes people have everywhere. */
export const LARGE_PROVIDERS = [
  {
    ...GOOGLE,
    id: 'gmail',
    name: 'Gmail',
    domains: ['gmail.com', 'googlemail.com', 'google.com'],
    signIn: copied({ password: 'appPassword' }, 'https://support.google.com/accounts/answer/185833'),
    usualBytes: reported(15 * GB, 'https://teamdynamix.umich.edu/TDClient/30/Portal/KB/ArticleDet?ID=9279'),
    pool: reported('all', 'https://teamdynamix.umich.edu/TDClient/30/Portal/KB/ArticleDet?ID=9279'),
    trashDays: documented(30, 'https://support.google.com/a/answer/112445'),
    inactivity: copied(
      { days: 730, fetchingCounts: null },
      'Google’s notice of July 2023 on accounts that are not used',
    ),
    gettingBack: documented({ days: 30, through: 'yourself' }, 'https://support.google.com/a/answer/112445'),
  },
  {
    ...GOOGLE,
    id: 'googleWorkspace',
    name: 'Google Workspace',
    domains: [],
    signIn: documented({ password: 'appPassword', since: '2025-03' }, GOOGLE_POP),
    trashDays: documented(30, 'https://support.google.com/a/answer/112445'),
    gettingBack: documented(
      { days: 25, through: 'administrator' },
      'https://support.google.com/a/answer/112445',
    ),
  },
  {
    id: 'outlookCom',
    name: 'Outlook.com',
    domains: [
      'hotmail.com',
      'live.com',
      'msn.com',
      'outlook.com',
      'windowslive.com',
      'livemail.tw',
      ...under(
        'outlook',
        'at be cl cz de dk es fr hu ie in it jp kr lv my ph pt sa sg sk co.id co.il co.th com.ar com.au com.br com.gr com.tr com.vn',
      ),
      ...under(
        'hotmail',
        'be ca cl cz de dk es fi fr gr hu it lt lv my nl no ph rs se sg sk co.id co.il co.in co.jp co.kr co.th co.uk co.za com.ar com.au com.br com.hk com.tr com.tw com.vn',
      ),
      ...under(
        'live',
        'at be ca cl cn de dk fi fr hk ie in it jp nl no ru se co.jp co.kr co.uk co.za com.ar com.au com.mx com.my com.ph com.pt com.sg',
      ),
    ],
    hosts: ['office365.com', 'outlook.com', 'live.com', 'hotmail.com'],
    imap: 'mustBeAllowed',
    pop: 'mustBeAllowed',
    popCopies: reported('onDelete', 'https://github.com/thunderbird/autoconfig'),
    signIn: reported(
      { password: 'ended', since: '2024-09-16' },
      'https://support.microsoft.com/office/c5d65390-9676-4763-b41f-d7986499a90d',
    ),
    usualBytes: documented(15 * GB, OUTLOOK_STORAGE),
    pool: documented('partly', OUTLOOK_STORAGE),
    seeRoom: documented('Settings > Storage', OUTLOOK_STORAGE),
    trashDays: documented(30, OUTLOOK_STORAGE),
    junkDays: documented(10, OUTLOOK_STORAGE),
    inactivity: reported(
      { days: 365, fetchingCounts: null },
      'https://support.microsoft.com/topic/7c0a9fa7-0982-b7c6-fd72-df852b63699f',
    ),
    gettingBack: documented(
      { days: 30, through: 'yourself' },
      'https://support.microsoft.com/office/a8ca78ac-4721-4066-95dd-571842e9fb11',
    ),
    pages: {
      storage: OUTLOOK_STORAGE,
      popImap: 'https://support.microsoft.com/office/d088b986-291d-42b8-9564-9c414e2aa040',
      twoStep: 'https://account.microsoft.com/security',
      recover: 'https://support.microsoft.com/office/a8ca78ac-4721-4066-95dd-571842e9fb11',
    },
  },
  {
    id: 'm365',
    name: 'Microsoft 365',
    domains: ['onmicrosoft.com'],
    hosts: ['office365.com', 'outlook.com'],
    imap: 'yes',
    pop: 'yes',
    popCopies: documented('program', EXCHANGE_POP),
    signIn: reported({ password: 'ended', since: '2023' }, 'Microsoft’s message MC375736'),
    pool: documented(
      'no',
      'https://learn.microsoft.com/office365/servicedescriptions/exchange-online-service-description/exchange-online-limits',
    ),
    gettingBack: documented(
      { days: 14, through: 'administrator' },
      'https://learn.microsoft.com/exchange/security-and-compliance/recoverable-items-folder/recoverable-items-folder',
    ),
    pages: {
      storage: 'https://support.microsoft.com/office/f170fe90-b859-4034-bcda-e186fc6a26f5',
      twoStep: 'https://mysignins.microsoft.com/security-info',
    },
  },
  {
    id: 'yahoo',
    name: 'Yahoo Mail',
    // yahoo.co.jp is another company.
    domains: [
      ...under('yahoo', 'com ca de it fr es se co.in co.uk co.nz com.au com.ar com.br com.mx'),
      'ymail.com',
      'myyahoo.com',
      'rocketmail.com',
    ],
    hosts: ['mail.yahoo.com'],
    imap: 'yes',
    pop: 'yes',
    signIn: YAHOO_PASSWORDS,
    usualBytes: reported(20 * GB, 'https://www.spamresource.com/ (September 2025)'),
    // Yahoo's own page says 'monthly' and names no number of days: https://help.yahoo.com/kb/SLN3603.html
    trashDays: reported(7, 'https://clean.email/glossary/trash-folder'),
    inactivity: reported(
      { days: 365, fetchingCounts: false },
      'https://wiki.archiveteam.org/index.php/Yahoo_Mail',
    ),
    gettingBack: reported({ days: 7, through: 'support' }, 'Pages on Yahoo’s request to restore a mailbox'),
    pages: {
      twoStep: 'https://login.yahoo.com/account/security',
      appPasswords: 'https://login.yahoo.com/account/security',
      export: 'https://help.yahoo.com/kb/download-email-yahoo-mail-third-party-sln28681.html',
    },
  },
  {
    id: 'aol',
    name: 'AOL Mail',
    domains: [
      ...under('aol', 'com de it fr es se co.uk co.nz com.au com.ar com.br com.mx'),
      'aim.com',
      'netscape.net',
      'netscape.com',
      'compuserve.com',
      'cs.com',
      'wmconnect.com',
      'verizon.net',
    ],
    hosts: ['aol.com', 'verizon.net'],
    imap: 'yes',
    pop: 'yes',
    signIn: YAHOO_PASSWORDS,
    inactivity: reported({ days: 90, fetchingCounts: false }, 'https://www.comeaprire.com/ (2020)'),
    pages: {},
  },
  {
    id: 'att',
    name: 'AT&T',
    domains: [
      ...under('att', 'net'),
      'sbcglobal.net',
      'bellsouth.net',
      'currently.com',
      'ameritech.net',
      'pacbell.net',
      'prodigy.net',
      'swbell.net',
      'flash.net',
      'nvbell.net',
      'snet.net',
      'wans.net',
    ],
    hosts: ['att.net'],
    imap: 'yes',
    pop: 'yes',
    signIn: YAHOO_PASSWORDS,
    pages: {},
  },
  {
    id: 'comcast',
    name: 'Comcast Xfinity',
    domains: ['comcast.net', 'xfinity.com'],
    hosts: ['comcast.net'],
    imap: 'yes',
    pop: 'yes',
    pages: {},
  },
  {
    id: 'cox',
    name: 'Cox',
    domains: ['cox.net'],
    hosts: ['cox.net'],
    imap: 'yes',
    pop: 'yes',
    pages: {},
  },
  {
    id: 'icloud',
    name: 'iCloud Mail',
    domains: ['icloud.com', 'me.com', 'mac.com'],
    hosts: ['mail.me.com'],
    imap: 'yes',
    pop: 'no',
    signIn: reported({ password: 'appPassword' }, 'https://clean.email/ and https://www.mailjerry.com/'),
    usualBytes: documented(5 * GB, 'https://support.apple.com/HT202305'),
    pool: documented('all', 'https://support.apple.com/HT4863'),
    trashDays: reported(30, 'Help pages of providers on iCloud Mail'),
    gettingBack: reported({ days: 30, through: 'yourself' }, 'Help pages of providers on iCloud Mail'),
    pages: {
      appPasswords: 'https://account.apple.com/',
      export: 'https://privacy.apple.com/',
    },
  },
] as const satisfies readonly Provider[];
