import { ROOM } from './deleting';
import type { Fix } from './fix';
import { NO_DEAD_PROGRAM } from './homes';
import { lookAgain, PLAIN } from './step';

/** Find out how full the mailbox on the server is, and how full it may get. */
export const readQuota: Fix = {
  id: 'read-quota',
  version: 2,
  place: 'server',
  minutes: 3,
  reinspect: 'answers',
  cannot: NO_DEAD_PROGRAM,
  steps: [
    { id: 'open-page', page: 'storage', on: ROOM },
    { id: 'note-numbers', on: PLAIN },
    { id: 'ask-provider', on: PLAIN },
    lookAgain,
  ],
};
