import { HOST_ORIGIN } from './addresses';

/** As the host numbers them; without a number the library takes the add-in as Restricted. */
export const PERMISSION_LEVELS = {
  restricted: null,
  readItem: 1,
  readWriteItem: 3,
  readWriteMailbox: 2,
} as const;
export type Permission = keyof typeof PERMISSION_LEVELS;

const MESSAGE_READ = 1;
const MESSAGE_COMPOSE = 4;
const NO_ITEM = 6;

/** What may stand beside the pane. */
export const ITEMS = {
  read: {
    itemType: MESSAGE_READ,
    id: 'AAkALgAAAAAAHYQDEapmEc2byACqAC',
    itemClass: 'IPM.Note',
    subject: 'Quarterly figures',
    normalizedSubject: 'Quarterly figures',
    conversationId: 'AAQkAGI2',
    internetMessageId: '<1@contoso.test>',
    from: { address: 'sam@contoso.test', name: 'Sam' },
    sender: { address: 'sam@contoso.test', name: 'Sam' },
    to: [{ address: 'ada@contoso.test', name: 'Ada' }],
    cc: [],
    bcc: [],
    attachments: [],
    dateTimeCreated: 1_790_000_000_000,
    dateTimeModified: 1_790_000_000_000,
  },
  compose: { itemType: MESSAGE_COMPOSE },
  none: { itemType: NO_ITEM },
} as const;
export type Item = (typeof ITEMS)[keyof typeof ITEMS];

/** What the server does with `roamingSettings.saveAsync`. A number: refused with that error code. */
export type RoamingSave = 'works' | 'neverAnswers' | number;

/**
 * What becomes of a new message. `silent`: taken, and nothing is shown or answered; a number: refused with that error
 * code.
 */
export type NewMessages = 'works' | 'silent' | number;

/** Programs that name themselves otherwise than the web does. */
export const PROGRAMS = {
  web: null,
  mac: { hostName: 'Outlook', platform: 'Mac' },
  classicWindows: { hostName: 'Outlook', platform: 'PC' },
  ios: { hostName: 'OutlookIOS', platform: 'iOS' },
  android: { hostName: 'OutlookAndroid', platform: 'Android' },
  newWindows: { hostName: 'newOutlookWindows', platform: 'OfficeOnline' },
} as const;
export type Program = keyof typeof PROGRAMS;

export interface MailboxOptions {
  /** Origin of the page around the pane. */
  origin: string;
  /** What the program calls itself. The library below is that of the web all the same. */
  program: Program;
  /** `held`: what the pane asks is not answered before `answer` is called. */
  answers: 'atOnce' | 'held';
  /** Handed through unchecked by the library; null: the host says nothing. */
  accountType: string | null;
  displayName: string;
  email: string;
  permission: Permission;
  item: Item;
  /** Language tag of the mail program. */
  locale: string;
  /** What `isSetSupported` answers, and nothing else. */
  requirementSets: Record<string, string>;
  /** Stored values, as the add-in wrote them. */
  roaming: Record<string, unknown>;
  roamingSave: RoamingSave;
  newMessages: NewMessages;
  /** Answers to Exchange Web Services; without it such a call fails the test. */
  ews: ((body: string) => string | Promise<string>) | null;
  /** Answers to nested app authentication, text for text; without it the pane has no bridge. */
  signIn: ((request: string) => string | Promise<string>) | null;
}

export const MAILBOX_DEFAULTS: MailboxOptions = {
  origin: HOST_ORIGIN,
  program: 'web',
  answers: 'atOnce',
  accountType: 'office365',
  displayName: 'Ada Test',
  email: 'ada@contoso.test',
  permission: 'readItem',
  item: ITEMS.read,
  locale: 'en-US',
  requirementSets: { Mailbox: '1.14', DialogApi: '1.2' },
  roaming: {},
  roamingSave: 'works',
  newMessages: 'works',
  ews: null,
  signIn: null,
};
