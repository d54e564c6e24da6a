import type { Fix } from './fix';
import { FILE_WORK } from './homes';
import { click, lookAgain, PLAIN, words } from './step';

/** Let the program keep fewer years of mail on the computer, so that its mirror stays below its limit. */
export const limitCache: Fix = {
  id: 'limit-cache',
  version: 2,
  place: 'program',
  minutes: 10,
  reinspect: 'dataFile',
  cannot: { ...FILE_WORK, mac: 'keepsWholeMailbox', appleMail: 'keepsWholeMailbox' },
  steps: [
    { id: 'know-server', on: PLAIN },
    {
      id: 'set-slider',
      on: {
        classicWindows: click('classicWindowSimplified', 'classicWindowOlder'),
        thunderbird: click('thunderbirdKeepLess'),
        any: words(),
      },
    },
    {
      id: 'compact',
      on: {
        classicWindows: click('classicCompactMirror'),
        thunderbird: click('thunderbirdCompact'),
        any: words(),
      },
    },
    lookAgain,
  ],
};
