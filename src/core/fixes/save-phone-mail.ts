import type { Fix } from './fix';
import { click, lookAgain, PLAIN, words } from './step';

/** A phone that fetches by POP3 may hold the only copy: bring it to the server before anything is changed there. */
export const savePhoneMail: Fix = {
  id: 'save-phone-mail',
  version: 2,
  place: 'program',
  minutes: 20,
  reinspect: 'answers',
  // The phone may have been the one that took mail off the server: what was told of other devices before may hold no longer.
  alsoAsks: ['otherDevices'],
  steps: [
    { id: 'keep-here', on: { thunderbirdAndroid: click('androidServerDeletions') } },
    { id: 'test-mail', on: PLAIN },
    { id: 'save-here', does: ['copies'], on: { thunderbirdAndroid: click('androidMessage'), any: words() } },
    { id: 'check-there', does: ['opens', 'compares'], on: PLAIN },
    {
      id: 'add-beside',
      on: {
        iphoneMail: click('iphoneAdd'),
        android: click('androidAdd'),
        gmailApp: click('gmailAppAdd'),
        any: words(),
      },
    },
    {
      id: 'remove-old',
      does: ['removes'],
      on: { android: click('androidRemove'), any: words() },
    },
    lookAgain,
  ],
};
