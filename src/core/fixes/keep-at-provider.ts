import type { Fix } from './fix';
import { NO_DEAD_PROGRAM } from './homes';
import { click, lookAgain, lookFor, PLAIN, words } from './step';

/** POP3 where the provider decides: its own switch is the fix, and the box in the program is not. */
export const keepAtProvider: Fix = {
  id: 'keep-at-provider',
  version: 1,
  place: 'server',
  minutes: 5,
  reinspect: 'answers',
  cannot: NO_DEAD_PROGRAM,
  steps: [
    {
      id: 'open-page',
      page: 'popImap',
      on: { gmailWeb: click('gmailPopKeep'), outlookCom: click('outlookComPop'), any: words() },
    },
    { id: 'set-switch', page: 'popImap', on: { outlookCom: lookFor('outlookComPopDelete'), any: words() } },
    { id: 'fetch-again', on: { gmailWeb: click('gmailPopAll') } },
    { id: 'test-mail', on: PLAIN },
    lookAgain,
  ],
};
