import type { Fix } from './fix';
import { cannot, click, lookAgain, lookFor, PLAIN, words } from './step';

/** Bring one old mail back from the backup: the only proof that a backup is one. */
export const restoreDrill: Fix = {
  id: 'restore-drill',
  version: 2,
  place: 'program',
  minutes: 10,
  reinspect: 'answers',
  copyProves: true,
  steps: [
    { id: 'pick-mail', on: PLAIN },
    { id: 'fetch-copy', on: PLAIN, does: ['copies'] },
    {
      id: 'open-copy',
      does: ['opens'],
      on: {
        classicWindows: lookFor('classicOpenFile'),
        newWindows: click('newDataFiles'),
        web: cannot('holdsNoSuchMail'),
        outlookCom: cannot('holdsNoSuchMail'),
        gmailWeb: cannot('holdsNoSuchMail'),
        webmail: cannot('holdsNoSuchMail'),
        mac: click('macImport'),
        appleMail: click('appleImport'),
        ios: cannot('phoneMakesNoFiles'),
        android: cannot('phoneMakesNoFiles'),
        iphoneMail: cannot('phoneMakesNoFiles'),
        thunderbirdAndroid: cannot('phoneMakesNoFiles'),
        samsungMail: cannot('phoneMakesNoFiles'),
        gmailApp: cannot('phoneMakesNoFiles'),
        emClient: click('emRestore'),
        thunderbird: click('thunderbirdSecondProfile'),
        any: words(),
      },
    },
    { id: 'compare', on: PLAIN, does: ['compares'] },
    { id: 'close-copy', on: { classicWindows: words('openDataFile'), thunderbird: words(), any: words() } },
    lookAgain,
  ],
};
