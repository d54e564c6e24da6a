import type { FixStep } from './fix';

/**
 * The way to the page of an account where its server, its encryption and the copies on the server are set, by mail
 * program. New Outlook and the phones are there to say that the setting is elsewhere.
 */
export const ACCOUNT_SETTINGS = {
  classicWindows: {
    path: ['File', 'Account Settings', 'Account Settings', 'Change', 'More Settings', 'Advanced'],
    certainty: 'reported',
    link: 'popImapExplained',
  },
  mac: { path: ['Tools', 'Accounts', 'Advanced', 'Server'], certainty: 'reported' },
  thunderbird: {
    path: ['Account Settings', 'Server Settings'],
    certainty: 'documented',
    link: 'thunderbirdPop',
  },
  newWindows: { certainty: 'plain', link: 'compareOutlooks' },
  ios: { certainty: 'plain' },
  android: { certainty: 'plain' },
} as const satisfies FixStep['on'];

/** Outlook.com's own switch that forbids programs to delete mail. Other web mailboxes have it elsewhere. */
export const WEB_POP_OPTIONS = {
  path: ['Settings', 'Mail', 'Forwarding and IMAP'],
  certainty: 'reported',
  link: 'outlookPopOptions',
} as const satisfies FixStep['on']['web'];

/** What every program can do without a path. */
export const PLAIN = { any: { certainty: 'plain' } } as const satisfies FixStep['on'];
