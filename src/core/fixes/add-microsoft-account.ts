import { REMOVE_OLD_ACCOUNT } from './deleting';
import type { Fix } from './fix';
import { GUARD } from './guard';
import { NO_DEAD_PROGRAM } from './homes';
import { click, exportAgain, lookFor, PLAIN, words } from './step';

/** A Microsoft mailbox that was set up with a password fetches nothing any more: it is added with Microsoft's sign-in. */
export const addMicrosoftAccount: Fix = {
  id: 'add-microsoft-account',
  version: 1,
  place: 'program',
  minutes: 15,
  reinspect: 'profileExport',
  cannot: {
    ...NO_DEAD_PROGRAM,
    web: 'holdsNoSuchMail',
    outlookCom: 'holdsNoSuchMail',
    gmailWeb: 'holdsNoSuchMail',
    webmail: 'holdsNoSuchMail',
  },
  steps: [
    { id: 'look-on-the-web', on: PLAIN },
    ...GUARD,
    {
      id: 'add-beside',
      on: {
        classicWindows: click('classicAddMicrosoft'),
        newWindows: lookFor('newAddAccount'),
        ios: click('iosAddMicrosoft'),
        android: click('androidAddMicrosoft'),
        thunderbird: click('thunderbirdAddMicrosoft'),
        any: words('passwordsEnded'),
      },
    },
    {
      id: 'take-over',
      on: {
        classicWindows: click('classicCopyFolder'),
        thunderbird: click('thunderbirdCopyTo'),
        any: words(),
      },
    },
    ...REMOVE_OLD_ACCOUNT,
    exportAgain,
  ],
};
