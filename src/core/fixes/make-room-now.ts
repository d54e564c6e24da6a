import { EMPTY_BY_AGE, ROOM } from './deleting';
import type { Fix } from './fix';
import { GUARD } from './guard';
import { NO_DEAD_PROGRAM } from './homes';
import { COPIES_ON_SERVER } from './pop-settings';
import { inStore, lookAgain, PLAIN } from './step';

/** The mailbox is full and turns mail away: first what frees room at once, in the order in which it does least harm. */
export const makeRoomNow: Fix = {
  id: 'make-room-now',
  version: 1,
  place: 'program',
  minutes: 30,
  reinspect: 'answers',
  settlesHours: 48,
  cannot: NO_DEAD_PROGRAM,
  steps: [
    { id: 'see-space', page: 'storage', on: ROOM },
    ...GUARD,
    { id: 'empty-junk', does: ['removes'], on: PLAIN },
    { id: 'clear-large', does: ['removes'], on: EMPTY_BY_AGE },
    // Copies with no end are what fills a POP3 mailbox.
    {
      id: 'end-copies',
      does: ['removes'],
      on: {
        classicWindows: inStore(COPIES_ON_SERVER.classicWindows),
        thunderbird: inStore(COPIES_ON_SERVER.thunderbird),
      },
    },
    { id: 'tell-writers', on: PLAIN },
    lookAgain,
  ],
};
