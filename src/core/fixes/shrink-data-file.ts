import { PLAIN } from './account-settings';
import { LOOK_AGAIN, type Fix } from './fix';

/** Bring a data file well below its limit without deleting anything for good. */
export const shrinkDataFile: Fix = {
  id: 'shrink-data-file',
  version: 1,
  reinspect: 'dataFile',
  steps: [
    { id: 'back-up-first', parts: ['trouble', 'notFirst'], on: PLAIN },
    {
      id: 'see-sizes',
      parts: ['expect', 'trouble'],
      on: {
        classicWindows: { path: ['Data File Properties', 'Folder Size'], certainty: 'reported' },
        thunderbird: { path: ['Properties', 'General Information'], certainty: 'reported' },
        ...PLAIN,
      },
    },
    {
      id: 'archive-old',
      parts: ['expect', 'trouble'],
      on: {
        classicWindows: {
          path: ['File', 'Info', 'Tools', 'Clean Up Old Items'],
          certainty: 'reported',
          link: 'autoArchive',
        },
        thunderbird: { path: ['Message', 'Archive'], certainty: 'reported' },
        ...PLAIN,
      },
    },
    {
      id: 'compact',
      parts: ['expect', 'trouble'],
      on: {
        classicWindows: {
          path: ['File', 'Account Settings', 'Account Settings', 'Data Files', 'Settings', 'Compact Now'],
          certainty: 'documented',
          link: 'compactDataFile',
        },
        thunderbird: {
          path: ['File', 'Compact Folders'],
          certainty: 'documented',
          link: 'thunderbirdCompact',
        },
        ...PLAIN,
      },
    },
    { id: LOOK_AGAIN, parts: ['expect', 'trouble'], on: { thunderbird: { certainty: 'plain' }, ...PLAIN } },
  ],
};
