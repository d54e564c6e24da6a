import type { LinkId } from '../links';
import type { Home } from './home';

/** Why a home cannot do a walk, where that is known from, and where the walk is done instead. */
export interface Reason {
  source: string;
  /** ISO date or month. */
  dated: string;
  link?: LinkId;
  /** Homes that can, best first; a provider's own page for mailboxes there. Empty: the words say what to do. */
  instead: readonly Home[];
}

/** The only reasons there are. Words: `reason.<id>`. */
export const REASONS = {
  /** A web page fetches no mail of other servers and keeps no file. */
  holdsNoSuchMail: {
    source: 'A web page shows what lies on its own server',
    dated: '2026-11',
    instead: ['classicWindows', 'thunderbird', 'appleMail'],
  },
  fetchesNoPop: {
    source: 'OVHcloud, adding an account in Outlook for iPhone',
    dated: '2025-04',
    instead: ['iphoneMail', 'classicWindows', 'thunderbird'],
  },
  settingFixed: {
    source: 'OVHcloud, Outlook for Android: it does not allow you to modify the server settings',
    dated: '2024-11',
    instead: ['webmail'],
  },
  notInNewOutlook: {
    source: 'Microsoft, accounts in new Outlook; nothing about POP and data files since',
    dated: '2023-11',
    link: 'compareOutlooks',
    instead: ['classicWindows'],
  },
  noCopyInNewOutlook: {
    source: 'Microsoft, accounts in new Outlook; nothing about POP and data files since',
    dated: '2023-11',
    link: 'compareOutlooks',
    instead: ['classicWindows'],
  },
  noExportAtWork: {
    source: 'https://comstat.uk, backing up Microsoft 365',
    dated: '2025',
    instead: ['classicWindows', 'mac'],
  },
  noExportOnPage: {
    source: 'Pages of web hosts and mail providers name no export; Yahoo sends people to a mail program',
    dated: '2026-11',
    link: 'thunderbirdAccount',
    instead: ['thunderbird', 'classicWindows', 'appleMail'],
  },
  settingUnknown: {
    source: 'No text of Google or of help desks says whether the Gmail app has it',
    dated: '2026-11',
    link: 'gmailHelp',
    instead: ['webmail'],
  },
  encryptionSetOnce: {
    source: 'OVHcloud, Outlook for Android: it does not allow you to modify the server settings',
    dated: '2024-11',
    instead: ['webmail'],
  },
  retired: {
    source: 'Microsoft, quoted by https://neowin.net: Mail neither sends nor receives since 1 January 2025',
    dated: '2024-11-09',
    link: 'compareOutlooks',
    instead: ['webmail', 'classicWindows', 'thunderbird'],
  },
  phoneMakesNoFiles: {
    source: 'Source of Thunderbird for Android; makers of the other apps name no export',
    dated: '2026-08',
    instead: ['gmailWeb', 'classicWindows', 'thunderbird', 'appleMail'],
  },
  keepsWholeMailbox: {
    source: 'Clark University, Outlook for Mac keeps everything',
    dated: '2024',
    link: 'outlookHelp',
    instead: ['web'],
  },
  tendsItself: {
    source: 'Makers of these programs name no way to pack by hand',
    dated: '2026-11',
    instead: [],
  },
  notOnThisDevice: {
    source: 'It is a setting of another device',
    dated: '2026-11',
    instead: [],
  },
} as const satisfies Record<string, Reason>;
export type ReasonId = keyof typeof REASONS;
