import { REMOVE_OLD_ACCOUNT } from './deleting';
import type { Fix } from './fix';
import { GUARD } from './guard';
import { ALL_ON_SERVER, openPopSettings } from './pop-settings';
import { click, exportAgain, PLAIN, words } from './step';

/**
 * POP3 to IMAP without losing anything: nothing is taken away before everything is on the server as well, and the
 * counts say so. No program turns one kind of account into the other, so the new one is added beside the old one.
 */
export const moveToImap: Fix = {
  id: 'move-to-imap',
  version: 2,
  place: 'program',
  minutes: 60,
  reinspect: 'profileExport',
  cannot: {
    newWindows: 'notInNewOutlook',
    web: 'holdsNoSuchMail',
    outlookCom: 'holdsNoSuchMail',
    gmailWeb: 'holdsNoSuchMail',
    webmail: 'holdsNoSuchMail',
    ios: 'fetchesNoPop',
    windowsMail: 'retired',
    windows: 'notOnThisDevice',
    macos: 'notOnThisDevice',
  },
  steps: [
    { id: 'look-first', on: PLAIN },
    openPopSettings,
    { id: 'stop-deleting', on: ALL_ON_SERVER },
    ...GUARD,
    { id: 'ask-provider', page: 'popImap', shows: ['incoming'], on: { any: words('serverSettings') } },
    {
      id: 'add-beside',
      on: {
        classicWindows: click('classicAddImap'),
        mac: click('macAdd'),
        thunderbird: click('thunderbirdAdd'),
        appleMail: click('appleAdd'),
        iphoneMail: click('iphoneAdd'),
        android: click('androidAdd'),
        gmailApp: click('gmailAppAdd'),
        any: words('serverSettings'),
      },
    },
    { id: 'wait', waits: ['any'], on: PLAIN },
    {
      id: 'copy-up',
      on: {
        classicWindows: click('classicCopyFolder'),
        thunderbird: click('thunderbirdCopyTo'),
        any: words(),
      },
    },
    {
      id: 'contacts',
      on: {
        classicWindows: click('classicExport'),
        mac: click('macExport'),
        thunderbird: words(),
        any: words(),
      },
    },
    ...REMOVE_OLD_ACCOUNT,
    exportAgain,
  ],
};
