import type { Fix } from './fix';
import { NO_DEAD_PROGRAM } from './homes';
import { click, lookAgain, lookFor, PLAIN, words } from './step';

/** Bring mail out of Deleted Items that is meant to be kept. */
export const keepElsewhere: Fix = {
  id: 'keep-elsewhere',
  version: 2,
  place: 'program',
  minutes: 10,
  reinspect: 'mailServer',
  cannot: NO_DEAD_PROGRAM,
  steps: [
    {
      id: 'stop-emptying',
      on: {
        classicWindows: lookFor('classicEmptyOnExit'),
        web: lookFor('webMessageHandling'),
        outlookCom: lookFor('outlookComMessageHandling'),
        thunderbird: click('thunderbirdEmptyTrash'),
        appleMail: click('appleErase'),
        thunderbirdAndroid: click('androidErase'),
        gmailWeb: click('gmailImapDeletes'),
        iphoneMail: click('iphoneErase'),
        any: words(),
      },
    },
    { id: 'make-folder', on: PLAIN },
    { id: 'move-mail', on: PLAIN },
    lookAgain,
  ],
};
