import { PLAIN } from './account-settings';
import { LOOK_AGAIN, type Fix } from './fix';

/** Make an independent copy of the mail on another disk. */
export const backUpMail: Fix = {
  id: 'back-up-mail',
  version: 1,
  reinspect: 'answers',
  steps: [
    {
      id: 'choose-place',
      parts: ['expect', 'notFirst'],
      on: { any: { certainty: 'plain', link: 'pstInOneDrive' } },
    },
    {
      id: 'find-mail',
      parts: ['trouble'],
      on: {
        classicWindows: {
          path: ['File', 'Account Settings', 'Account Settings', 'Data Files', 'Open File Location'],
          certainty: 'documented',
          link: 'findDataFiles',
        },
        newWindows: { certainty: 'plain', link: 'compareOutlooks' },
        web: {
          path: ['Settings', 'General', 'Privacy and data', 'Export mailbox'],
          certainty: 'reported',
          link: 'backUpEmail',
        },
        mac: { path: ['File', 'Export'], certainty: 'reported', link: 'exportMac' },
        ios: { certainty: 'plain' },
        android: { certainty: 'plain' },
        thunderbird: {
          path: ['Help', 'Troubleshooting Information', 'Profile Folder', 'Open Folder'],
          certainty: 'documented',
          link: 'thunderbirdProfile',
        },
        ...PLAIN,
      },
    },
    {
      id: 'export-mirror',
      parts: ['trouble'],
      on: {
        classicWindows: {
          path: [
            'File',
            'Open & Export',
            'Import/Export',
            'Export to a file',
            'Outlook Data File (.pst)',
            'Include subfolders',
          ],
          certainty: 'documented',
          link: 'exportToPst',
        },
      },
    },
    {
      id: 'close-program',
      parts: ['expect'],
      on: {
        classicWindows: { path: ['File', 'Exit'], certainty: 'documented', link: 'managePst' },
        thunderbird: { certainty: 'plain' },
        other: { certainty: 'plain' },
      },
    },
    {
      id: 'copy',
      parts: ['expect', 'trouble'],
      on: {
        thunderbird: { certainty: 'plain', link: 'thunderbirdProfile' },
        web: { certainty: 'plain' },
        any: { certainty: 'plain', link: 'backUpEmail' },
      },
    },
    { id: 'check-copy', parts: ['expect', 'trouble'], on: PLAIN },
    { id: LOOK_AGAIN, parts: ['expect'], on: PLAIN },
  ],
};
