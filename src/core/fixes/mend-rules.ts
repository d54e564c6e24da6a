import type { Fix, FixStep } from './fix';
import { NO_DEAD_PROGRAM } from './homes';
import { click, lookAgain, lookFor, PLAIN, words } from './step';

/** Where the rules of a mailbox stand. */
export const RULES = {
  classicWindows: click('classicRules'),
  newWindows: click('newRules'),
  web: click('webRules'),
  outlookCom: click('outlookComRules'),
  mac: lookFor('macRules'),
  thunderbird: click('thunderbirdFilters'),
  appleMail: lookFor('appleRules'),
  gmailWeb: lookFor('gmailFilters'),
  any: words(),
} as const satisfies FixStep['on'];

/** Look at the rules, sweeps and forwarding that delete mail or send it away, and switch off what nobody wanted. */
export const mendRules: Fix = {
  id: 'mend-rules',
  version: 2,
  place: 'server',
  minutes: 10,
  reinspect: 'mailServer',
  cannot: NO_DEAD_PROGRAM,
  steps: [
    { id: 'open-rules', on: RULES },
    { id: 'judge-rule', on: PLAIN },
    { id: 'switch-off', on: PLAIN },
    {
      id: 'see-sweep',
      on: {
        newWindows: click('newSweepRules'),
        web: click('webSweepRules'),
        outlookCom: click('outlookComSweepRules'),
      },
    },
    {
      id: 'see-forwarding',
      on: {
        newWindows: click('newForwarding'),
        web: click('webForwarding'),
        outlookCom: click('outlookComForwarding'),
        gmailWeb: click('gmailForwarding'),
        any: words(),
      },
    },
    { id: 'find-mail', on: { outlookCom: click('outlookComRecover'), any: words() } },
    lookAgain,
  ],
};
