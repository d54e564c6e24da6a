import { PLAIN } from './account-settings';
import { EXPORT_MAIL } from './export-mail';
import { FIND_DATA_FILE } from './find-data-file';
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
        classicWindows: FIND_DATA_FILE.classicWindows,
        newWindows: { certainty: 'plain', link: 'compareOutlooks' },
        web: {
          path: ['Settings', 'General', 'Privacy and data', 'Export mailbox'],
          certainty: 'reported',
          link: 'backUpEmail',
        },
        mac: EXPORT_MAIL.mac,
        ios: { certainty: 'plain' },
        android: { certainty: 'plain' },
        thunderbird: FIND_DATA_FILE.thunderbird,
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
