import type { Fix } from './fix';
import { FILE_WORK } from './homes';
import { click, exportAgain, PLAIN, words } from './step';

/** Bring a data file to this computer's own disk: copy, point the program to the copy, test, and only then let go. */
export const moveDataFile: Fix = {
  id: 'move-data-file',
  version: 2,
  place: 'program',
  minutes: 20,
  reinspect: 'profileExport',
  cannot: { ...FILE_WORK, mac: 'tendsItself', appleMail: 'tendsItself' },
  steps: [
    { id: 'choose-place', on: { any: words('pstOverNetwork') } },
    {
      id: 'find-file',
      shows: ['file'],
      on: {
        classicWindows: click('classicFindFile'),
        thunderbird: click('thunderbirdServer'),
        any: words(),
      },
    },
    { id: 'copy-file', does: ['copies'], on: { classicWindows: click('classicExit'), any: words() } },
    {
      id: 'point-to-copy',
      on: {
        classicWindows: click('classicAddFile'),
        thunderbird: click('thunderbirdDirectory'),
        any: words(),
      },
    },
    { id: 'deliver-there', on: { classicWindows: click('classicChangeFolder') } },
    { id: 'test-mail', does: ['opens', 'compares'], on: PLAIN },
    exportAgain,
  ],
};
