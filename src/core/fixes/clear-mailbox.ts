import { EMPTY_BY_AGE } from './deleting';
import type { Fix } from './fix';
import { GUARD } from './guard';
import { NO_DEAD_PROGRAM } from './homes';
import { lookAgain, PLAIN } from './step';

/** Free space in the mailbox: look first, make a copy and compare it, then let the rest go in a way that can be undone. */
export const clearMailbox: Fix = {
  id: 'clear-mailbox',
  version: 2,
  place: 'program',
  minutes: 60,
  reinspect: 'mailServer',
  settlesHours: 48,
  cannot: NO_DEAD_PROGRAM,
  steps: [
    { id: 'see-what', on: PLAIN },
    ...GUARD,
    { id: 'delete-some', does: ['removes'], on: EMPTY_BY_AGE },
    { id: 'empty-deleted', does: ['removes'], on: PLAIN },
    lookAgain,
  ],
};
