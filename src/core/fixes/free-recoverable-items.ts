import type { Fix } from './fix';
import { GUARD } from './guard';
import { NO_DEAD_PROGRAM } from './homes';
import { click, lookAgain, PLAIN, words } from './step';

/**
 * What was deleted and can still be recovered has a space of its own. Emptying Deleted Items fills it further, so the
 * walk stops the deleting, and lets the server let go by itself; only the help desk can do more.
 */
export const freeRecoverableItems: Fix = {
  id: 'free-recoverable-items',
  version: 1,
  place: 'server',
  minutes: 20,
  reinspect: 'mailServer',
  settlesHours: 14 * 24,
  cannot: NO_DEAD_PROGRAM,
  steps: [
    { id: 'stop-deleting', on: PLAIN },
    {
      id: 'ask-hold',
      on: {
        classicWindows: click('classicPolicyTab'),
        web: click('webRetention'),
        any: words('recoverableItems'),
      },
    },
    {
      id: 'bring-back',
      on: { outlookCom: click('outlookComRecover'), any: words('recoverDeletedOutlookCom') },
    },
    ...GUARD,
    { id: 'wait', waits: ['any'], on: PLAIN },
    lookAgain,
  ],
};
