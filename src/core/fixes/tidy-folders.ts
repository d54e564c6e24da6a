import type { Fix } from './fix';
import { NO_DEAD_PROGRAM } from './homes';
import { click, lookAgain, PLAIN } from './step';

/** Spread a folder that is too full over several, without deleting anything. */
export const tidyFolders: Fix = {
  id: 'tidy-folders',
  version: 2,
  place: 'server',
  minutes: 30,
  reinspect: 'mailServer',
  cannot: NO_DEAD_PROGRAM,
  steps: [
    { id: 'choose-folder', on: PLAIN },
    { id: 'make-folders', on: PLAIN },
    {
      id: 'move-years',
      on: { classicWindows: click('classicMoveFolder'), newWindows: click('newSweep'), ...PLAIN },
    },
    lookAgain,
  ],
};
