import type { Fix } from './fix';

/** Settings of POP3 that only the program has which fetches the mail. */
export const POP_SETTING = {
  newWindows: 'notInNewOutlook',
  web: 'holdsNoSuchMail',
  outlookCom: 'holdsNoSuchMail',
  gmailWeb: 'holdsNoSuchMail',
  webmail: 'holdsNoSuchMail',
  ios: 'fetchesNoPop',
  android: 'settingFixed',
  gmailApp: 'settingUnknown',
  windowsMail: 'retired',
  windows: 'notOnThisDevice',
  macos: 'notOnThisDevice',
} as const satisfies Fix['cannot'];

/** Work on a file on a disk: no page and no phone has one. */
export const FILE_WORK = {
  newWindows: 'notInNewOutlook',
  web: 'holdsNoSuchMail',
  outlookCom: 'holdsNoSuchMail',
  gmailWeb: 'holdsNoSuchMail',
  webmail: 'holdsNoSuchMail',
  ios: 'phoneMakesNoFiles',
  android: 'phoneMakesNoFiles',
  iphoneMail: 'phoneMakesNoFiles',
  thunderbirdAndroid: 'phoneMakesNoFiles',
  samsungMail: 'phoneMakesNoFiles',
  gmailApp: 'phoneMakesNoFiles',
  windowsMail: 'retired',
  windows: 'notOnThisDevice',
  macos: 'notOnThisDevice',
} as const satisfies Fix['cannot'];

/** What is done in a program or on a page, and nowhere in the settings of a computer. */
export const NO_COMPUTER_SETTING = {
  windows: 'notOnThisDevice',
  macos: 'notOnThisDevice',
} as const satisfies Fix['cannot'];

/** What takes a program that still fetches mail: the retired one only holds what it fetched once. */
export const NO_DEAD_PROGRAM = {
  ...NO_COMPUTER_SETTING,
  windowsMail: 'retired',
} as const satisfies Fix['cannot'];
