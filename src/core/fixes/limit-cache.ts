import { PLAIN } from './account-settings';
import { LOOK_AGAIN, type Fix } from './fix';

/** Let Outlook keep fewer years of mail on the computer, so that its file stays below its limit. */
export const limitCache: Fix = {
  id: 'limit-cache',
  version: 1,
  reinspect: 'dataFile',
  steps: [
    { id: 'know-server', parts: ['notFirst'], on: PLAIN },
    {
      id: 'set-slider',
      parts: ['expect', 'trouble'],
      on: {
        classicWindows: {
          path: ['File', 'Account Settings', 'Account Settings', 'Change', 'Download email for the past'],
          certainty: 'reported',
        },
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
        ...PLAIN,
      },
    },
    { id: LOOK_AGAIN, parts: ['expect'], on: PLAIN },
  ],
};
