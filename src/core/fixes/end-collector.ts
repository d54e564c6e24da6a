import type { Fix } from './fix';
import { NO_DEAD_PROGRAM } from './homes';
import { click, lookAgain, PLAIN, words } from './step';

/** Another mailbox collects this mail: see whether it deletes at the source, and read the mailbox itself. */
export const endCollector: Fix = {
  id: 'end-collector',
  version: 1,
  place: 'server',
  minutes: 10,
  reinspect: 'answers',
  cannot: NO_DEAD_PROGRAM,
  steps: [
    { id: 'look-at-source', on: PLAIN },
    { id: 'open-collector', on: { gmailWeb: click('gmailCollector'), any: words() } },
    { id: 'leave-copies', on: PLAIN },
    { id: 'read-it-itself', on: PLAIN },
    lookAgain,
  ],
};
