import type { Fix } from './fix';
import { GUARD } from './guard';
import { FILE_WORK } from './homes';
import { click, lookAgain, lookFor, words } from './step';

/** Bring a data file well below its limit without deleting anything. Never for a mirror: there moving takes mail off the server. */
export const shrinkDataFile: Fix = {
  id: 'shrink-data-file',
  version: 2,
  place: 'program',
  minutes: 60,
  reinspect: 'dataFile',
  cannot: { ...FILE_WORK, mac: 'tendsItself', appleMail: 'tendsItself' },
  steps: [
    ...GUARD,
    {
      id: 'see-sizes',
      on: {
        classicWindows: lookFor('classicFolderSize'),
        thunderbird: click('thunderbirdFolderSize'),
        any: words(),
      },
    },
    { id: 'set-archive', on: { thunderbird: click('thunderbirdArchiveTo') } },
    {
      id: 'archive-old',
      does: ['removes'],
      on: {
        classicWindows: click('classicCleanUp', 'classicCleanUpOlder'),
        thunderbird: click('thunderbirdArchive'),
        any: words(),
      },
    },
    { id: 'move-by-hand', does: ['removes'], on: { classicWindows: click('classicMoveFolder') } },
    {
      id: 'compact',
      on: {
        classicWindows: click('classicCompact'),
        thunderbird: click('thunderbirdCompact'),
        any: words(),
      },
    },
    { ...lookAgain, on: { thunderbird: words(), any: words() } },
  ],
};
