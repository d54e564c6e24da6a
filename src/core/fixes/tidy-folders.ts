import type { Fix } from './fix';
import { NO_COMPUTER_SETTING } from './homes';
import { click, lookAgain, PLAIN } from './step';

/** Spread a folder that is too full over several, without deleting anything. */
export const tidyFolders: Fix = {
  id: 'tidy-folders',
  version: 2,
  place: 'server',
  minutes: 30,
  reinspect: 'mailServer',
  cannot: NO_COMPUTER_SETTING,
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
