import type { Fix } from './fix';
import { NO_DEAD_PROGRAM } from './homes';
import { click, lookAgain, lookFor, PLAIN, words } from './step';

/** A second step when signing in, and what mail programs need afterwards. */
export const twoStep: Fix = {
  id: 'two-step',
  version: 1,
  place: 'server',
  minutes: 15,
  reinspect: 'answers',
  cannot: NO_DEAD_PROGRAM,
  steps: [
    { id: 'second-way', on: PLAIN },
    {
      id: 'turn-on',
      page: 'twoStep',
      on: {
        outlookCom: click('microsoftTwoStep'),
        web: lookFor('workTwoStep'),
        gmailWeb: click('googleTwoStep'),
        any: words(),
      },
    },
    { id: 'print-codes', on: { gmailWeb: click('googleBackupCodes'), any: words() } },
    { id: 'app-password', page: 'appPasswords', on: PLAIN },
    { id: 'test-mail', on: PLAIN },
    lookAgain,
  ],
};
