import { PLAIN } from './account-settings';
import { FIND_DATA_FILE } from './find-data-file';
import { LOOK_AGAIN, type Fix } from './fix';

/** Bring a data file to this computer's own disk: copy, point Outlook to the copy, test, and only then let go. */
export const moveDataFile: Fix = {
  id: 'move-data-file',
  version: 1,
  reinspect: 'profileExport',
  steps: [
    {
      id: 'choose-place',
      parts: ['expect', 'notFirst'],
      on: { any: { certainty: 'plain', link: 'pstOverNetwork' } },
    },
    {
      id: 'find-file',
      parts: ['trouble'],
      on: {
        classicWindows: FIND_DATA_FILE.classicWindows,
        newWindows: { certainty: 'plain', link: 'compareOutlooks' },
        thunderbird: {
          path: ['Account Settings', 'Server Settings', 'Local directory'],
          certainty: 'documented',
          link: 'thunderbirdAccount',
        },
        ...PLAIN,
      },
    },
    {
      id: 'copy-file',
      parts: ['expect', 'trouble'],
      on: {
        classicWindows: { path: ['File', 'Exit'], certainty: 'documented', link: 'managePst' },
        ...PLAIN,
      },
    },
    {
      id: 'point-to-copy',
      parts: ['expect', 'trouble'],
      on: {
        classicWindows: {
          path: ['File', 'Account Settings', 'Account Settings', 'Data Files', 'Add', 'Set as Default'],
          certainty: 'documented',
          link: 'managePst',
        },
        thunderbird: {
          path: ['Account Settings', 'Server Settings', 'Local directory', 'Browse…'],
          certainty: 'documented',
          link: 'thunderbirdAccount',
        },
        ...PLAIN,
      },
    },
    {
      id: 'deliver-there',
      parts: ['expect'],
      on: {
        classicWindows: {
          path: ['File', 'Account Settings', 'Account Settings', 'Email', 'Change Folder'],
          certainty: 'reported',
          link: 'managePst',
        },
      },
    },
    { id: 'test-mail', parts: ['expect', 'trouble'], on: PLAIN },
    { id: LOOK_AGAIN, parts: ['expect', 'trouble'], on: { thunderbird: { certainty: 'plain' }, ...PLAIN } },
  ],
};
