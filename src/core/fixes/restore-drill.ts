import { PLAIN } from './account-settings';
import { LOOK_AGAIN, type Fix } from './fix';

/** Bring one old mail back from the backup: the only proof that a backup is one. */
export const restoreDrill: Fix = {
  id: 'restore-drill',
  version: 1,
  reinspect: 'answers',
  steps: [
    { id: 'pick-mail', parts: ['notFirst'], on: PLAIN },
    { id: 'fetch-copy', parts: ['expect', 'trouble'], on: PLAIN },
    {
      id: 'open-copy',
      parts: ['expect', 'trouble', 'notFirst'],
      on: {
        classicWindows: {
          path: ['File', 'Open & Export', 'Open Outlook Data File'],
          certainty: 'documented',
          link: 'openDataFile',
        },
        newWindows: { path: ['Settings', 'Data files'], certainty: 'reported', link: 'compareOutlooks' },
        web: { certainty: 'plain' },
        mac: { path: ['File', 'Import'], certainty: 'reported', link: 'exportMac' },
        ios: { certainty: 'plain' },
        android: { certainty: 'plain' },
        thunderbird: {
          path: ['Help', 'Troubleshooting Information', 'about:profiles', 'Create a New Profile'],
          certainty: 'reported',
          link: 'thunderbirdProfile',
        },
        ...PLAIN,
      },
    },
    { id: 'compare', parts: ['expect', 'trouble'], on: PLAIN },
    {
      id: 'close-copy',
      parts: ['expect'],
      on: {
        classicWindows: { certainty: 'plain', link: 'openDataFile' },
        thunderbird: { certainty: 'plain' },
        ...PLAIN,
      },
    },
    { id: LOOK_AGAIN, parts: ['expect'], on: PLAIN },
  ],
};
