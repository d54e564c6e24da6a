import type { Fix } from './fix';
import { NO_DEAD_PROGRAM } from './homes';
import { lookAgain, PLAIN } from './step';

/** A provider closes mailboxes that nobody signs in to. Fetching by a program may not count. */
export const signInOnce: Fix = {
  id: 'sign-in-once',
  version: 1,
  place: 'server',
  minutes: 3,
  reinspect: 'answers',
  cannot: NO_DEAD_PROGRAM,
  steps: [
    { id: 'sign-in', page: 'popImap', on: PLAIN },
    { id: 'contact-address', on: PLAIN },
    { id: 'remind', on: PLAIN },
    lookAgain,
  ],
};
