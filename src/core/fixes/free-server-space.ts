import { EMPTY_BY_AGE, ROOM } from './deleting';
import type { Fix } from './fix';
import { GUARD } from './guard';
import { NO_DEAD_PROGRAM } from './homes';
import { lookAgain, PLAIN } from './step';

/** Make room in a mailbox that fills up: a copy that is opened and compared, and only then less on the server. */
export const freeServerSpace: Fix = {
  id: 'free-server-space',
  version: 2,
  place: 'program',
  minutes: 60,
  reinspect: 'answers',
  settlesHours: 48,
  cannot: NO_DEAD_PROGRAM,
  steps: [
    { id: 'see-space', page: 'storage', on: ROOM },
    ...GUARD,
    { id: 'clear-large', does: ['removes'], on: EMPTY_BY_AGE },
    { id: 'empty-deleted', does: ['removes'], on: PLAIN },
    lookAgain,
  ],
};
