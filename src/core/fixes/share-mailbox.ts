import type { Fix } from './fix';
import { NO_DEAD_PROGRAM } from './homes';
import { click, lookAgain, lookFor, PLAIN, words } from './step';

/** Several people need the same mail: a shared mailbox or folder instead of a password that is passed on. */
export const shareMailbox: Fix = {
  id: 'share-mailbox',
  version: 1,
  place: 'program',
  minutes: 15,
  reinspect: 'answers',
  cannot: NO_DEAD_PROGRAM,
  steps: [
    { id: 'choose-kind', on: PLAIN },
    { id: 'ask-admin', on: PLAIN },
    {
      id: 'share-folder',
      on: {
        classicWindows: lookFor('classicShareFolder'),
        thunderbird: click('thunderbirdShare'),
        any: words('shareFolder'),
      },
    },
    {
      id: 'open-shared',
      on: {
        classicWindows: click('classicSharedAccount', 'classicSharedOlder'),
        newWindows: click('newShared'),
        web: click('webShared', 'webOpenOther'),
        mac: click('macShared', 'macSharedNew'),
        ios: click('iosShared'),
        android: click('androidShared'),
        any: words('sharedMailbox'),
      },
    },
    { id: 'new-password', on: PLAIN },
    lookAgain,
  ],
};
