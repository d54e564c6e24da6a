import type { Fix } from './fix';
import { GUARD } from './guard';
import { NO_DEAD_PROGRAM } from './homes';
import { click, lookAgain, PLAIN, words } from './step';

/** The regular round: a fresh backup, a look at what may go, and packing. */
export const tidyUp: Fix = {
  id: 'tidy-up',
  version: 2,
  place: 'program',
  minutes: 30,
  reinspect: 'answers',
  cannot: NO_DEAD_PROGRAM,
  steps: [
    ...GUARD,
    { id: 'let-go', does: ['removes'], on: PLAIN },
    {
      id: 'pack',
      on: {
        classicWindows: click('classicCompact'),
        thunderbird: click('thunderbirdCompact'),
        newWindows: click('newOffline'),
        thunderbirdAndroid: click('androidKeepLess'),
        any: words(),
      },
    },
    { id: 'pack-by-itself', on: { thunderbird: click('thunderbirdCompactByItself') } },
    { id: 'repair', on: { thunderbird: click('thunderbirdRepair') } },
    { id: 'next-date', on: PLAIN },
    lookAgain,
  ],
};
