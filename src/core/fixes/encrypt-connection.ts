import type { Fix } from './fix';
import { exportAgain, click, inMirror, inStore, lookFor, PLAIN, words } from './step';

/** Encrypt the way between this computer and the mail server. */
export const encryptConnection: Fix = {
  id: 'encrypt-connection',
  version: 2,
  place: 'program',
  minutes: 10,
  reinspect: 'profileExport',
  cannot: {
    newWindows: 'notInNewOutlook',
    web: 'holdsNoSuchMail',
    outlookCom: 'holdsNoSuchMail',
    gmailWeb: 'holdsNoSuchMail',
    webmail: 'holdsNoSuchMail',
    android: 'encryptionSetOnce',
    gmailApp: 'encryptionSetOnce',
    windowsMail: 'retired',
    windows: 'notOnThisDevice',
    macos: 'notOnThisDevice',
  },
  steps: [
    {
      id: 'ask-provider',
      page: 'popImap',
      shows: ['incoming', 'outgoing'],
      on: { any: words('serverSettings') },
    },
    {
      id: 'open-settings',
      on: {
        classicWindows: click('classicServerSimplified', 'classicMailControlPanel'),
        mac: click('macAccounts'),
        thunderbird: click('thunderbirdServer'),
        iphoneMail: click('iphoneAccount'),
        ios: click('iosLogin'),
        any: words(),
      },
    },
    { id: 'note-settings', on: PLAIN },
    // A box for POP3, a list for IMAP. POP3 mail lies in a store, IMAP mail in a mirror.
    {
      id: 'turn-on-pop',
      on: { classicWindows: inStore(click('classicTlsPopOlder')) },
    },
    {
      id: 'turn-on',
      on: {
        classicWindows: inMirror(click('classicTlsImapSimplified', 'classicTlsImapOlder')),
        mac: click('macTls'),
        thunderbird: click('thunderbirdTls', 'thunderbirdTlsOut'),
        appleMail: click('appleTls'),
        iphoneMail: click('iphoneTls'),
        thunderbirdAndroid: click('androidTls'),
        samsungMail: lookFor('samsungTls'),
        emClient: lookFor('emTls'),
        any: words(),
      },
    },
    { id: 'test-mail', on: PLAIN },
    { id: 'new-password', on: PLAIN },
    exportAgain,
  ],
};
