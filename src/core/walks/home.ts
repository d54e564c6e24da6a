import { CLIENTS } from '../facts/snapshot';

/**
 * Where the steps of a walk are done: a mail program, the page of a provider, or the settings of a computer. `web` is
 * Outlook on the web at work or school; `ios` and `android` are the Outlook apps; `webmail` is the page of any other
 * provider. `windowsMail` is the Mail app of Windows, which has been retired.
 */
export const HOMES = [
  ...CLIENTS,
  'outlookCom',
  'gmailWeb',
  'webmail',
  'appleMail',
  'iphoneMail',
  'thunderbirdAndroid',
  'samsungMail',
  'gmailApp',
  'emClient',
  'windowsMail',
  'windows',
  'macos',
] as const;
export type Home = (typeof HOMES)[number];

/** On what a home runs; `anywhere`: a page that any browser opens; `unknown`: nobody knows. */
type Device = 'windows' | 'mac' | 'computer' | 'phone' | 'anywhere' | 'unknown';

const DEVICES: Record<Home, Device> = {
  classicWindows: 'windows',
  newWindows: 'windows',
  windows: 'windows',
  mac: 'mac',
  appleMail: 'mac',
  macos: 'mac',
  thunderbird: 'computer',
  ios: 'phone',
  android: 'phone',
  iphoneMail: 'phone',
  thunderbirdAndroid: 'phone',
  samsungMail: 'phone',
  gmailApp: 'phone',
  emClient: 'computer',
  windowsMail: 'windows',
  web: 'anywhere',
  outlookCom: 'anywhere',
  gmailWeb: 'anywhere',
  webmail: 'anywhere',
  other: 'unknown',
};

/** Where the pane is open: the Outlook around it, if any, and what the browser runs on. */
export interface Here {
  host: Home | null;
  system: 'windows' | 'mac' | 'phone' | 'unknown';
}

/**
 * What has to be opened for the steps of a home, seen from here. `program`: another program on the same kind of device;
 * `device`: another device; null: the person is there.
 */
export function mustOpen(home: Home, { host, system }: Here): 'program' | 'device' | null {
  if (home === host || home === 'other') return null;
  // Which of the two pages stands around the pane, its mailbox tells.
  if (host === 'web' && home === 'outlookCom') return null;
  const device = DEVICES[home];
  switch (device) {
    case 'windows':
    case 'mac':
    case 'phone':
      return system !== 'unknown' && system !== device ? 'device' : 'program';
    case 'computer':
      return system === 'phone' ? 'device' : 'program';
    case 'anywhere':
      return 'program';
    case 'unknown':
      return null;
  }
}
